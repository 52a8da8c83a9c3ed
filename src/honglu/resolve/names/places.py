"""Words that say what kind of place a name is of: city, province, 市, 省."""

from __future__ import annotations

from honglu.knowledge.names_table import read_words
from honglu.resolve.names.folding import LATIN, syllable, words_of

_LEAST = 2  # characters that must be left of a name written without spaces


class PlaceWords:
    """Takes the kind of place off its name."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, ...], str] = {}
        self._after: dict[tuple[str, ...], str] = {}
        together = []
        for kind, sides in read_words("place_words").items():
            for form in sides["before"]:
                self._before[_folded(form)] = kind
            for form in sides["after"]:
                if LATIN.search(form):
                    self._after[_folded(form)] = kind
                else:
                    together.append((form, kind))
        self._together = sorted(together, key=lambda pair: -len(pair[0]))

    def latin(self, words: list[str]) -> tuple[list[str], str] | None:
        """Words without those that tell the kind of place, and the kind; None where none do."""
        folded = _folded(" ".join(words))
        for length in (3, 2, 1):
            if length < len(words) == len(folded):
                if kind := self._before.get(folded[:length]):
                    return words[length:], kind
                if kind := self._after.get(folded[-length:]):
                    return words[:-length], kind
        return None

    def together(self, name: str) -> tuple[str, str] | None:
        """The same for a name that is written without spaces."""
        for form, kind in self._together:
            if name.endswith(form) and len(name) - len(form) >= _LEAST:
                return name.removesuffix(form).strip(), kind
        return None


def _folded(text: str) -> tuple[str, ...]:
    return tuple("".join(syllable(word)) for word in words_of(text))
