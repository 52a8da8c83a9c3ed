"""Of which month a day is that is told alone: "24일", "16日"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from honglu.annotate.dates_rules import Value

AHEAD = 9
"""Days ahead up to which a day is of the running month whatever lies behind."""
BACK = 10
"""Days back up to which a day may be last month's rather than one to come."""


def month_of(day: int, today: date, which: Value | None) -> tuple[int, int]:
    """Year and month of a day told alone: the running month, or last month's where only that is near.

    `which` is what a word beside it says ("next", "past", "last"). Raises ValueError for a day that no such month has.
    """
    near = dict(_distances(day, today))
    if which == "next":
        near = {month: days for month, days in near.items() if days >= 0}
    elif which in ("past", "last"):
        near = {month: days for month, days in near.items() if days <= 0}
    elif _of_this_month(near, today):
        return today.year, today.month
    else:
        near = {month: days for month, days in near.items() if -BACK <= days <= 0} or near
    return min(near, key=lambda month: abs(near[month]))


def _of_this_month(near: dict[tuple[int, int], int], today: date) -> bool:
    here = near.get((today.year, today.month))
    back = max((days for days in near.values() if days <= 0), default=None)
    return here is not None and (here <= AHEAD or back is None or back < -BACK)


def _distances(day: int, today: date) -> Iterator[tuple[tuple[int, int], int]]:
    """How many days from today the day lies in last month, this one and the next, where they have it."""
    for count in (today.year * 12 + today.month - 1 + n for n in (-1, 0, 1)):
        year, month = count // 12, count % 12 + 1
        try:
            yield (year, month), (date(year, month, day) - today) // timedelta(1)
        except ValueError:
            continue
