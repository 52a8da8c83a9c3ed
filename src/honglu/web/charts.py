"""Charts as numbers: what stands where, in hundredths of the paper's width, so that templates only draw them.

Heights are in pixels and widths in hundredths: text keeps its size however narrow the paper is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from honglu.model import edtf
from honglu.model.claim import Kind
from honglu.web.telling import date_words
from honglu.web.wording import Words

TALLEST = 140
"""Pixels of the tallest column."""

# Marks below a chart: more would run into each other on a phone.
_MOST_MARKS = 6
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_WIDEST = 12.0
_NARROWEST = 0.8


@dataclass(frozen=True, slots=True)
class Key:
    """What the parts of columns stand for: `name` begins the class by which each is coloured; values, in words."""

    name: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a column: its class, where it begins from the top, and how high it is."""

    style: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """A year: from the left, what it is told as, where it leads, and its parts; `counts` are in the key's order."""

    year: int
    left: float
    told: str
    address: str
    parts: tuple[Part, ...]
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Years side by side, those without anything left blank; `series` has class, words and count of each value."""

    columns: tuple[Column, ...]
    wide: float
    most: int
    series: tuple[tuple[str, str, int], ...]
    marks: tuple[tuple[float, str], ...]
    tallest: int = TALLEST


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its words: where it begins, how wide it is, and what is told of it."""

    words: str
    told: str
    left: float
    wide: float


@dataclass(frozen=True, slots=True)
class Rows:
    """Bars below each other, over a common time where there are marks."""

    rows: tuple[Row, ...]
    marks: tuple[tuple[float, str], ...] = ()


def kinds_key(t: Words) -> Key:
    """The kinds of contacts."""
    return Key("kind", {kind: t(f"kind.{kind}") for kind in get_args(Kind)})


def levels_key(t: Words) -> Key:
    """The levels of participants, the highest first, and that none is known."""
    return Key("level", {level: t(f"level.{level}") for level in ("1", "2", "3", "4", "5", "none")})


def columns(
    counts: Mapping[int, Mapping[str, int]], key: Key, address: Callable[[int], str], t: Words
) -> Columns | None:
    """How often each value was counted in each year; null where nothing was."""
    years = sorted(counts)
    if not years:
        return None
    totals = Counter({value: sum(told.get(value, 0) for told in counts.values()) for value in key.values})
    there = [value for value in key.values if totals[value]]
    most = max(sum(told.values()) for told in counts.values())
    span = years[-1] - years[0] + 1
    place = min(100 / span, _WIDEST)
    made = []
    for year in years:
        told = [counts[year].get(value, 0) for value in there]
        words = [f"{key.values[value]} {count}" for value, count in zip(there, told, strict=True) if count]
        head = f"{year}: {t('contacts.count', count=sum(told))} ({', '.join(words)})"
        parts = tuple(_stacked([(f"{key.name}-{value}", n) for value, n in zip(there, told, strict=True)], most))
        left = (year - years[0]) * place
        made.append(Column(year, left, head, address(year), parts, tuple(told), sum(told)))
    series = tuple((f"{key.name}-{value}", key.values[value], totals[value]) for value in there)
    return Columns(tuple(made), place, most, series, tuple(_years(years[0], years[-1], place)))


def stretches(spans: Sequence[tuple[str, str, str]], t: Words) -> Rows | None:
    """Something that lasted from one EDTF point to another, in words, a row each; null where there is nothing."""
    if not spans:
        return None
    first = min(edtf.earliest(since) for _, since, _ in spans)
    last = max(edtf.latest(until) for *_, until in spans)
    days = (last - first).days + 1
    rows = []
    for words, since, until in spans:
        left = (edtf.earliest(since) - first).days / days * 100
        wide = max(((edtf.latest(until) - edtf.earliest(since)).days + 1) / days * 100, _NARROWEST)
        rows.append(Row(words, span_words(since, until, t), min(left, 100 - wide), wide))
    return Rows(tuple(rows), tuple(_days(first, last, t)))


def amounts(counts: Sequence[tuple[str, int]], told: Callable[[int], str]) -> Rows:
    """How often each was counted, a row each."""
    most = max((count for _, count in counts), default=1)
    return Rows(tuple(Row(words, told(count), 0, count / most * 100) for words, count in counts))


def span_words(since: str, until: str, t: Words) -> str:
    """From the beginning of one EDTF value to the end of another, in words; one point where they are the same."""
    return date_words(edtf.interval(since.partition("/")[0], until.rpartition("/")[2]), t)


def _stacked(counts: Sequence[tuple[str, int]], most: int) -> Iterator[Part]:
    """The first value at the foot."""
    top = float(TALLEST)
    for style, count in counts:
        if count:
            height = count / most * TALLEST
            top -= height
            yield Part(style, top, height)


def _years(first: int, last: int, place: float) -> Iterator[tuple[float, str]]:
    """The middle of the columns that are named."""
    span = last - first + 1
    step = next(step for step in _STEPS if span / step <= _MOST_MARKS or step == _STEPS[-1])
    for year in range(first, last + 1):
        if year % step == 0 or span <= _MOST_MARKS:
            yield (year - first + 0.5) * place, str(year)


def _days(first: date, last: date, t: Words) -> Iterator[tuple[float, str]]:
    """Where years begin, or the first and the last day where hardly one does."""
    days = (last - first).days + 1
    span = last.year - first.year
    step = next(step for step in _STEPS if span / step <= _MOST_MARKS or step == _STEPS[-1])
    marks = [
        ((date(year, 1, 1) - first).days / days * 100, str(year))
        for year in range(first.year + 1, last.year + 1)
        if year % step == 0
    ]
    if len(marks) > 1:
        yield from marks
    else:
        yield 0, date_words(first.isoformat(), t)
        yield 100, date_words(last.isoformat(), t)
