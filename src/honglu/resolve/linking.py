"""Whether two claims speak of one occasion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from honglu.resolve.agreement import Point, directions, kinds, people, places, statuses, times
from honglu.resolve.identity import Identity
from honglu.resolve.traces import Shape, Trace

# From so many points on two claims are one occasion; below that, down to UNSURE, a person is asked.
SAME = 5.0
UNSURE = 3.9


@dataclass(frozen=True, slots=True)
class Link:
    """What two shapes, given by their ids, have in common. `slip`: they agree but for a date a day apart."""

    one: str
    other: str
    points: float
    verdict: Literal["same", "unsure", "different"]
    slip: bool
    reasons: tuple[Point, ...]

    @property
    def vetoed(self) -> bool:
        """Whether something says that they cannot be one occasion."""
        return self.reasons[-1].veto


def link(one: Shape, other: Shape, identity: Identity) -> Link:
    """Compare two claims by their shapes; the same whichever comes first."""
    if one.id > other.id:
        one, other = other, one
    found = tuple(_evidence(one, other, identity))
    if found[-1].veto:
        return Link(one.id, other.id, 0.0, "different", slip=False, reasons=found)
    points = round(sum(point.points for point in found), 3)
    verdict: Literal["same", "unsure", "different"]
    verdict = "same" if points >= SAME else "unsure" if points >= UNSURE else "different"
    return Link(one.id, other.id, points, verdict, any(point.field == "slip" for point in found), found)


def shaped(one: Trace, identity: Identity) -> Trace:
    """The trace with a shape of its own where it tells too little for others of its shape to be of one occasion."""
    if link(one.shape, one.shape, identity).verdict == "same":
        return one
    return replace(one, shape=replace(one.shape, only=one.id))


def _evidence(one: Shape, other: Shape, identity: Identity) -> list[Point]:
    """All points, or those up to the first veto; what is quick to tell comes first."""
    found: list[Point] = []
    for point in _points(one, other, identity):
        found.append(point)
        if point.veto:
            break
    return found


def _points(one: Shape, other: Shape, identity: Identity) -> Iterator[Point]:
    yield kinds(one, other)
    yield times(one, other)
    yield from directions(one, other)
    yield statuses(one, other)
    yield places(one, other, identity)
    yield from people(one, other, identity)
