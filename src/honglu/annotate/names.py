"""Reads the name of a person out of a row of items."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.complements import names_company, plain_name
from honglu.annotate.items import Item
from honglu.annotate.names_uncased import read_uncased
from honglu.lang.pack import NameRules

MAX_PARTS = 7
MAX_PARTICLES = 2
NATIVE_PARTS = 4  # syllables of the longest usual name of the language itself
FULL_PARTS = 3  # syllables after which another name may begin
PLACE_SYLLABLES = 2  # "Hòa Bình" in "Nguyễn Hòa Bình"
_RESPECT = frozenset(("honorific", "rank"))
_PLACE_TAGS = ("state", "short", "place", "capital", "seat", "org", "outlet", "forum")


def read_name(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool) -> int:
    """The index after the name that begins at `at`, or `at` when there is none.

    `sure`: an honorific or post stands before, so that a word that is otherwise a term ("Hàn", "Đoàn") may
    begin the name too.
    """
    if not rules.grammar.capitals:
        return read_uncased(items, at, rules, sure=sure)
    if at >= len(items) or not _may_start(items, at, rules, sure=sure):
        return at
    end = at + 1
    while end < len(items) and end - at < MAX_PARTS and not _new_sentence(items, at, end, rules):
        if _continues(items, end, at, rules, sure=sure):
            end += 1
        elif small := _particles(items, end, rules):
            end += small + 1
        else:
            break
    end = _without_next(items, at, end, rules)
    return skip_suffix(items, end) if end - at == 1 else end  # "Charles III"


def skip_suffix(items: Sequence[Item], end: int) -> int:
    """The index after what may follow a whole name and is no part of it: "Joseph R. Biden, Jr."."""
    for last in (end, end + 1):
        if last < len(items) and "name-suffix" in items[last].tags and (last == end or items[end].low == ","):
            return last + 1
    return end


def is_native(rules: NameRules, words: Sequence[str]) -> bool:
    """Whether the folded words are a name of the pack's own language: its family names, its syllables."""
    if not rules.grammar.capitals:
        return bool(words) and words[0] in rules.surnames and (len(words) > 1 or rules.grammar.spacing == "none")
    known = bool(words) and (words[0] in rules.surnames or words[0] in rules.shared)
    return len(words) > 1 and known and all(rules.syllable.fullmatch(w) for w in words)


def _may_start(items: Sequence[Item], at: int, rules: NameRules, *, sure: bool) -> bool:
    item = items[at]
    if not (item.cap and item.word) or item.date or names_company(items, at, rules):
        return False
    if not rules.grammar.own_names and item.low in rules.never:
        return False
    if item.acronym and not _family_in_capitals(items, at, rules):
        return False
    if not item.tags or (sure and _only_lookalike(item)):
        return True
    more = at + 1 < len(items) and plain_name(items[at + 1]) and _adjacent(items, at + 1)
    if not more or "head" in item.tags or "outlet" in item.tags:
        return False
    return item.low in rules.surnames or (sure and " " not in item.low and "state" not in item.tags)


