"""Which claims are worth comparing: those that share a block, a pair of sides in one week."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from honglu.resolve.traces import Shape

# Claims whose time is vaguer than this, or that have more sides, are compared by fewer blocks: nobody could tell a
# decade's meetings apart by them anyway.
_WEEKS = 60
_SIDES = 12
_FAMILIES = {"meeting": "face", "talks": "face", "ceremony": "face", "conference": "face"}


def family(kind: str) -> str:
    """Kinds that papers tell apart differently when they speak of one occasion share a family."""
    return _FAMILIES.get(kind, kind)


def blocks(shape: Shape) -> frozenset[str]:
    """The blocks that a claim lies in; two claims that share none are never one occasion by the program's word."""
    weeks = list(_weeks(shape))
    pairs = [f"{family(shape.kind)} {one}+{other}" for one, other in combinations(sorted(shape.sides)[:_SIDES], 2)]
    if shape.kind == "conference":
        pairs += [f"conference {code}" for code in sorted(organizations(shape))]
    return frozenset(f"{pair} {week}" for pair in pairs for week in weeks)


def organizations(shape: Shape) -> frozenset[str]:
    """The international organizations that took part; states go by codes of two letters."""
    return frozenset(code for code in shape.sides if len(code) > 2)


def _weeks(shape: Shape) -> Iterator[int]:
    if shape.window is None:
        return
    first, last = shape.window
    yield from range(first // 7, min(last // 7, first // 7 + _WEEKS) + 1)
