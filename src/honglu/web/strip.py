"""The calendar strip: bars that show when things happened, each an address that narrows the question to its time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from honglu.query.question import Question
from honglu.web.questions import address
from honglu.web.telling import date_words
from honglu.web.wording import Words

HEIGHT = 48
"""Units of the tallest bar."""

# More months than this are told by year: a bar must stay wide enough to be hit.
_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or year: its place from the left, the bar's height, and where it leads."""

    place: int
    height: int
    count: int
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Bars side by side, empty months or years between them left blank; first and last in words."""

    bars: tuple[Bar, ...]
    places: int
    first: str
    last: str


def strip(months: Mapping[str, int], asked: Question, t: Words) -> Strip | None:
    """The strip of the contacts that began in each month; null where none is dated."""
    if not months:
        return None
    first, last = min(months), max(months)
    if _number(last) - _number(first) < _MONTHS:
        counts: Mapping[str, int] = months
    else:
        by_year: Counter[str] = Counter()
        for month, count in months.items():
            by_year[month[:4]] += count
        counts = by_year
    start = _number(min(counts))
    tallest = max(counts.values())
    bars = tuple(_bars(counts, start, tallest, asked, t))
    return Strip(bars, bars[-1].place + 1, bars[0].label, bars[-1].label)


def _bars(counts: Mapping[str, int], start: int, tallest: int, asked: Question, t: Words) -> Iterator[Bar]:
    for when in sorted(counts):
        count = counts[when]
        narrowed = replace(asked, since=when, until=when, year=())
        height = max(2, round(HEIGHT * count / tallest))
        yield Bar(_number(when) - start, height, count, date_words(when, t), address("/contacts", narrowed))


def _number(when: str) -> int:
    """Months or years as they follow each other."""
    year, _, month = when.partition("-")
    return int(year) * 12 + int(month) - 1 if month else int(year)
