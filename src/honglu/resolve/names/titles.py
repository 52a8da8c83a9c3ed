"""Words before and after a person's name that are no part of it."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.knowledge.names_table import read_words
from honglu.resolve.names.folding import bare, syllable, words_of

_MOST = 3  # titles one after another


class Titles:
    """Takes titles off names, by the words of titles.yaml."""

    def __init__(self) -> None:
        known = read_words("titles")
        self._before = _sequences(known["latin"]["before"])
        self._after = _sequences(known["latin"]["after"])
        self._together = {
            script: tuple(tuple(sorted(known[script][place], key=len, reverse=True)) for place in ("before", "after"))
            for script in ("han", "hangul")
        }
        self.endings: tuple[str, ...] = tuple(known["latin"]["patronymic"])
        self.generations = {
            word: generation for generation in ("younger", "elder") for word in known["generations"][generation]
        }
        self.reigns = (known["generations"]["han_reign"], known["generations"]["hangul_reign"])
        self.numerals: str = known["numerals"]

    def latin(self, words: list[str]) -> list[str]:
        """Words in small letters, without the titles at either end; at least one word is left."""
        for _ in range(_MOST):
            keys = [_plain(word) for word in words]
            cut = _longest(self._before, keys)
            end = _longest_end(self._after, keys)
            if not cut and not end:
                break
            words = words[cut : len(words) - end]
        return words

    def together(self, script: str, name: str) -> str:
        """A name in a script without spaces between words, without titles; at least one character is left."""
        before, after = self._together[script]
        for _ in range(_MOST):
            shorter = _without(name, before, after)
            if shorter == name:
                break
            name = shorter
        return name


def _without(name: str, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    for title in after:
        if name.endswith(title) and len(name) > len(title):
            return name[: -len(title)].strip()
    for title in before:
        if name.startswith(title) and len(name) > len(title) + 1:
            return name[len(title) :].strip()
    return name


def _sequences(titles: Iterable[str]) -> dict[str, set[tuple[str, ...]]]:
    """Titles as sequences of words, by the first word; also without marks where they are long enough to be sure."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for title in titles:
        words = tuple(map(_plain, words_of(title)))
        forms = {words, tuple(map(bare, words))} if len(title) > 6 else {words}
        for form in forms:
            found.setdefault(form[0], set()).add(form)
    return found


def _plain(word: str) -> str:
    return "".join(syllable(word))


def _longest(titles: dict[str, set[tuple[str, ...]]], words: list[str]) -> int:
    fitting = (len(t) for t in titles.get(words[0], ()) if tuple(words[: len(t)]) == t and len(t) < len(words))
    return max(fitting, default=0)


def _longest_end(titles: dict[str, set[tuple[str, ...]]], words: list[str]) -> int:
    every = (t for group in titles.values() for t in group)
    return max((len(t) for t in every if tuple(words[-len(t) :]) == t and len(t) < len(words)), default=0)
