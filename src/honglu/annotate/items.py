"""A sentence as a row of items: terms of the lexicon, dates, and the words and marks between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from honglu.annotate.dates import DateMention
from honglu.annotate.item import NOTHING, Item
from honglu.annotate.lexicon import Span
from honglu.annotate.words import split_words
from honglu.annotate.words_parted import Parter
from honglu.text.layer import Layer

__all__ = ["NOTHING", "Item", "itemize"]

_DATE: Mapping[str, Any] = {"date": True}


def itemize(
    layer: Layer,
    reach: tuple[int, int],
    spans: Sequence[Span],
    dates: Sequence[DateMention],
    parter: Parter | None,
) -> list[Item]:
    """The items of `layer[slice(*reach)]`. `spans` and `dates` are those that lie within; a date beats a term.

    `parter` parts the words of a language that does not set all of them apart.
    """
    text, folded = layer.text, layer.folded
    items: list[Item] = []
    at, end = reach
    words = split_words if parter is None else parter.split
    for begin, stop, what in _with_dates(spans, dates) if dates else spans:
        if begin > at and not (begin == at + 1 and text[at] == " "):  # most terms have but a space between them
            words(layer, at, begin, items)
        at = stop
        if isinstance(what, DateMention):
            item = Item(begin, stop, folded[begin:stop], _DATE, text[begin].isupper(), False)
            item.date = what
        elif "article" in what:
            if text[stop : stop + 1] == "." and text[begin].isupper():
                at = begin  # an initial: "Mark A. Milley"
            continue  # "the" says nothing, and would part a post from what completes it
        else:
            cap = text[begin].isupper() if parter is None else parter.capital(text, begin, what)
            item = Item(begin, stop, folded[begin:stop], what, cap, True)
        items.append(item)
    if at < end:
        words(layer, at, end, items)
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
