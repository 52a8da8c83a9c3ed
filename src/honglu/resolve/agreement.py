"""How far two claims agree, point by point; each point says why.

Points are weights of evidence on a common scale, set by reading pairs of claims: two leaders met on one day make eight,
five are taken for one occasion (see `linking`). A veto says that the two cannot be one occasion whatever else agrees.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from honglu.model.claim import Role
from honglu.resolve.blocks import family, organizations
from honglu.resolve.clocks import clocks_differ
from honglu.resolve.identity import Identity
from honglu.resolve.traces import VISIT_SLACK, Days, Figure, Shape

# Days for which an occasion is news.
_NEWS = 6


@dataclass(frozen=True, slots=True)
class Point:
    """A piece of evidence that two claims are one occasion, or are not; `veto` outweighs all others."""

    field: str
    points: float
    reason: str
    veto: bool = False


def kinds(one: Shape, other: Shape) -> Point:
    """What it was: meeting, talks and ceremony are told one for another, all else is not."""
    pair = {one.kind, other.kind}
    if len(pair) == 1:
        return Point("kind", 1.0, f"both call it {one.kind}")
    if family(one.kind) != family(other.kind):
        return Point("kind", 0.0, f"a {one.kind} is no {other.kind}", veto=True)
    if pair == {"meeting", "talks"}:
        return Point("kind", 0.5, "papers call one occasion a meeting or talks")
    return Point("kind", -0.5, f"one tells of a {one.kind}, the other of a {other.kind}")


def places(one: Shape, other: Shape, identity: Identity) -> Point:
    """Where it was."""
    if one.country and other.country and one.country != other.country:
        return Point("place", 0.0, f"in {one.country} and in {other.country}", veto=True)
    if one.place and other.place and one.kind != "visit":
        verdict = identity.places(one.place, other.place).verdict
        if verdict == "same":
            return Point("place", 0.8, f"both in {one.place}")
    if one.country and other.country:
        return Point("place", 0.4, f"both in {one.country}")
    return Point("place", 0.0, "one does not tell where")


def times(one: Shape, other: Shape) -> Point:
    """When it was; where one does not tell, by when the two were published."""
    if one.span and other.span:
        return _told(one, other, one.span, other.span)
    if one.window is None or other.window is None:
        return Point("date", 0.0, "nothing tells when", veto=True)
    late = max(one.window[0], other.window[0]) - min(one.window[1], other.window[1])
    if late > 0:
        return _late(late, "told too long after one another to be of one time")
    if one.published is None or other.published is None:
        return Point("date", 1.5, "one does not tell when, and was published at the time of the other")
    apart = abs(one.published - other.published)
    if apart > _NEWS:
        return _late(apart - _NEWS, f"neither tells when, published {apart} days apart")
    return Point("date", 1.3 - 0.15 * apart, f"neither tells when, published {apart} days apart")


def _late(days: int, reason: str) -> Point:
    """Told late: by itself another occasion, but no more than doubtful where other articles tell both of one."""
    return Point("date", -1.5, reason, veto=days > _NEWS)


def _told(one: Shape, other: Shape, here: Days, there: Days) -> Point:
    gap = max(here[0], there[0]) - min(here[1], there[1])
    if gap > 0:
        return _apart(one, other, gap)
    if one.exact and other.exact:
        return Point("date", 3.0, "on the same day")
    longest = max(here[1] - here[0], there[1] - there[0])
    if one.kind == "visit" or longest <= 3:
        return Point("date", 2.5 if longest < 40 else 0.8, "on days that overlap")
    return Point("date", 1.5 if longest < 40 else 0.8, "one date lies within the other")


def _apart(one: Shape, other: Shape, gap: int) -> Point:
    if one.kind == "visit" and gap <= VISIT_SLACK:
        return Point("date", 1.5 - 0.25 * gap, f"{gap} days apart within one stay")
    if {one.status, other.status} != {"held"} and gap <= 3 and one.status != other.status:
        return Point("date", 1.0 - 0.2 * gap, f"{gap} days apart, as plans shift")
    if gap == 1 and clocks_differ(one, other):
        return Point("slip", 1.0, "a day apart, where the clocks are hours away from those of the papers")
    if gap == 1:
        return Point("slip", 0.0, "a day apart")
    return Point("date", 0.0, f"{gap} days apart", veto=True)


def statuses(one: Shape, other: Shape) -> Point:
    """Whether it took place: what was planned may have been held, or called off, later."""
    pair = {one.status, other.status}
    if len(pair) == 1 or pair == {"held", "planned"}:
        return Point("status", 0.0, "their statuses go together")
    if "held" in pair:
        return Point("status", -0.8, f"one says it was held, the other that it was {(pair - {'held'}).pop()}")
    return Point("status", -0.3, f"a plan that changes: {' and '.join(sorted(pair))}")


def people(one: Shape, other: Shape, identity: Identity) -> Iterable[Point]:
    """Who took part: side by side, whether the persons named can be the same."""
    shared = sorted(one.sides & other.sides)
    if len(shared) < 2:
        yield _gathering(one, other)
        return
    for side in shared:
        yield _side(one, other, side, identity)


def _gathering(one: Shape, other: Shape) -> Point:
    """A conference of one organization in one country, of which papers name those whom their readers care for."""
    both = one.kind == other.kind == "conference" and one.country is not None and one.country == other.country
    held = sorted(organizations(one) & organizations(other)) if both else []
    if held:
        return Point("who", 2.2, f"a conference of {held[0]}, at which each names others")
    return Point("who", 0.0, "they share no two sides", veto=True)


def _side(one: Shape, other: Shape, side: str, identity: Identity) -> Point:
    here, there = _named(one, side), _named(other, side)
    if not here or not there:
        return Point("who", 0.7, f"{side}: no person named by one of them")
    pairs = [(identity.compare(a.bearer, b.bearer), a, b) for a in here for b in there]
    best, a, b = max(pairs, key=lambda pair: (pair[0].score, pair[1].name, pair[2].name))
    if best.verdict == "same":
        return Point("who", 2.0, f"{side}: {a.name} = {b.name} ({best.score:.2f})")
    if best.verdict == "possible":
        return Point("who", 0.9, f"{side}: {a.name} may be {b.name} ({best.score:.2f})")
    others = f"{side}: {', '.join(f.name for f in here)} and {', '.join(f.name for f in there)} are different persons"
    if one.kind == "visit" and side == one.country:
        return Point("who", 0.2, f"{others}, both of the country visited")
    if "conference" in {one.kind, other.kind} and len(one.sides | other.sides) > 2:
        return Point("who", -0.5, f"{others}, as one delegation may have")
    return Point("who", 0.0, others, veto=True)


def _named(trace: Shape, side: str) -> list[Figure]:
    return [figure for figure in trace.figures if figure.named and figure.side == side]


def directions(one: Shape, other: Shape) -> Iterable[Point]:
    """A message from one side is not the answer to it; a visit there is not one here."""
    if one.kind == "message" and _apart_in(one, other, "sender"):
        yield Point("role", 0.0, "sent from different sides", veto=True)
    if one.kind == "visit" and _apart_in(one, other, "guest"):
        yield Point("role", 0.0, "the guests are of different sides", veto=True)


def _apart_in(one: Shape, other: Shape, role: Role) -> bool:
    here, there = ({figure.side for figure in shape.figures if figure.role == role} for shape in (one, other))
    return bool(here) and bool(there) and not here & there
