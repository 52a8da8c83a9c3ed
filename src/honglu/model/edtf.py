"""Dates as EDTF level 0 writes them: a day, a month or a year, or an interval of two such."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year", "interval"]

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def day(year: int, month: int, of_month: int) -> str:
    """One day; raises `ValueError` where the calendar has no such day."""
    return date(year, month, of_month).isoformat()


def month(year: int, of_year: int) -> str:
    """One month; raises `ValueError` where the calendar has no such month."""
    return date(year, of_year, 1).isoformat()[:7]


def year(number: int) -> str:
    """One year; raises `ValueError` outside 1 to 9999."""
    return date(number, 1, 1).isoformat()[:4]


def interval(first: str, last: str) -> str:
    """From one point to another, both counted in; a single point where the two are the same.

    Raises `ValueError` where the interval would end before it starts.
    """
    if first == last:
        return first
    if _bounds(first)[0] > _bounds(last)[1]:
        raise ValueError(f"interval ends before it starts: {first}/{last}")
    return f"{first}/{last}"


def parse(value: str) -> tuple[date, date]:
    """The first and the last day of a value; raises `ValueError` for what is no valid EDTF value."""
    first, slash, last = value.partition("/")
    bounds = _bounds(first)
    if slash:
        bounds = (bounds[0], _bounds(last)[1])
    if bounds[0] > bounds[1]:
        raise ValueError(f"interval ends before it starts: {value}")
    return bounds


def is_valid(value: str) -> bool:
    """Whether `parse` takes it."""
    try:
        parse(value)
    except ValueError:
        return False
    return True


def earliest(value: str) -> date:
    """The first day that the value may mean."""
    return parse(value)[0]


def latest(value: str) -> date:
    """The last day that the value may mean."""
    return parse(value)[1]


def precision(value: str) -> Precision:
    """How fine the value is."""
    parse(value)
    if "/" in value:
        return "interval"
    by_length: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
    return by_length[len(value)]


def overlaps(one: str, other: str) -> bool:
    """Whether the two share a day, so that they may speak of the same time."""
    (first, last), (other_first, other_last) = parse(one), parse(other)
    return first <= other_last and other_first <= last


def adjoins(one: str, other: str) -> bool:
    """Whether `other` starts on the day after `one` ends."""
    end = latest(one)
    return end < date.max and end + timedelta(1) == earliest(other)


def shift(value: str, days: int) -> str:
    """A day moved by a number of days.

    Raises `ValueError` where the value is no single day or the result is outside the calendar.
    """
    if precision(value) != "day":
        raise ValueError(f"only a day can be shifted by days: {value}")
    try:
        return (earliest(value) + timedelta(days)).isoformat()
    except OverflowError as error:
        raise ValueError(f"outside the calendar: {value} {days:+d} days") from error


def _bounds(point: str) -> tuple[date, date]:
    parts = _POINT.fullmatch(point)
    if not parts:
        raise ValueError(f"not an EDTF date: {point!r}")
    numbers = [int(part) for part in parts.groups() if part]
    if len(numbers) == 3:
        one = date(numbers[0], numbers[1], numbers[2])
        return one, one
    first_month, last_month = (numbers[1], numbers[1]) if len(numbers) == 2 else (1, 12)
    first = date(numbers[0], first_month, 1)
    return first, date(numbers[0], last_month, monthrange(numbers[0], last_month)[1])
