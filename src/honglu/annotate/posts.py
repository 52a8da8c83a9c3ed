"""Reads a post, head and complement, out of a row of items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.complements import code_of, read_complement
from honglu.annotate.items import Item
from honglu.lang.pack import NameRules, PostHead


@dataclass(frozen=True, slots=True)
class Post:
    """A whole noun phrase as written: its offices, whom it acts for, and whether it is no longer held.

    `bare` is where it ends without its country: what of it another country's post shares in a list. `served` is
    whom the post serves ("Tổng thống Nga" in "phát ngôn viên Tổng thống Nga").
    """

    start: int
    end: int
    office: str
    level: int
    represents: str | None
    former: bool
    head: str
    single: bool
    fact: PostHead
    bare: int
    served: Post | None = None


def starts_post(items: Sequence[Item], at: int) -> bool:
    """Whether a post begins at this item: a head, or modifiers before one."""
    while at < len(items) and "modifier" in items[at].tags:
        at += 1
    return at < len(items) and "head" in items[at].tags


def read_post(items: Sequence[Item], at: int, rules: NameRules, *, apposition: bool) -> tuple[Post, int]:
    """The post that begins at `at` (see `starts_post`) and the index after it.

    After a name (`apposition`) capitalized words that the lexicon does not know belong to the post; before a
    name they are the name.
    """
    first, former = at, False
    while "modifier" in items[at].tags:
        former = former or bool(items[at].tags["modifier"])
        at += 1
    head = items[at]
    fact: PostHead = head.tags["head"]
    stop, represents = read_complement(items, at + 1, rules, apposition=apposition, head=fact)
    countries = [n for n in range(at + 1, stop) if code_of(items[n]) is not None]
    only_country = fact.alone is not None and stop == at + 2 and bool(countries)
    serving = fact.serves and at + 1 < stop and "head" in items[at + 1].tags
    post = Post(
        start=items[first].start,
        end=items[stop - 1].end,
        office=fact.alone if only_country and fact.alone else fact.office,
        level=fact.level,
        represents=represents or fact.country,
        former=former,
        head=head.low,
        single=fact.single or only_country,
        fact=fact,
        bare=items[stop - 2].end if countries and countries[-1] == stop - 1 else items[stop - 1].end,
        served=read_post(items, at + 1, rules, apposition=apposition)[0] if serving else None,
    )
    return post, stop
