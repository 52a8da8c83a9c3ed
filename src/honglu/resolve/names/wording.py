"""Names as words: for names that are spelled, not read character by character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from honglu.resolve.names.comparison import Comparison, because
from honglu.resolve.names.spelling import EXACT, FOLDED, NEAR, SKELETON, folded, likeness, skeleton

LONG = 5
"""Letters of a word that hardly two persons share by chance."""

LONG_BONES = 5
"""Consonants that must agree in all for names in two scripts to count as one."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a name in small Latin letters, and its initials; `script` is the one that the name is written in."""

    words: tuple[str, ...]
    initials: tuple[str, ...]
    script: str


def agreement(one: Wording, other: Wording, endings: Iterable[str] = ()) -> Comparison | None:
    """What speaks for two wordings being of one name, in whatever order the words stand; None where nothing does.

    `endings` are those that a father's name takes where it stands before the son's.
    """
    if len(one.words) > len(other.words):
        one, other = other, one
    pairs, left, right = _aligned(one.words, other.words, tuple(endings), cross=one.script != other.script)
    if not pairs:
        return None
    left_initials, right_initials = _without_shared(one.initials, other.initials)
    if one.initials and other.initials and (left_initials or right_initials) and not (left or right):
        return None  # a middle initial tells father from son
    spelled_out = _spelled_out(left_initials, right), _spelled_out(right_initials, left)
    left_initials, right = spelled_out[0]
    right_initials, left = spelled_out[1]
    if left or (left_initials and (right_initials or right)):
        return None  # each has what the other has not
    if right_initials and right and len(pairs) < 2:
        return None
    rest = len(right) + len(left_initials) + len(right_initials)
    shortened = len(one.initials) + len(other.initials) > 0 and rest == 0
    cross = one.script != other.script
    return _judged(pairs, rest, shortened=shortened, cross=cross)


def _judged(pairs: Sequence[tuple[str, str, float]], rest: int, *, shortened: bool, cross: bool) -> Comparison | None:
    least = min(like for _, _, like in pairs)
    shown = ", ".join(a if a == b else f"{a} = {b}" for a, b, _ in pairs)
    bones = sum(len(skeleton(a)) for a, _, _ in pairs)
    whole = len(pairs) + (1 if shortened else 0)
    if rest:
        return _part(pairs, least, shown)
    if whole > 1:
        if least >= FOLDED:
            return because(0.95 if least == EXACT and not shortened else 0.88, f"the same words: {shown}")
        if least >= NEAR and bones >= LONG_BONES and not cross:
            return because(0.82, f"every word is spelled alike: {shown}")
        if least >= NEAR and bones > LONG_BONES:
            return because(0.8, f"every word is spelled alike: {shown}")
        return because(0.55 if least >= NEAR else 0.45, f"the consonants agree: {shown}")
    return _alone(pairs[0], least, cross=cross)


def _alone(pair: tuple[str, str, float], least: float, *, cross: bool) -> Comparison | None:
    one, other, _ = pair
    if least == EXACT:
        return because(0.9, f"the same word: {one}")
    if least == FOLDED:
        score = 0.82 if len(folded(one)) >= LONG and not cross else 0.7
        return because(score, f"spelled with letters of one sound: {one} = {other}")
    if len(skeleton(one)) < 3 and least <= SKELETON:
        return None
    return because(0.6 if least >= NEAR else 0.4, f"the consonants agree: {one} = {other}")


def _part(pairs: Sequence[tuple[str, str, float]], least: float, shown: str) -> Comparison | None:
    if len(pairs) > 1 and least >= FOLDED:
        return because(0.82, f"all words of the shorter name: {shown}")
    if len(pairs) > 1 and least >= NEAR:
        return because(0.6, f"all words of the shorter name are spelled alike: {shown}")
    if least < NEAR or len(pairs[0][0]) < 3:
        return None
    return because(0.6 if least >= FOLDED else 0.45, f"one word alone agrees: {shown}")


def _aligned(
    few: Sequence[str], many: Sequence[str], endings: tuple[str, ...], *, cross: bool
) -> tuple[list[tuple[str, str, float]], list[str], list[str]]:
    """Pairs of like words, the likest first, and what is left over of either side."""
    left, right = list(few), list(many)
    ranked = sorted(
        ((_like(a, b, endings, cross=cross), a, b) for a in few for b in many), key=lambda r: (-r[0], *sorted(r[1:]))
    )
    pairs: list[tuple[str, str, float]] = []
    for like, a, b in ranked:
        if like and a in left and b in right:
            left.remove(a)
            right.remove(b)
            pairs.append((min(a, b), max(a, b), like))
    return pairs, left, right


def _like(one: str, other: str, endings: tuple[str, ...], *, cross: bool) -> float:
    found = likeness(one, other, cross=cross)
    if found < FOLDED and endings and abs(len(one) - len(other)) in (2, 3, 4):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        if any(longer.removesuffix(ending) == shorter for ending in endings if longer.endswith(ending)):
            return FOLDED
    return found


def _without_shared(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    left, right = list(one), list(other)
    for initial in one:
        if initial in right:
            left.remove(initial)
            right.remove(initial)
    return left, right


def _spelled_out(initials: list[str], words: list[str]) -> tuple[list[str], list[str]]:
    """The initials that no word of the other side begins with, and the words that no initial stands for."""
    rest = list(words)
    unmet = []
    for initial in initials:
        word = next((w for w in rest if folded(w)[:1] == folded(initial)[:1]), None)
        if word is None:
            unmet.append(initial)
        else:
            rest.remove(word)
    return unmet, rest