def _family_in_capitals(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """ "MOTEGI Toshimitsu": a family name in capitals before a given one, where names of all countries are met."""
    if rules.grammar.own_names or at + 1 >= len(items) or items[at].tags:
        return False
    alone = at + 2 >= len(items) or not plain_name(items[at + 2])
    return alone and plain_name(items[at + 1]) and not items[at + 1].acronym and _adjacent(items, at + 1)


def _only_lookalike(item: Item) -> bool:
    """Whether the lexicon knows the item as a name that only looks like a state ("Thái Anh Văn")."""
    return list(item.tags) == ["lookalike"]


def _adjacent(items: Sequence[Item], at: int) -> bool:
    """Only a single space (or none) lies between this item and the one before."""
    return items[at].start - items[at - 1].end <= 1


def _particles(items: Sequence[Item], at: int, rules: NameRules) -> int:
    """How many small words stand here within a name ("bin", "von der"); 0 when no name goes on after them."""
    stop = at
    while (
        stop < len(items) and stop - at < MAX_PARTICLES and items[stop].low in rules.particles and not items[stop].tags
    ):
        stop += 1
    joined = stop < len(items) and all(_adjacent(items, n) for n in range(at, stop + 1))
    return stop - at if joined and plain_name(items[stop]) else 0


def _new_sentence(items: Sequence[Item], at: int, end: int, rules: NameRules) -> bool:
    """Whether the capital at `end` begins a sentence that lost the stop before it."""
    item = items[end]
    if not item.cap:
        return False
    if not rules.grammar.own_names and item.low in rules.never and items[end - 1].low not in rules.particles:
        return True  # but "Haitham bin Tariq Al Said"
    if "head" in item.tags and not rules.grammar.own_names:
        return not (_titled_surname(items, end) or _within_name(items, end))
    goes_on = end + 1 < len(items) and plain_name(items[end + 1])
    stands_last = end + 1 == len(items) or not items[end + 1].word
    if _foreign(items[at:end], rules):
        if item.low in rules.never or (item.low in rules.common and not (goes_on and item.low.isascii())):
            return True
        return (
            not item.low.isascii()
            and item.low not in rules.surnames
            and _ascii_words(items[at:end])
            and _own(item, rules)
        )
    return item.low in rules.never and not goes_on and not (stands_last and end - at > 1)


def _own(item: Item, rules: NameRules) -> bool:
    return all(rules.syllable.fullmatch(word) for word in item.low.split())


def _foreign(name: Sequence[Item], rules: NameRules) -> bool:
    return any(not rules.syllable.fullmatch(i.low) for i in name if " " not in i.low)


def _ascii_words(name: Sequence[Item]) -> bool:
    return all(i.low.isascii() for i in name)


def _without_next(items: Sequence[Item], at: int, end: int, rules: NameRules) -> int:
    """Where a name of the language itself ends in a run that is too long for one: before the next family name."""
    run = items[at:end]
    if end - at <= NATIVE_PARTS or run[0].low not in rules.surnames or _foreign(run, rules):
        return end
    later = (at + n for n in range(FULL_PARTS, end - at) if run[n].low in rules.surnames)
    return next(later, at + NATIVE_PARTS)


def _continues(items: Sequence[Item], at: int, start: int, rules: NameRules, *, sure: bool) -> bool:
    """A further part of a name: a capitalized word, also one that is a term elsewhere ("Nga" in "Nguyễn Thị Nga")."""
    item = items[at]
    if not (item.cap and item.word and _adjacent(items, at)) or item.date or "name-suffix" in item.tags:
        return False
    if not item.tags or "lookalike" in item.tags:
        return True
    if not rules.grammar.own_names and _within_name(items, at):
        return True
    if "head" in item.tags or "rank" in item.tags:
        return not rules.grammar.own_names and _titled_surname(items, at)
    return _term_continues(items, at, start, rules, sure=sure)


def _term_continues(items: Sequence[Item], at: int, start: int, rules: NameRules, *, sure: bool) -> bool:
    """Whether a term of the lexicon is part of the name here: a place of two syllables, a country, a word."""
    item, first = items[at], items[start].low
    family = first in rules.surnames or first in rules.shared
    place = "place" in item.tags
    if " " in item.low:
        return place and family and at - start < FULL_PARTS and len(item.low.split()) == PLACE_SYLLABLES
    if place and items[at - 1].low.endswith("."):
        return True  # "Lloyd J. Austin"
    if sure and place and at - start == 1 and not rules.syllable.fullmatch(first):
        return True  # "Natsuo Yamaguchi"
    if sure and "short" in item.tags and _between_syllables(items, at, start, rules):
        return True
    if any(tag in item.tags for tag in _PLACE_TAGS):
        return family and at - start <= FULL_PARTS
    return True


def _between_syllables(items: Sequence[Item], at: int, start: int, rules: NameRules) -> bool:
    """A country's short form between syllables of a name: "Nhật" in "Kim Nhật Thành"."""
    named = at - start == 1 and rules.syllable.fullmatch(items[start].low) is not None
    return named and at + 1 < len(items) and plain_name(items[at + 1]) and _adjacent(items, at + 1)


def _titled_surname(items: Sequence[Item], at: int) -> bool:
    """Whether a word for an office ends a name: "Robert King," but not "Felipe King of Spain" or "Pope Francis"."""
    if " " in items[at].low or items[at - 1].tags or not items[at].cap:
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    return after is not None and not after.cap and "join-of" not in after.tags and "possessive" not in after.tags


def _within_name(items: Sequence[Item], at: int) -> bool:
    """Whether a word of respect stands between two words of a name: "Hassan Sheikh Mohamud"."""
    if _RESPECT.isdisjoint(items[at].tags) or at + 1 >= len(items):
        return False
    return plain_name(items[at - 1]) and plain_name(items[at + 1]) and _adjacent(items, at + 1)
