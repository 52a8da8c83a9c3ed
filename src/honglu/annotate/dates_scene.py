"""What is known while a text's dates are read: the day of publication and the last day spoken of."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

import regex

from honglu.annotate.dates_rules import DateRules
from honglu.model import edtf

Anchor = Literal["absolute", "published", "context"]


class Sighting(NamedTuple):
    """One date that a match speaks of."""

    start: int
    end: int
    value: str
    anchor: Anchor


class Scene:
    """The day of publication, the language's rules, and the last day and year spoken of so far."""

    def __init__(self, published: date | None, rules: DateRules, previous: str | None) -> None:
        self.rules = rules
        self._published = published
        self._day: str | None = None
        self._year: int | None = None
        if previous is not None:
            self.saw(previous)

    def saw(self, value: str) -> None:
        """Remember a date for later words that count from it. Only a single day can be "the same day"."""
        self._year = edtf.earliest(value).year
        if edtf.precision(value) == "day":
            self._day = value

    @property
    def today(self) -> date:
        """The day of publication; raises `ValueError` where it is not known, so that the match is left out."""
        if self._published is None:
            raise ValueError("a relative date, and no day of publication")
        return self._published

    @property
    def day(self) -> str:
        """The last day spoken of, else the day of publication."""
        return self._day or self.today.isoformat()

    @property
    def day_told(self) -> str:
        """The last day spoken of; raises `ValueError` where there was none."""
        if self._day is None:
            raise ValueError("a date that counts from another, and none before it")
        return self._day

    @property
    def context_anchor(self) -> Anchor:
        """What `day` comes from."""
        return "context" if self._day else "published"

    def month(self, distance: int) -> str:
        """The month so many months from this one."""
        count = self.today.year * 12 + self.today.month - 1 + distance
        return edtf.month(count // 12, count % 12 + 1)

    def year(self, meaning: int | str) -> tuple[int, Anchor]:
        """The year that a word means: so many from this one, or "same", the one spoken of last."""
        if meaning == "same":
            return (self._year, "context") if self._year else (self.today.year, "published")
        return self.today.year + int(meaning), "published"

    def year_in(self, match: regex.Match[str]) -> tuple[int, Anchor]:
        """The year that a match names, in figures or relative; else the year of publication."""
        figures = self.rules.value(match, "y")
        if figures is not None:
            return int(figures), "absolute"
        return self.year(self.rules.value(match, "year") or 0)
