"""A sentence as a row of items: terms of the lexicon, dates, and the words and marks between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import regex

from honglu.annotate.dates import DateMention
from honglu.annotate.lexicon import Span
from honglu.text.layer import Layer

_WORD = regex.compile(
    r"""
      \p{L}[\p{L}\p{M}\p{N}'’]{2,}(?:-[\p{L}\p{M}\p{N}'’]+)*                   # most words, tried first
    | (?:\p{Lu}\.){2,}(?=\s\p{Lu})                                         # "H.R." before a name
    | \p{L}\p{Ll}?\.(?=\p{Lu})(?:[\p{L}\p{M}'’]+(?:[-.][\p{L}\p{M}'’]+)*)?  # "S.Abe", "Ph.Phi-ông"
    | \p{Lu}\.(?=\s(?:\p{Lu}|$))                                          # "W." in "George W. Bush"
    | [\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:[-][\p{L}\p{M}\p{N}'’]+)*
    | [^\s]
    """,
    regex.VERBOSE,
)
_LOWER_START = regex.compile(r"\p{Ll}{1,3}-\p{Lu}")  # "al-Assad" is a name, too
ACRONYM = 3  # letters from which a word in capitals is no initials
HYPHENATED = 4  # letters within which a small word before a hyphen ends ("al-")
NOTHING: Mapping[str, Any] = {}
"""The tags of what the lexicon does not know."""
_DATE: Mapping[str, Any] = {"date": True}


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


def itemize(layer: Layer, start: int, end: int, spans: Sequence[Span], dates: Sequence[DateMention]) -> list[Item]:
    """The items of `layer[start:end]`. `spans` and `dates` are those that lie within; a date beats a term."""
    text, folded = layer.text, layer.folded
    items: list[Item] = []
    at = start
    for begin, stop, what in _with_dates(spans, dates) if dates else spans:
        if begin > at and not (begin == at + 1 and text[at] == " "):  # most terms have but a space between them
            _words(layer, at, begin, items)
        at = stop
        cap = text[begin].isupper()
        if isinstance(what, DateMention):
            item = Item(begin, stop, folded[begin:stop], _DATE, cap, False)
            item.date = what
        else:
            item = Item(begin, stop, folded[begin:stop], what, cap, True)
        items.append(item)
    if at < end:
        _words(layer, at, end, items)
    return items


def _with_dates(spans: Sequence[Span], dates: Sequence[DateMention]) -> list[tuple[int, int, Any]]:
    """Dates, and the terms that overlap none of them, in order."""
    taken: list[tuple[int, int, Any]] = [(d.start, d.end, d) for d in dates]
    near = 0
    for span in spans:
        while near < len(dates) and dates[near].end <= span[0]:
            near += 1
        if near == len(dates) or span[1] <= dates[near].start:
            taken.append(span)
    return sorted(taken, key=lambda t: t[0])


def _words(layer: Layer, begin: int, stop: int, items: list[Item]) -> None:
    """Adds the words and marks of `layer[begin:stop]`; no word goes across a space, and most are letters alone."""
    folded = layer.folded
    at = begin
    for piece in layer.text[begin:stop].split(" "):
        after = at + len(piece)
        if piece.isalpha():
            cap = piece[0].isupper()
            item = Item(at, after, folded[at:after], NOTHING, cap, True)
            item.acronym = cap and after - at >= ACRONYM and piece.isupper()
            items.append(item)
        elif piece:
            _parts(layer, at, after, stop, items)
        at = after + 1


def _parts(layer: Layer, begin: int, after: int, stop: int, items: list[Item]) -> None:
    """Adds the words and marks that begin before `after`; what stands up to `stop` tells where they end."""
    text, folded = layer.text, layer.folded
    for match in _WORD.finditer(text, begin, stop):
        a, b = match.span()
        if a >= after:
            return
        first = text[a]
        cap = first.isupper() or (
            "-" in text[a : min(b, a + HYPHENATED)] and _LOWER_START.match(text, a, b) is not None
        )
        item = Item(a, b, folded[a:b], NOTHING, cap, first.isalnum())
        item.acronym = cap and b - a >= ACRONYM and _is_acronym(text[a:b])
        items.append(item)


def _is_acronym(word: str) -> bool:
    """Capitals throughout, also in parts ("KH-ĐT")."""
    return word.isupper() and all(part.isalpha() and len(part) > 1 for part in word.split("-"))
