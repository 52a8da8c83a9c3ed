"""Reads bodies (a ministry, a party, a parliament) and delegations out of a row of items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.apposition import read_person
from honglu.annotate.complements import code_of, read_complement
from honglu.annotate.honorifics import is_honorific
from honglu.annotate.items import Item
from honglu.annotate.people import Phrase
from honglu.annotate.premodifiers import country_before, find_body, find_delegation
from honglu.lang.pack import NameRules

ENDS = {",", ";", ":", ".", "("}
MORE = 8  # items between a delegation and "led by"
PEOPLE_REACH = 14  # items between a country and the noun for its people
_WITHIN = frozenset(
    (
        "body",
        "field",
        "named",
        "both",
        "join-and",
        "syllables",
        "visit-rank",
        "relation",
        "short",
        "habitual",
        "lookalike",
    )
)
SHORTEST = 2  # items of a body without a country: a body word and its name


@dataclass(frozen=True, slots=True)
class Body:
    """A body or delegation as written, whom it acts for, and the phrase for its leader, if it is named."""

    start: int
    end: int
    represents: str | None
    leader: Phrase | None = None
    delegation: bool = False


def read_body(items: Sequence[Item], at: int, rules: NameRules) -> tuple[Body, int] | None:
    """The body that begins at `at` and the index after it: a capitalized institution with a country or name."""
    item = items[at]
    if not item.cap or "head" in item.tags:
        return None
    last = find_body(items, at, rules.grammar)
    if last is None:
        return None
    stop, behind = last + 1, None
    before = rules.grammar.complement != "after"
    if rules.grammar.complement != "before":
        stop, behind = read_complement(items, last + 1, rules, apposition=True)
    represents = (country_before(items, at, last + 1) if before else None) or behind
    if represents is None and stop - at < SHORTEST:
        return None
    return Body(item.start, items[stop - 1].end, represents), stop


def read_delegation(items: Sequence[Item], at: int, rules: NameRules) -> tuple[Body, int] | None:
    """The delegation that begins at `at`; "do … dẫn đầu" after it names its leader."""
    if rules.grammar.complement == "before":
        return _delegation_of(items, at, rules)
    first, head = at, find_delegation(items, at, rules.grammar)
    if head is None:
        return None
    stop, represents = read_complement(items, head + 1, rules, apposition=True)
    represents = country_before(items, first, head) or represents
    stop = _up_to_leader(items, stop, rules)
    led = stop + 1 if stop < len(items) and items[stop].low in {",", "("} else stop
    if led + 1 < len(items) and ("led-by" in items[led].tags or _of_person(items, stop)):
        own = "possessive" in items[led + 1].tags and led + 2 < len(items)
        found = read_person(items, led + 2 if own else led + 1, rules)
        if found and (found[0].form == "name" or (found[0].form == "title" and "led-by" in items[led].tags)):
            leader, after = found
            leader.honored = True
            leader.represents = leader.represents or (represents if own else None)  # "led by its Vice-Minister A"
            closing = after + 1 if after < len(items) and items[after].low == "," else after
            if closing < len(items) and "led" in items[closing].tags:
                after = closing + 1
            return Body(items[at].start, items[after - 1].end, represents, leader, delegation=True), after
    return Body(items[at].start, items[stop - 1].end, represents, delegation=True), stop


def _up_to_leader(items: Sequence[Item], stop: int, rules: NameRules) -> int:
    """Where "led by" stands behind words that tell more of the delegation: "… for the 2011 World Cup led by A"."""
    if rules.grammar.complement != "both":
        return stop
    for at in range(stop, min(len(items), stop + MORE)):
        if "led-by" in items[at].tags:
            return at
        if "act" in items[at].tags or items[at].low in ENDS or "says" in items[at].tags:
            return stop
    return stop


def _delegation_of(items: Sequence[Item], at: int, rules: NameRules) -> tuple[Body, int] | None:
    """The delegation whose country and body stand before it: "越南国会代表团"; who leads it stands elsewhere."""
    last = find_body(items, at, rules.grammar, "delegation")
    if last is None:
        return _people_of(items, at)
    represents = country_before(items, at, last + 1)
    return Body(items[at].start, items[last].end, represents, delegation=True), last + 1


def _people_of(items: Sequence[Item], at: int) -> tuple[Body, int] | None:
    """Guests told by a common noun behind their country, whatever stands between: "日本三菱公司客人"."""
    if "state" not in items[at].tags:
        return None
    for end in range(at + 1, min(len(items), at + PEOPLE_REACH)):
        item = items[end]
        if item.start != items[end - 1].end:
            return None
        if "people" in item.tags or "delegation" in item.tags:
            return Body(items[at].start, item.end, code_of(items[at]), delegation="delegation" in item.tags), end + 1
        if item.tags and _WITHIN.isdisjoint(item.tags):
            return None
        if not item.word and item.low not in {"“", "”"}:
            return None
    return None


def _of_person(items: Sequence[Item], at: int) -> bool:
    """ "đoàn của ông A": whose delegation it is leads it."""
    return "join-of" in items[at].tags and is_honorific(items[at + 1])
