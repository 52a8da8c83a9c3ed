"""How far two readings agree: syllable by syllable, or through characters that both may be read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from honglu.resolve.names.comparison import Comparison, because
from honglu.resolve.names.folding import bare
from honglu.resolve.names.readings import CALLED, SYSTEMS, Reading
from honglu.resolve.names.sounds import Sounds

WITHOUT_SURNAME = 0.6
"""At most this for a person where what the first syllables share is no surname."""

TWO_SYLLABLES = 0.02
"""So much less where only two syllables agree by sound: two agree by chance more easily than three."""

HOMOPHONE = 0.4

DIRECT = {
    ("han", "han"): 1.0,
    ("toned", "toned"): 1.0,
    ("bare", "toned"): 0.85,
    ("bare", "bare"): 0.95,
    ("toned", "vi-hangul"): 0.87,
    ("bare", "vi-hangul"): 0.83,
    ("pinyin", "pinyin"): 0.92,
    ("pinyin", "wade"): 0.88,
    ("wade", "wade"): 0.9,
    ("pinyin", "zh-hangul"): 0.86,
    ("wade", "zh-hangul"): 0.82,
    ("zh-hangul", "zh-hangul"): 0.85,
    ("vi-hangul", "vi-hangul"): 0.85,
    ("hangul", "hangul"): 0.94,
    ("hangul", "ko-latin"): 0.9,
    ("ko-latin", "ko-latin"): 0.84,
}
"""How sure it is that two names are one whose syllables agree, by the writings of the two (in alphabetical order)."""

THROUGH_CHARACTERS = {
    ("han", "toned"): 0.93,
    ("bare", "han"): 0.84,
    ("han", "vi-hangul"): 0.84,
    ("han", "pinyin"): 0.87,
    ("han", "wade"): 0.84,
    ("han", "zh-hangul"): 0.86,
    ("han", "hangul"): 0.89,
    ("han", "ko-latin"): 0.84,
    ("pinyin", "toned"): 0.85,
    ("toned", "wade"): 0.83,
    ("toned", "zh-hangul"): 0.84,
    ("hangul", "toned"): 0.85,
    ("ko-latin", "toned"): 0.82,
    ("hangul", "pinyin"): 0.82,
    ("hangul", "wade"): 0.82,
    ("hangul", "zh-hangul"): 0.82,
    ("bare", "pinyin"): 0.5,
    ("bare", "wade"): 0.5,
    ("bare", "zh-hangul"): 0.5,
    ("bare", "hangul"): 0.5,
    ("bare", "ko-latin"): 0.45,
    ("ko-latin", "pinyin"): 0.5,
    ("ko-latin", "wade"): 0.5,
    ("ko-latin", "zh-hangul"): 0.45,
}
"""The same where each pair of syllables can be read from one character."""

_FOLDS: dict[tuple[str, str], Callable[[str], str]] = {
    ("bare", "toned"): bare,
    ("bare", "vi-hangul"): bare,
    ("toned", "vi-hangul"): lambda value: value.rstrip("\u0300\u0301\u0303\u0309\u0323"),
}


def agreements(one: Reading, other: Reading, sounds: Sounds, *, person: bool) -> Iterator[Comparison]:
    """What speaks for two readings being of one name; nothing where their syllables differ in number or sound."""
    if len(one.values) != len(other.values):
        return
    if one.writing > other.writing:
        one, other = other, one
    pair = (one.writing, other.writing)
    if pair in DIRECT:
        if _direct(one, other, _FOLDS.get(pair)):
            both = f"{CALLED[one.writing]} and {CALLED[other.writing]}"
            yield because(DIRECT[pair], f"read as {both}, every syllable agrees")
        elif pair == ("han", "han"):
            yield from _homophone(one, other, sounds)
    elif pair in THROUGH_CHARACTERS and not any(map(frozenset.isdisjoint, one.chars, other.chars)):
        yield _through(one, other, sounds, person=person)


def _direct(one: Reading, other: Reading, fold: Callable[[str], str] | None) -> bool:
    if fold is None:
        return not any(map(frozenset.isdisjoint, one.values, other.values))
    pairs = zip(one.values, other.values, strict=True)
    return all(not set(map(fold, a)).isdisjoint(map(fold, b)) for a, b in pairs)


def _through(one: Reading, other: Reading, sounds: Sounds, *, person: bool) -> Comparison:
    shared = [a & b for a, b in zip(one.chars, other.chars, strict=True)]
    shown = "".join(min(characters) for characters in shared)
    score = THROUGH_CHARACTERS[one.writing, other.writing] - (TWO_SYLLABLES if len(shared) == 2 else 0)
    both = f"{CALLED[one.writing]} and {CALLED[other.writing]}"
    found = because(score, f"{both}: every syllable can stand for the same character, as in {shown}")
    if person and one.writing != "han" and other.writing != "han" and shared[0].isdisjoint(sounds.surnames["han"]):
        return found.capped(WITHOUT_SURNAME, "what the first syllables share is no surname")
    return found


def _homophone(one: Reading, other: Reading, sounds: Sounds) -> Iterator[Comparison]:
    pairs = list(zip(one.values, other.values, strict=True))
    alike = all(sounds.pinyin[min(a)] & sounds.pinyin[min(b)] for a, b in pairs)
    if alike and SYSTEMS[one.writing] == "han" and len(pairs) > 2:
        yield because(HOMOPHONE, "other characters of the same sound")
