"""Reads what stands between a post and a name: honorifics, ranks, "the counterpart"."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.complements import code_of, plain_name
from honglu.annotate.items import Item

DASHES = {",", "-", "–"}
_POST_TAGS = {"head", "body", "state", "short", "place", "org", "capital"}
_HONORIFICS = frozenset(("honorific-m", "honorific-f", "honorific", "rank"))


def is_honorific(item: Item) -> bool:
    """Whether the item is an honorific or rank, and not the country of the same word."""
    return not _HONORIFICS.isdisjoint(item.tags) and not ("state" in item.tags and item.cap)


def read_honorifics(items: Sequence[Item], at: int) -> tuple[str | None, bool, int]:
    """Gender and whether an honorific or rank stands here, and the index after them."""
    gender: str | None = None
    begin = at
    if (
        at
        and at + 1 < len(items)
        and items[at].low in DASHES
        and is_honorific(items[at + 1])
        and _after_post(items, at)
    ):
        at += 1
    first = at
    while at < len(items) and (is_honorific(items[at]) or (at > first and _abbreviates(items, at))):
        if "honorific-m" in items[at].tags:
            gender = "m"
        elif "honorific-f" in items[at].tags:
            gender = "f"
        at += 1
    return gender, at > first, at if at > first else begin


def _abbreviates(items: Sequence[Item], at: int) -> bool:
    """Whether a stop here belongs to the honorific before it, and no sentence ends."""
    return items[at].low == "." and at + 1 < len(items)


def _after_post(items: Sequence[Item], at: int) -> bool:
    """A comma between a post and "ông …" joins the two only when a name follows."""
    named = at + 3 < len(items) and not items[at + 2].tags and all(i.cap and i.word for i in items[at + 2 : at + 4])
    return named and bool(_POST_TAGS & items[at - 1].tags.keys())


def read_counterpart(items: Sequence[Item], at: int) -> tuple[bool, int, str | None]:
    """Whether "người đồng cấp" stands here, the index after it and its country, and the country."""
    first = at
    before, at = _countries_before(items, at)
    if at >= len(items) or "counterpart" not in items[at].tags:
        return False, first, None
    at += 1
    while at + 1 < len(items) and "join-of" in items[at].tags and code_of(items[at + 1]):
        at += 1
    represents = before
    while at < len(items) and ((code := code_of(items[at])) or "this-country" in items[at].tags):
        represents = represents or code
        at += 1
    while at < len(items) and is_honorific(items[at]) and at + 1 < len(items) and plain_name(items[at + 1]):
        at += 1
    return True, at, represents


def _countries_before(items: Sequence[Item], at: int) -> tuple[str | None, int]:
    """The first of the countries that stand before the word, and the index after them: "Chinese and Russian"."""
    first: str | None = None
    while at + 1 < len(items) and (code := code_of(items[at])) is not None:
        first = first or code
        at += 2 if "and" in items[at + 1].tags or items[at + 1].low == "," else 1
    return first, at
