"""Finds the head of a post or body with its complement before it: "Russian Foreign Minister", "俄罗斯外长"."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.complements import code_of
from honglu.annotate.item import Item
from honglu.lang.pack import Grammar

BRACKET = 4  # items in a bracket within a post
LONGEST = 10  # items before a head
_NAMING = ("state", "org", "short", "seat", "capital", "place", "forum")
_COMPLETING = frozenset((*_NAMING, "body", "field", "site", "whose", "modifier", "this-country"))
OWN_NAME = 12  # items of a body's own name between its country and the word for what it is
_OWN = frozenset(
    (
        "lookalike",
        "person",
        "syllables",
        "short",
        "place",
        "namesake",
        "habitual",
        "relation",
        "nationals",
        "visit-rank",
    )
)  # what may stand in such a name
_ENDING = frozenset(("named", "institution"))
_JOINING = frozenset(("possessive", "join-in", "join-for"))
_LISTING = frozenset(",、·")


def find_head(items: Sequence[Item], at: int, grammar: Grammar) -> int | None:
    """The index of the head of the post that begins at `at`, or None when none does."""
    first, end = at, min(len(items), at + LONGEST)
    while at < end:
        item = items[at]
        if "head" in item.tags:
            return _served(items, at, grammar)
        if at > first and grammar.complement == "before" and (closed := _bracket(items, at)) is not None:
            at = closed + 1
            continue
        if at > first and grammar.spacing == "none" and (own := _own_name(items, first, at)) is not None:
            at = own
            continue
        if grammar.complement == "after":
            if "modifier" not in item.tags:
                return None
        elif not (
            _completes(item) or _counts(items, at) or _names_body(items, at) or (at > first and _joins(items, at))
        ):
            return None
        at += 1
    return None


def find_body(items: Sequence[Item], at: int, grammar: Grammar, tag: str = "institution") -> int | None:
    """The index of the institution (or what else has the tag) with which the body that begins at `at` ends, or None."""
    if grammar.complement == "after":
        return at if tag in items[at].tags else None
    if not items[at].tags and not items[at].acronym:  # as most are
        return None
    first, last = at, None
    while at < min(len(items), first + LONGEST):
        if tag in items[at].tags or (tag == "institution" and "whose" in items[at].tags and "body" in items[at].tags):
            last = at
        elif "modifier" in items[at].tags or not (_completes(items[at]) or (at > first and _joins(items, at))):
            break
        at += 1
    return last


def find_delegation(items: Sequence[Item], at: int, grammar: Grammar) -> int | None:
    """The index of the word for the delegation that begins at `at`, or None when none does."""
    first = at
    while grammar.complement != "after" and at + 1 < len(items) and at - first < LONGEST:
        if "delegation" in items[at].tags or not (_completes(items[at]) or (at > first and _joins(items, at))):
            break
        at += 1
    return at if "delegation" in items[at].tags else None


def _served(items: Sequence[Item], at: int, grammar: Grammar) -> int:
    """The head of who serves the office just found: "총통 특사", "总统发言人"."""
    if grammar.complement == "after" or at + 1 >= len(items):
        return at
    after = items[at + 1]
    if grammar.spacing == "none" and after.start != items[at].end:
        return at
    if "possessive" in after.tags and at + 2 < len(items) and _serves(items[at + 2]):
        return at + 2
    return at + 1 if _serves(after) else at


def _serves(item: Item) -> bool:
    return "head" in item.tags and bool(item.tags["head"].serves)


def _completes(item: Item) -> bool:
    return not _COMPLETING.isdisjoint(item.tags) or (item.acronym and not item.tags)


def _bracket(items: Sequence[Item], at: int) -> int | None:
    """Where a short bracket that begins at `at` closes: "하원(국가두마) 의장"."""
    if items[at].low != "(":
        return None
    inside = range(at + 1, min(len(items), at + 1 + BRACKET))
    return next((n for n in inside if items[n].low == ")"), None)


def _names_body(items: Sequence[Item], at: int) -> bool:
    """Whether the item is the proper name of the body whose word is written on to it: "게이츠재단"."""
    after = items[at + 1] if at + 1 < len(items) else None
    plain = not items[at].tags or "person" in items[at].tags
    return plain and items[at].word and after is not None and "named" in after.tags and after.start == items[at].end


def _counts(items: Sequence[Item], at: int) -> bool:
    """Whether a number in order stands right before the head: "第二|副议长"."""
    return "ordinal" in items[at].tags and at + 1 < len(items) and "head" in items[at + 1].tags


def _own_name(items: Sequence[Item], first: int, at: int) -> int | None:
    """The index of the word for a body behind its own name, which is none: "荷兰|皇家飞利浦|公司", before a head."""
    if code_of(items[first]) is None or _completes(items[at]):
        return None
    for n in range(at, min(len(items) - 1, at + OWN_NAME)):
        if not _may_name_body(items, n):
            return None
        if not _ENDING.isdisjoint(items[n].tags) and "head" in items[n + 1].tags:
            return n
    return None


def _may_name_body(items: Sequence[Item], at: int) -> bool:
    """Whether the item, close behind the one before, may be part of a body's own name, and names no country."""
    item = items[at]
    if not item.word or item.date or item.start != items[at - 1].end or "state" in item.tags or "act" in item.tags:
        return False
    return _OWN.issuperset(item.tags) or _completes(item) or "join-and" in item.tags


def _joins(items: Sequence[Item], at: int) -> bool:
    """A word that joins two parts of what completes the head: "驻", "'s", "and" between fields ("外交和|环境部长")."""
    item = items[at]
    if not item.tags and item.low not in _LISTING:  # as most are
        return False
    if not _JOINING.isdisjoint(item.tags):
        return True
    after = items[at + 1].tags if at + 1 < len(items) else ()
    fields = "field" in items[at - 1].tags and ("field" in after or "head" in after)
    return fields and ("join-and" in item.tags or item.low in _LISTING)


def country_before(items: Sequence[Item], at: int, head: int) -> str | None:
    """The country or organization that the words from `at` up to the head name; not that where an envoy sits."""
    located: str | None = None
    for n in range(at, head):
        item = items[n]
        code = code_of(item)
        if code is not None and not (n > at and "join-in" in items[n - 1].tags):
            return code
        place = item.tags["place"][0] if "place" in item.tags else None
        located = located or item.tags.get("whose") or place
    return located
