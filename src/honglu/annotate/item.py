"""A step of a sentence before anything is made of it: a term, a date, a word or a mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from honglu.annotate.dates import DateMention

NOTHING: Mapping[str, Any] = {}
"""The tags of what the lexicon does not know."""


class Item:
    """A half-open span of the layer: `low` is its folded text, `tags` what the lexicon says of it."""

    __slots__ = ("acronym", "cap", "date", "end", "low", "start", "tags", "word")

    def __init__(  # noqa: PLR0913, PLR0917  # a slotted class that is made by the hundred thousand
        self,
        start: int,
        end: int,
        low: str,
        tags: Mapping[str, Any],
        cap: bool,
        word: bool,
    ) -> None:
        self.acronym = False
        self.start = start
        self.end = end
        self.low = low
        self.tags = tags
        self.cap = cap
        self.word = word
        self.date: DateMention | None = None

    def __repr__(self) -> str:
        return f"<{self.low}{' ' + '/'.join(self.tags) if self.tags else ''}>"
