"""Names parted into actors: by name, side and time together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from honglu.model.claim import ParticipantType
from honglu.model.decision import Bearer
from honglu.resolve.names import Comparison

# A name not met for so many years is taken for another person's, unless the tables know who bears it.
_GENERATION = 15


@dataclass(frozen=True, slots=True, order=True)
class Bearing:
    """A name as it was met: how it is written, whom its bearer acts for, and what it is."""

    name: str
    represents: str | None
    type: ParticipantType

    @property
    def bearer(self) -> Bearer:
        """The name, and whom who bears it acts for."""
        return Bearer(self.name, self.represents)

    @property
    def is_person(self) -> bool:
        """Whether this is a person's name, not a body's."""
        return self.type == "person"


@dataclass(frozen=True, slots=True)
class Kinship:
    """What speaks for two names being one actor's, and a step by which they came together."""

    one: Bearing
    other: Bearing
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Persona:
    """An actor as its names are met in some years: the pairs of name and year (0 where undated) that are it."""

    id: str
    seen: tuple[tuple[Bearing, int], ...]
    steps: tuple[Kinship, ...]


Comparer = Callable[[Bearing, Bearing], Comparison]


def personas(years: dict[Bearing, set[int]], compare: Comparer, known: Callable[[Bearing], bool]) -> list[Persona]:
    """Part names that hang together into actors.

    `years` has for each name the years it was met in; `known` tells whether a table knows the bearer, who may then be
    met again after any time. The surest pairs join first, and no two names come together of which one pair is different
    people's (complete linkage): so "Nguyen Van Nam" is not the bridge from Nam to Năm.
    """
    groups, steps = _groups(sorted(years, key=_order), compare)
    found: list[Persona] = []
    for group in groups:
        seen = sorted(((year, one) for one in group for year in years[one]), key=lambda s: (s[0], _order(s[1])))
        joined = tuple(step for step in steps if step.one in group)
        eras = [seen] if any(map(known, group)) else _eras(seen)
        found += [Persona(_id(era), tuple((b, y) for y, b in era), joined) for era in eras if era]
    return sorted(found, key=lambda one: one.id)


def _groups(bearings: Sequence[Bearing], compare: Comparer) -> tuple[list[list[Bearing]], list[Kinship]]:
    pairs = [
        Kinship(one, other, compare(one, other)) for number, one in enumerate(bearings) for other in bearings[:number]
    ]
    apart = {frozenset((p.one, p.other)) for p in pairs if p.comparison.verdict == "different"}
    home = {bearing: [bearing] for bearing in bearings}
    steps: list[Kinship] = []
    for pair in sorted(pairs, key=lambda p: (-p.comparison.score, _order(p.one), _order(p.other))):
        one, other = home[pair.one], home[pair.other]
        if pair.comparison.verdict != "same" or one is other:
            continue
        if not any(frozenset((a, b)) in apart for a in one for b in other):
            one += other
            home.update(dict.fromkeys(other, one))
            steps.append(pair)
    return list({id(group): group for group in home.values()}.values()), steps


def _eras(seen: Iterable[tuple[int, Bearing]]) -> list[list[tuple[int, Bearing]]]:
    """The sightings parted where nobody of the name was met for a generation; undated ones go with the latest."""
    eras: list[list[tuple[int, Bearing]]] = [[]]
    undated: list[tuple[int, Bearing]] = []
    last: int | None = None
    for year, bearing in seen:
        if not year:
            undated.append((year, bearing))
            continue
        if last is not None and year - last > _GENERATION:
            eras.append([])
        eras[-1].append((year, bearing))
        last = year
    eras[-1] += undated
    return eras


def _id(seen: Sequence[tuple[int, Bearing]]) -> str:
    """A digest of the name met first, so that every ledger with these claims gives the actor this id."""
    year, bearing = min(seen, key=lambda s: (s[0] or 9999, _order(s[1])))
    content = json.dumps([year, bearing.name, bearing.represents, bearing.is_person], ensure_ascii=True)
    return hashlib.sha256(content.encode("ascii")).hexdigest()[:16]


def _order(bearing: Bearing) -> tuple[str, str, str]:
    return bearing.name, bearing.represents or "", bearing.type
