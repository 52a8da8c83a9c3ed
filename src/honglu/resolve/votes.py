"""Choosing between what sources say, by lines of sources and not by copies."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from honglu.model.kept import KeptClaim
from honglu.resolve.lines import lines
from honglu.resolve.traces import trace

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim and its share of its line of sources: of a text that four papers print, each counts a quarter.

    `line` numbers the lines, in order of publication.
    """

    kept: KeptClaim
    weight: float
    line: int = 0


@dataclass(frozen=True, slots=True)
class Choice(Generic[Value]):
    """The value that stands first, why, and the articles that give each value."""

    value: Value
    reason: str
    told: Mapping[Value, tuple[str, ...]]


def weighed(claims: Sequence[KeptClaim]) -> list[Weighed]:
    """Each claim with its weight, in order of publication."""
    if len(claims) == 1:
        return [Weighed(claims[0], 1.0)]
    by_id = {kept.id: kept for kept in claims}
    found = enumerate(lines([trace(kept) for kept in claims]))
    return [Weighed(by_id[one.id], 1 / len(line), number) for number, line in found for one in line]


def choose(
    claims: Iterable[Weighed],
    value_of: Callable[[KeptClaim], Value],
    *,
    prefer: Callable[[Value], float] = lambda _: 0.0,
    preference: str = "",
) -> Choice[Value]:
    """`vote`, on what every claim tells; raises `ValueError` where there are no claims."""
    found = vote(claims, value_of, prefer=prefer, preference=preference)
    if found is None:
        raise ValueError("nothing to choose from: a contact has at least one claim")
    return found


def vote(
    claims: Iterable[Weighed],
    value_of: Callable[[KeptClaim], Value | None],
    *,
    prefer: Callable[[Value], float] = lambda _: 0.0,
    preference: str = "",
) -> Choice[Value] | None:
    """The value that most lines of sources give; where they are even, the one preferred, then the one told first.

    Claims that give none have no say; null where no claim gives any.
    """
    weights: dict[Value, float] = {}
    told: dict[Value, list[str]] = {}
    for one in claims:
        value = value_of(one.kept)
        if value is None:
            continue
        weights[value] = weights.get(value, 0.0) + one.weight
        told.setdefault(value, []).append(one.kept.source.id)
    if not weights:
        return None
    first = list(weights)
    best = max(first, key=lambda value: (round(weights[value], 6), prefer(value), -first.index(value)))
    articles = {value: tuple(dict.fromkeys(ids)) for value, ids in told.items()}
    return Choice(best, _reason(best, weights, prefer, preference), articles)


def _reason(best: Value, weights: Mapping[Value, float], prefer: Callable[[Value], float], preference: str) -> str:
    if len(weights) == 1:
        return "all that tell it agree"
    even = [v for v in weights if v != best and abs(weights[v] - weights[best]) < 1e-6]
    if not even:
        return f"told by {weights[best]:.2g} of {sum(weights.values()):.2g} lines of sources"
    if preference and all(prefer(best) > prefer(value) for value in even):
        return f"as many lines of sources tell another; {preference}"
    return "as many lines of sources tell another; this one was told first"
