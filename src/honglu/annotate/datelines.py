"""The day on which a dispatch was written, as its dateline tells it: "新华社北京6月11日电"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from honglu.annotate.dates import DateMention
from honglu.annotate.lexicon import Span

NEAR = 31  # days ahead within which not the year is wrong but something else
DAY = len("2024-03-21")


def dateline(dates: Sequence[DateMention], spans: Sequence[Span], published: date | None) -> date | None:
    """The day right behind which the first word that closes a dateline stands; never one after that of publication."""
    ends = {d.end: d for d in dates if len(d.value) == DAY}
    for begin, _, tags in spans:
        if "dateline" in tags and begin in ends:
            return _past(date.fromisoformat(ends[begin].value), ends[begin], published)
    return None


def _past(day: date, told: DateMention, published: date | None) -> date | None:
    """The day, or where its year is only guessed and it would lie far ahead, that day a year before."""
    if published is None or day <= published or told.anchor == "absolute":
        return day
    if (day - published).days <= NEAR:
        return None
    return day.replace(year=day.year - 1, day=min(day.day, 28) if (day.month, day.day) == (2, 29) else day.day)
