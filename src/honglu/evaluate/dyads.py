"""Rows of (country, country, kind, date): what users of event data count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from honglu.evaluate.counts import Counts
from honglu.evaluate.labels import EMPTY, Occasion, Values


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two countries in alphabetical order, and the kinds and dates that are accepted, or were read."""

    countries: tuple[str, str]
    kinds: Values
    dates: Values

    def accepts(self, read: Dyad) -> bool:
        """Whether a row that was read is this one."""
        same = read.countries == self.countries
        return same and set(read.kinds) <= set(self.kinds) and set(read.dates) <= set(self.dates)


def count_dyads(gold: Sequence[Occasion], pred: Sequence[Occasion]) -> Counts:
    """Each row of the gold may be hit by one row that was read; the choosiest rows of the gold choose first."""
    read = [row for contact in pred for row in _rows(contact)]
    must = [row for contact in gold if not contact.optional for row in _rows(contact, required=True)]
    counts = Counts()
    for row in sorted(must, key=lambda row: len(row.kinds) * len(row.dates)):
        index = next((i for i, other in enumerate(read) if row.accepts(other)), None)
        if index is None:
            counts.fn += 1
        else:
            counts.tp += 1
            del read[index]
    counts.fp = _unwarranted(read, [row for contact in gold for row in _rows(contact)])
    return counts


def _unwarranted(read: Iterable[Dyad], may: Sequence[Dyad]) -> int:
    return sum(not any(row.accepts(other) for row in may) for other in read)


def _rows(contact: Occasion, *, required: bool = False) -> list[Dyad]:
    told = [party for party in contact.parties if not (required and party.optional)]
    countries = sorted({(party.represents or ("",))[0] for party in told} - {"", EMPTY})
    dates = contact.date or (EMPTY,)
    return [Dyad(both, contact.kind or (), dates) for both in combinations(countries, 2)]
