"""Names of bodies, compared by what their words mean and by the state that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from honglu.knowledge.names_table import read_words
from honglu.resolve.names.comparison import Comparison, because
from honglu.resolve.names.entities import Entity
from honglu.resolve.names.folding import bare, is_marked, script_of, syllable, words_of
from honglu.resolve.names.phrases import Phrases

STATE_LEFT_OUT = 0.7
REST_IN_OTHER_SCRIPT = 0.45

Meaning = tuple[str, str]
"""("word", a meaning), or ("state", a code)."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name: the meanings of its words, the states that it names, and the words that are not known."""

    meanings: tuple[str, ...]
    states: frozenset[str]
    rest: tuple[str, ...]
    script: str


class Bodies:
    """Understands names of bodies."""

    def __init__(self, states: Iterable[Entity], simplified: dict[int, str]) -> None:
        known = read_words("body_words")
        self._heads = frozenset(known["heads"])
        self._of_state: dict[str, dict[str, str]] = known["of_state"]
        self._simplified = simplified
        phrases: dict[str, list[tuple[Sequence[str], Meaning]]] = {"marked": [], "bare": [], "han": [], "hangul": []}
        for state in states:
            code = min(state.codes, default=state.shown)
            for form in state.forms:
                self._add(phrases, form, ("state", code))
        for script in ("han", "hangul"):
            phrases[script] += [((sign,), ("state", code)) for sign, code in known["states"][script].items()]
        for meaning, words in known["words"].items():
            for form in (form for script in ("latin", "han", "hangul") for form in words[script]):
                self._add(phrases, form, ("word", meaning))
        self._phrases = {name: Phrases(meanings) for name, meanings in phrases.items()}

    def parse(self, text: str) -> Body | None:
        """The body that a name names, or None where no word of it says that it is one."""
        kind, units = self._units(text)
        if kind is None:
            return None
        found, rest = self._phrases[kind].split(units)
        states = frozenset(what for sort, what in found if sort == "state")
        words = [what for sort, what in found if sort == "word" and what != "nothing"]
        for state in states:
            words = [self._of_state.get(state, {}).get(word, word) for word in words]
        meanings = tuple(sorted(part for word in words for part in word.split()))
        if self._heads.isdisjoint(meanings) or len(meanings) + len(states) + len(rest) < 2:
            return None
        return Body(meanings, states, tuple(rest), script_of(text))

    def _add(self, phrases: dict[str, list[tuple[Sequence[str], Meaning]]], form: str, meaning: Meaning) -> None:
        kind, units = self._units(form)
        if kind is None:
            return
        phrases[kind].append((units, meaning))
        if kind == "marked":
            phrases["bare"].append((list(map(bare, units)), meaning))
        elif kind == "bare":
            phrases["marked"].append((units, meaning))

    def _units(self, text: str) -> tuple[str | None, list[str]]:
        """How a name is to be read, and its words, or characters where it is written without spaces."""
        script = script_of(text)
        if script == "latin":
            words = ["".join(syllable(word)) for word in words_of(text)]
            return ("marked" if is_marked(text) else "bare"), words
        if script in ("han", "hangul"):
            return script, list("".join(words_of(text)).translate(self._simplified))
        return None, []


def agreement(one: Body, other: Body) -> Comparison | None:
    """What speaks for two bodies being one: the same meanings and state; None where a word or state differs."""
    if one.meanings != other.meanings or (one.states and other.states and one.states != other.states):
        return None
    told = ", ".join((*one.meanings, *sorted(one.states | other.states)))
    if one.rest != other.rest:
        if one.script == other.script or not (one.rest and other.rest):
            return None
        return because(REST_IN_OTHER_SCRIPT, f"bodies of one kind ({told}) with a name that is not understood")
    if one.states != other.states:
        return because(STATE_LEFT_OUT, f"bodies of one kind ({told}), one without its state")
    return because(0.88, f"the words mean the same: {told}")


def keys_of(body: Body) -> Iterator[str]:
    """The key that bodies of one kind share."""
    yield "+" + "+".join(body.meanings)
