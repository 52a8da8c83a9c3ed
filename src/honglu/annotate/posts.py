"""Reads a post, head and complement, out of a row of items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.complements import code_of, read_complement
from honglu.annotate.items import Item
from honglu.annotate.premodifiers import country_before, find_head
from honglu.lang.pack import NameRules, PostHead


@dataclass(frozen=True, slots=True)
class Post:
    """A whole noun phrase as written: its offices, whom it acts for, and whether it is no longer held.

    `bare` is where it ends without its country: what of it another country's post shares in a list. `served` is
    whom the post serves ("Tổng thống Nga" in "phát ngôn viên Tổng thống Nga"). Whoever is at the head of a `delegation`
    stands for it.
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
    delegation: bool = False


def starts_post(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether a post begins at this item: a head, or what completes one before it."""
    return find_head(items, at, rules.grammar) is not None


def read_post(items: Sequence[Item], at: int, rules: NameRules, *, apposition: bool) -> tuple[Post, int]:
    """The post that begins at `at` (see `starts_post`) and the index after it.

    After a name (`apposition`) capitalized words that the lexicon does not know belong to the post; before a
    name they are the name.
    """
    first, found = at, find_head(items, at, rules.grammar)
    if found is None:
        raise ValueError("no post begins here")
    at = found
    former = any(item.tags.get("modifier", False) for item in items[first:at])
    before = country_before(items, first, at)
    head = items[at]
    fact: PostHead = head.tags["head"]
    stop, represents = _complement(items, at + 1, rules, fact, apposition=apposition)
    represents = before or represents
    countries = [n for n in range(at + 1, stop) if code_of(items[n]) is not None]
    alone = stop == at + 2 and bool(countries)
    alone = alone or (stop == at + 1 and at == first + 1 and before is not None)
    only_country = fact.alone is not None and alone
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
        delegation=any("delegation" in item.tags for item in items[first:stop]),
    )
    return post, stop


def _complement(
    items: Sequence[Item], at: int, rules: NameRules, fact: PostHead, *, apposition: bool
) -> tuple[int, str | None]:
    """What follows the head and completes it; where words before it do so too, only what a joiner leads to."""
    where = rules.grammar.complement
    joined = at < len(items) and any(tag.startswith("join-") for tag in items[at].tags)
    if where == "before" or (where == "both" and not joined):
        return at, None
    return read_complement(items, at, rules, apposition=apposition, head=fact)
