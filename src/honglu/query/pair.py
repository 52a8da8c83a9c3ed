"""What two countries or organizations had with each other: year by year, at each level, and where it went silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from honglu.ledger import Reader
from honglu.model import edtf
from honglu.model.summary import Summary
from honglu.query.catalogue import Catalogue
from honglu.query.question import Question

T = TypeVar("T", bound=str | int | None)

# Silences that are told, and days ahead in which anniversaries are.
_SILENCES = 5
_AHEAD = timedelta(days=120)
_ROUND = 5


@dataclass(frozen=True, slots=True)
class Silence:
    """Days between two contacts that were held and follow each other."""

    before: Summary
    after: Summary
    days: int


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A day to come on which a contact of the highest level will be so many years ago."""

    contact: Summary
    day: date
    years: int


@dataclass(frozen=True, slots=True)
class Pair:
    """The contacts of two sides, all told by what was held but for `coming`, which are planned or proposed.

    `kinds` and `levels` count contacts by year; a contact's level is that of the side that sent the lower one, null
    where a side's is not known. `last_at` is the latest contact at each level, `silences` are the longest, and `coming`
    is told from the day that was given as today on.
    """

    one: str
    other: str
    total: int
    kinds: Mapping[int, Mapping[str, int]]
    levels: Mapping[int, Mapping[int | None, int]]
    last_at: Mapping[int, Summary]
    silences: tuple[Silence, ...]
    coming: tuple[Summary, ...]
    anniversaries: tuple[Anniversary, ...]


def pair_of(ledger: Reader, catalogue: Catalogue, one: str, other: str, today: date) -> Pair:
    """The record of two codes, empty where they never met."""
    bits = catalogue.select(Question(country=(one, other)))
    told = ledger.summaries(catalogue.page(bits, bits.bit_count(), oldest=True))
    held = [(first, last, contact) for contact in told if contact.status == "held" for first, last in _days(contact)]
    return Pair(
        one=one,
        other=other,
        total=len(told),
        kinds=_by_year((first.year, contact.kind) for first, _, contact in held),
        levels=_by_year((first.year, level_between(contact, one, other)) for first, _, contact in held),
        last_at=_last_at(((level_between(contact, one, other), contact) for *_, contact in held)),
        silences=_silences(held),
        coming=tuple(contact for contact in told if _is_coming(contact, today)),
        anniversaries=_anniversaries(
            [(first, contact) for first, _, contact in held if level_between(contact, one, other) == 1], today
        ),
    )


def level_between(contact: Summary, one: str, other: str) -> int | None:
    """The level of the side whose highest participant is the lower; null where that of either is not known."""
    found = []
    for side in (one, other):
        levels = [who.level for who in contact.attendants if who.represents == side and who.level]
        if not levels:
            return None
        found.append(min(levels))
    return max(found)


def _days(contact: Summary) -> Sequence[tuple[date, date]]:
    return [edtf.parse(contact.date)] if contact.date and edtf.is_valid(contact.date) else []


def _by_year(told: Iterable[tuple[int, T]]) -> dict[int, dict[T, int]]:
    found: dict[int, dict[T, int]] = {}
    for (year, value), count in Counter(told).items():
        found.setdefault(year, {})[value] = count
    return dict(sorted(found.items()))


def _last_at(told: Iterable[tuple[int | None, Summary]]) -> dict[int, Summary]:
    found = {level: contact for level, contact in told if level}
    return dict(sorted(found.items()))


def _silences(held: Sequence[tuple[date, date, Summary]]) -> tuple[Silence, ...]:
    """The longest gaps between days; what is known to the month or year only may have been within, and ends none."""
    exact = [one for one in held if one[2].date and len(one[2].date.partition("/")[0]) == len("2024-03-21")]
    latest: list[tuple[date, date, Summary]] = []
    for one in exact:
        latest.append(one if not latest or one[1] >= latest[-1][1] else (one[0], latest[-1][1], latest[-1][2]))
    gaps = [
        Silence(before[2], after, (first - before[1]).days)
        for (before, (first, _, after)) in zip(latest, exact[1:], strict=False)
        if (first - before[1]).days > 1
    ]
    return tuple(sorted(gaps, key=lambda gap: -gap.days)[:_SILENCES])


def _is_coming(contact: Summary, today: date) -> bool:
    days = _days(contact)
    return contact.status in ("planned", "proposed") and bool(days) and days[0][1] >= today


def _anniversaries(held: Sequence[tuple[date, Summary]], today: date) -> tuple[Anniversary, ...]:
    found = []
    for first, contact in held:
        if not contact.date or edtf.precision(contact.date) not in ("day", "interval"):
            continue
        day = _in_year(first, today.year)
        day = day if day >= today else _in_year(first, today.year + 1)
        years = day.year - first.year
        if years and years % _ROUND == 0 and day - today <= _AHEAD:
            found.append(Anniversary(contact, day, years))
    return tuple(sorted(found, key=lambda one: (one.day, one.contact.id)))


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)
