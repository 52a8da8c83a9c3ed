"""Reads phrases that speak of a person: posts, honorific, name, posts after the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from honglu.annotate.honorifics import read_counterpart, read_honorifics
from honglu.annotate.items import Item
from honglu.annotate.names import read_name, skip_suffix
from honglu.annotate.names_uncased import is_family_name, read_behind_title, read_neighbour
from honglu.annotate.posts import Post, read_post, starts_post
from honglu.lang.pack import NameRules

FULL = 2  # words of a full name, at least
GAP = 2  # characters between two words, at most, where none was left out
_MANY = ("plural", "multi", "pair-states")


@dataclass(slots=True)
class Phrase:
    """One phrase for one person. `name` is a half-open span or None (a title or pronoun alone).

    `form` tells how the person is named: "name", "title" (a post without name), "counterpart", "pronoun",
    "addressee" (whom a speaker calls "you").
    A `plural` title speaks of many ("các quan chức"); `sentence` is the index of its sentence.
    """

    start: int
    end: int
    form: str
    name: tuple[int, int] | None = None
    alias: tuple[int, int] | None = None
    posts: list[Post] = field(default_factory=list)
    gender: str | None = None
    represents: str | None = None
    honored: bool = False
    counterpart: tuple[int, int] | None = None
    plural: bool = False
    sentence: int = 0


def read_phrase(items: Sequence[Item], at: int, rules: NameRules) -> tuple[Phrase, int] | None:
    """The phrase for a person that begins at `at` and the index after it, up to its name; or None."""
    begin = at
    if "pronoun" in items[at].tags:
        form = "addressee" if "addressee" in items[at].tags else "pronoun"
        return Phrase(items[at].start, items[at].end, form), at + 1
    while (
        at + 2 < len(items)
        and "rank" in items[at].tags
        and items[at + 1].low == ","
        and starts_post(items, at + 2, rules)
    ):
        at += 2  # "Thượng tướng, Phó Chủ tịch …"
    by_family = rules.grammar.name == "before" and is_family_name(items, at, rules)
    posts, after = ([], at) if by_family else read_posts(items, at, rules)
    at = at if posts else begin
    gender, honored, called = read_honorifics(items, after)
    counterpart, named, represents = read_counterpart(items, called)
    sure = bool(posts) or honored or counterpart
    behind = not posts or rules.grammar.name != "before"
    told = named
    if (counterpart or (posts and named == after)) and _set_off(items, named, rules):
        named += 1
    stop = _read_name(items, named, rules, posts, sure=sure) if behind else read_behind_title(items, named, rules)
    start = items[at].start
    if stop > named and (sure or _likely(items, named, stop, rules)):
        name = (items[named].start, items[stop - 1].end)
        phrase = Phrase(start, name[1], "name", name, None, posts, gender, represents, sure)
        stop = skip_suffix(items, stop)
        if counterpart:
            phrase.counterpart = (items[called].start, items[told - 1].end)
    elif counterpart:
        stop = named
        phrase = Phrase(start, items[stop - 1].end, "counterpart", posts=posts, gender=gender, represents=represents)
    elif posts and _correspondent(items, at, after, posts[0]):
        return None
    elif posts:
        phrase, stop = _title(items, at, after, posts, rules)
    elif honored and gender:
        stop = named
        phrase = Phrase(start, items[stop - 1].end, "pronoun", gender=gender)
    else:
        return None
    phrase.plural = _of_many(items, begin - 1) or (phrase.form == "title" and _of_many(items, stop))
    return phrase, stop


def _set_off(items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether a full name between commas stands behind a post: "the Secretary of State, Marco Rubio, said"."""
    if rules.grammar.own_names or at >= len(items) or items[at].low != ",":
        return False
    stop = read_name(items, at + 1, rules, sure=False)
    return stop - at > FULL and stop < len(items) and items[stop].low == ","


def _read_name(items: Sequence[Item], at: int, rules: NameRules, posts: Sequence[Post], *, sure: bool) -> int:
    """The index after the name behind these posts, which tell whether it may be a neighbour's."""
    stop = read_name(items, at, rules, sure=sure)
    if stop == at and posts and rules.grammar.spacing == "none" and posts[-1].represents in rules.neighbours:
        return read_neighbour(items, at, rules)
    return stop


