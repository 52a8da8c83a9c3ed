"""A line of time on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from honglu.query.markup import Markup, element, joined
from honglu.query.telling import when

WIDTH = 720.0
# Years between two marks, the fewest first.
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_MOST_MARKS = 10
# Up to so many days, it is days that are marked.
_FEW_DAYS = 70


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `first` to `last`, from `left` to the right edge of the paper, in pixels."""

    first: date
    last: date
    left: float

    def at(self, day: date) -> float:
        """Where a day begins."""
        days = max((self.last - self.first).days + 1, 1)
        return self.left + (day - self.first).days / days * (WIDTH - self.left - 10)

    def stretch(self, first: date, last: date) -> tuple[float, float]:
        """Where the days from one to another begin, and how wide they are, at least three pixels."""
        start = self.at(first)
        end = self.at(last + timedelta(1)) if last < date.max else self.at(last)
        return start, max(end - start, 3.0)

    def marks(self, height: float) -> Markup:
        """Lines down the paper with the years, or within one year the months, at their feet."""
        return joined(
            *(
                joined(
                    element("line", class_="tick", x1=self.at(day), y1=0, x2=self.at(day), y2=height - 18),
                    element("text", words, class_="tick", x=self.at(day) + 3, y=height - 5, font_size=11),
                )
                for day, words in self._ticks()
            )
        )

    def _ticks(self) -> Iterator[tuple[date, str]]:
        years = self.last.year - self.first.year
        if years:
            step = next(step for step in _STEPS if years / step <= _MOST_MARKS or step == _STEPS[-1])
            for year in range(self.first.year + 1, self.last.year + 1):
                if year % step == 0:
                    yield date(year, 1, 1), str(year)
        elif (days := (self.last - self.first).days) <= _FEW_DAYS:
            for number in range(0, days + 1, days // _MOST_MARKS + 1):
                day = self.first + timedelta(number)
                yield day, when(day.isoformat()).rpartition(" ")[0]
        else:
            for month in range(self.first.month, self.last.month + 1):
                day = max(date(self.first.year, month, 1), self.first)
                words = when(day.isoformat()[:7])
                yield day, words if month == self.first.month else words.partition(" ")[0]
