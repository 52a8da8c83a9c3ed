"""Whether two names can be one, by rule: for names that no table knows."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.resolve.names.agreement import agreements
from honglu.resolve.names.comparison import Comparison, because
from honglu.resolve.names.parsing import Form, Parsed
from honglu.resolve.names.sounds import Sounds
from honglu.resolve.names.transcription import transcribed_alike
from honglu.resolve.names.wording import agreement

NOTHING = because(0.0, "nothing in the two names agrees")
STRIPPED_TO_ONE_WORD = 0.7
NUMBER_ON_ONE_SIDE = 0.6


class Rules:
    """Compares names by the sounds and words they are made of."""

    def __init__(self, sounds: Sounds, endings: tuple[str, ...]) -> None:
        self._sounds = sounds
        self._endings = endings

    def compare(self, left: Parsed, right: Parsed, *, person: bool) -> Comparison:
        """The best that any form of the one and any form of the other give."""
        best = NOTHING
        for one in left.forms:
            for other in right.forms:
                found = self._forms(one, other, person=person)
                if one is not left.forms[0] or other is not right.forms[0]:
                    found = _with_title(found, one, other)
                if found.score > best.score:
                    best = found
        return best

    def _forms(self, one: Form, other: Form, *, person: bool) -> Comparison:
        if one.number and other.number and one.number != other.number:
            return because(0.0, f"number {one.number} is not {other.number}")
        if one.generation and other.generation and one.generation != other.generation:
            return because(0.0, "father and son")
        best = max(self._candidates(one, other, person=person), key=lambda c: c.score, default=NOTHING)
        if (one.number, one.generation) != (other.number, other.generation):
            return best.capped(NUMBER_ON_ONE_SIDE, "only one bears a number, or a word for the elder or younger")
        return best

    def _candidates(self, one: Form, other: Form, *, person: bool) -> Iterator[Comparison]:
        if one.key and one.key == other.key:
            yield because(1.0, "the same letters")
            return
        for reading in one.readings:
            for against in other.readings:
                yield from agreements(reading, against, self._sounds, person=person)
        if one.script == other.script == "han" and len(one.words) == len(other.words):
            yield from filter(None, [transcribed_alike(one, other)])
        elif not (one.syllabic and other.syllabic):
            found = agreement(one.wording, other.wording, self._endings if person else ())
            if found and _both_marked(one, other):
                found = found.capped(0.6, "both are marked and their marks differ")
            yield from filter(None, [found])
        elif person and _turned(one, other):
            yield because(0.9, "the same words in another order")


def _both_marked(one: Form, other: Form) -> bool:
    """Whether both are Vietnamese words that differ in their marks only."""
    marked = one.key != one.bare_key and other.key != other.bare_key
    hyphenated = any(len(word) > 7 for word in (*one.words, *other.words))
    return marked and one.bare_key == other.bare_key and not hyphenated


def _turned(one: Form, other: Form) -> bool:
    """Whether two names in Latin letters have the same two words, at least one of which is long, turned around."""
    words = one.words
    long = any(len(word) > 3 for word in words)
    return one.script == other.script == "latin" and len(words) == 2 and long and other.words == words[::-1]


def _with_title(found: Comparison, one: Form, other: Form) -> Comparison:
    if not found.score:
        return found
    told = Comparison(found.score, ("without the title", *found.reasons))
    if min(len(one.key), len(other.key)) == 1 or min(_size(one), _size(other)) == 1:
        return told.capped(STRIPPED_TO_ONE_WORD, "one word is left")
    return told


def _size(form: Form) -> int:
    """How many words a form has; a name written together counts by its characters."""
    if form.script in ("han", "hangul"):
        return len(form.key)
    return len(form.wording.words) + len(form.wording.initials) + (form.number is not None)