def read_posts(items: Sequence[Item], at: int, rules: NameRules) -> tuple[list[Post], int]:
    """The posts in a row that begin at `at` and can be one person's, and the index after them."""
    posts: list[Post] = []
    end = at
    while starts_post(items, at, rules):
        post, end = read_post(items, at, rules, apposition=False)
        posts.append(post)
        if rules.grammar.complement == "both" and end < len(items) and "head" in items[end].tags:
            at = end  # "National Security Advisor Ambassador A"
            continue
        if _joint(post, items, end, rules):
            at = end + 1  # "Deputy Prime Minister and Foreign Minister A"
            continue
        if not (end + 1 < len(items) and separates(items[end]) and starts_post(items, end + 1, rules)):
            break
        if another(items, end + 1):
            break
        if not _one_holder(post, items, end + 1, rules):
            break
        at = end + 1
    return posts, end


def _joint(post: Post, items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether "and" and a further office of the same minister stand here."""
    if rules.grammar.complement != "both" or at + 1 >= len(items) or "and" not in items[at].tags or post.level == 1:
        return False
    if not starts_post(items, at + 1, rules) or another(items, at + 1):
        return False
    following, end = read_post(items, at + 1, rules, apposition=False)
    named = end < len(items) and items[end].cap and items[end].word and not items[end].tags
    return named and following.level > 1 and following.represents in (None, post.represents)


def _of_many(items: Sequence[Item], at: int) -> bool:
    """Whether the word there makes a title many people's: "các quan chức", "Ngoại trưởng hai nước"."""
    return 0 <= at < len(items) and any(tag in items[at].tags for tag in _MANY)


def another(items: Sequence[Item], at: int) -> bool:
    """Whether an article was left out before the item: "A, minister of trade, the minister of health" are two."""
    return at > 0 and items[at].start - items[at - 1].end > GAP


def separates(item: Item) -> bool:
    """Whether the item stands between two posts of one person."""
    return item.low in {",", "、"} or "also" in item.tags


def _one_holder(post: Post, items: Sequence[Item], at: int, rules: NameRules) -> bool:
    """Whether the post that follows after a comma can be the same person's.

    A head of state or government is told after a party post only; "Chủ tịch JICA, Thủ tướng …" are two persons.
    """
    following, _ = read_post(items, at, rules, apposition=False)
    if post.fact.leads or (post.represents and following.represents and post.represents != following.represents):
        return False
    if post.level == 1 and not post.fact.party and following.level > 1 and "also" not in items[at - 1].tags:
        return post.represents is not None  # "với Thủ tướng, Bộ trưởng …" are two, too
    listed = rules.grammar.spacing == "none" and bool(post.represents) and not following.represents
    return following.level > 1 or post.fact.party or listed or "also" in items[at - 1].tags


def _correspondent(items: Sequence[Item], at: int, after: int, post: Post) -> bool:
    """ "đặc phái viên TTXVN": who is sent by an agency to report is no envoy."""
    return post.office == "envoy" and any("outlet" in item.tags for item in items[at:after])


def _title(items: Sequence[Item], at: int, after: int, posts: list[Post], rules: NameRules) -> tuple[Phrase, int]:
    """A title without a name: of a list of posts only the first, the others are other people's."""
    if len(posts) > 1 and any(p.represents for p in posts[:-1]):
        first, stop = read_post(items, at, rules, apposition=False)
        return Phrase(items[at].start, first.end, "title", posts=[first], represents=first.represents), stop
    return Phrase(items[at].start, items[after - 1].end, "title", posts=posts, represents=posts[-1].represents), after


def _likely(items: Sequence[Item], at: int, stop: int, rules: NameRules) -> bool:
    """A run of capitalized words with nothing before it: a candidate, to be confirmed by the rest of the article."""
    if rules.grammar.spacing == "none":
        return True  # nothing tells where a sentence's first word begins, and a name was read here
    if stop - at > 1:
        return not (at == 0 and items[at].low in rules.common)
    item = items[at]
    if not rules.grammar.capitals and rules.grammar.name == "before":
        return item.low not in rules.common
    opens = at == 0 or not items[at - 1].word
    if opens and rules.syllable.fullmatch(item.low) and stop < len(items) and _plain_word(items[stop]):
        return False  # "Tập trung …" after a colon is a word, not Mr Tập
    opening = at > 0 or "-" in item.low or not rules.syllable.fullmatch(item.low)
    return item.low not in rules.common and opening


def _plain_word(item: Item) -> bool:
    return item.word and not item.cap and not item.tags
