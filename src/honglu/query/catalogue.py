"""All contacts of a ledger in order of time, held so that a question with all its counts takes milliseconds.

Each contact is a position, and each value of each field the set of those who have it. What is shown of the contacts
themselves stays in the ledger.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, combinations, groupby, islice

from honglu.ledger import number_of
from honglu.model.summary import Summary
from honglu.query.bits import below, bits_of, downwards, upwards
from honglu.query.question import Question, bounds

FACETS = ("country", "kind", "status", "rank", "year", "language", "outlet")
"""The fields of a question whose values are counted; "actor" is counted as well, see `Catalogue.actors_in`."""

# Of these, a contact has one value, or passes by one of several; it has several countries, and must have all asked.
_EITHER = tuple(name for name in FACETS if name != "country")
_ID = re.compile("[0-9a-f]{16}")
_UNDATED = "9999-99-99"
_REMEMBERED = 128


class Catalogue:
    """The contacts that were there when it was made; see `catalogue_of`. It is never changed."""

    def __init__(self, dated: Iterable[tuple[Summary, str | None, str | None]], met: Mapping[str, list[str]]) -> None:
        """Take the contacts by first day, last day and id, undated ones last; `met` are the actors in each."""
        self.ids: list[str] = []
        self._since: list[str] = []
        self._until: list[str] = []
        self._actors: list[tuple[str, ...]] = []
        places: dict[str, defaultdict[str, list[int]]] = {name: defaultdict(list) for name in FACETS}
        for position, (summary, since, until) in enumerate(dated):
            self.ids.append(summary.id)
            self._since.append(since or _UNDATED)
            self._until.append(until or _UNDATED)
            self._actors.append(tuple(met.get(summary.id, ())))
            for name, values in _values(summary, since).items():
                for value in values:
                    places[name][value].append(position)
        size = len(self.ids)
        self._bits = {name: {v: bits_of(at, size) for v, at in sets.items()} for name, sets in places.items()}
        self._positions = {number_of(contact): position for position, contact in enumerate(self.ids)}
        self._dated = bisect_left(self._since, _UNDATED)
        self._months = _runs([since[:7] for since in self._since[: self._dated]])
        self._long = [at for at in range(self._dated) if self._until[at] != self._since[at]]
        self._where = self._of_actors()
        self._remembered = lru_cache(_REMEMBERED)(self._counted)
        self._people = lru_cache(_REMEMBERED)(self._met)

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, contact: str) -> bool:
        return self._position(contact) is not None

    def select(self, asked: Question, found: int | None = None) -> int:
        """The contacts that answer; `found` are those that have its text, see `having`."""
        bits = below(len(self)) if found is None else found
        for name in _EITHER:
            if values := getattr(asked, name):
                bits &= self._any(name, values)
        for side in asked.country:
            bits &= self._bits["country"].get(side, 0)
        for actor in asked.actor:
            bits &= self.with_actor(actor)
        return bits & self._within(*bounds(asked)) if asked.since or asked.until else bits

    def having(self, contacts: Iterable[int]) -> int:
        """The set of the contacts with these numbers, see `number_of`; those not in the catalogue are left out."""
        there = (self._positions.get(contact) for contact in contacts)
        return bits_of((position for position in there if position is not None), len(self))

    def with_actor(self, actor: str) -> int:
        """The contacts in which somebody took part."""
        return bits_of(self._where.get(actor, ()), len(self))

    def counts(self, asked: Question, found: int | None = None) -> Mapping[str, Mapping[str, int]]:
        """By field and value, how many contacts would answer if that value were asked for in that field.

        It would be asked for alone; a country, together with those that are asked for.
        """
        return self._remembered(asked, found)

    def actors_in(self, bits: int) -> Sequence[tuple[str, int]]:
        """Everybody who took part in these contacts, and in how many, the most frequent first."""
        return self._people(bits)

    def months(self, bits: int) -> dict[str, int]:
        """How many of these contacts began in each month in which any did, by "2024-03"; undated ones in none."""
        counted = ((month, (bits >> low & below(high - low)).bit_count()) for month, low, high in self._months)
        return {month: count for month, count in counted if count}

    def page(self, bits: int, size: int, after: str | None = None, *, oldest: bool = False) -> list[str]:
        """The ids of up to `size` of these contacts that follow `after`: the newest first, undated ones last."""
        mark = self._position(after) if after is not None else None
        dated, undated = bits & below(self._dated), bits >> self._dated << self._dated
        if mark is not None and (oldest or mark >= self._dated):
            undated = undated >> (mark + 1) << (mark + 1)
        if mark is not None:
            dated = dated >> (mark + 1) << (mark + 1) if oldest else dated & below(mark)
        if mark is not None and mark >= self._dated:
            dated = 0
        positions = chain(upwards(dated) if oldest else downwards(dated), upwards(undated))
        return [self.ids[position] for position in islice(positions, size)]

    def pairs(self, bits: int) -> Counter[tuple[str, str]]:
        """How many of these contacts each two countries or organizations had; the codes of a pair in order."""
        sides: list[list[str]] = [[] for _ in self.ids]
        for side in sorted(self._bits["country"]):
            for position in upwards(self._bits["country"][side] & bits):
                sides[position].append(side)
        return Counter(chain.from_iterable(combinations(there, 2) for there in sides))

    def span(self, bits: int) -> tuple[str, str] | None:
        """The first days of the first and of the last of these contacts that are dated; null where none is."""
        ends = list(_ends(bits & below(self._dated)))
        return (self._since[ends[0]], self._since[ends[-1]]) if ends else None

    def _position(self, contact: str) -> int | None:
        return self._positions.get(number_of(contact)) if _ID.fullmatch(contact) else None

    def _any(self, name: str, values: Iterable[str]) -> int:
        found = 0
        for value in values:
            found |= self._bits[name].get(value, 0)
        return found

    def _within(self, first: date | None, last: date | None) -> int:
        bits = below(bisect_right(self._since, last.isoformat(), hi=self._dated) if last else self._dated)
        if first:
            asked = first.isoformat()
            start = bisect_left(self._since, asked, hi=self._dated)
            reaching = bits_of((at for at in self._long if at < start and self._until[at] >= asked), len(self))
            bits &= reaching | (bits >> start << start)
        return bits

    def _counted(self, asked: Question, found: int | None) -> Mapping[str, Mapping[str, int]]:
        answer = self.select(asked, found)
        counted: dict[str, dict[str, int]] = {}
        for name in FACETS:
            narrowed = name in _EITHER and getattr(asked, name)
            open_to = self.select(asked.changed(name), found) if narrowed else answer
            sizes = ((value, (bits & open_to).bit_count()) for value, bits in self._bits[name].items())
            chosen = getattr(asked, name)
            counted[name] = dict(
                sorted(((v, n) for v, n in sizes if n or v in chosen), key=lambda one: (-one[1], one[0]))
            )
        return counted

    def _met(self, bits: int) -> list[tuple[str, int]]:
        counted = Counter(chain.from_iterable(self._actors[position] for position in upwards(bits)))
        return sorted(counted.items(), key=lambda one: (-one[1], one[0]))

    def _of_actors(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for position, actors in enumerate(self._actors):
            for actor in actors:
                found[actor].append(position)
        return dict(found)


def _values(summary: Summary, since: str | None) -> dict[str, set[str]]:
    return {
        "country": {one.represents for one in summary.attendants if one.represents},
        "kind": {summary.kind},
        "status": {summary.status},
        "rank": {summary.rank} if summary.rank else set(),
        "year": {since[:4]} if since else set(),
        "language": set(summary.languages),
        "outlet": set(summary.outlets),
    }


def _ends(bits: int) -> Iterable[int]:
    return ((bits & -bits).bit_length() - 1, bits.bit_length() - 1) if bits else ()


def _runs(months: Sequence[str]) -> list[tuple[str, int, int]]:
    """Each month with the first position of it, and the first after it."""
    found, start = [], 0
    for month, same in groupby(months):
        end = start + sum(1 for _ in same)
        found.append((month, start, end))
        start = end
    return found
