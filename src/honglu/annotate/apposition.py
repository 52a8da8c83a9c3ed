"""Reads what follows a name: the original form in brackets, the country, posts in apposition."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.complements import code_of
from honglu.annotate.honorifics import is_honorific
from honglu.annotate.items import Item
from honglu.annotate.names_uncased import skip_bracket
from honglu.annotate.people import Phrase, another, read_phrase, separates
from honglu.annotate.posts import Post, read_post, starts_post
from honglu.annotate.premodifiers import find_head
from honglu.lang.pack import NameRules

LONGEST_ALIAS = 8  # items
_NO_ALIAS = ("state", "short", "outlet", "place", "org", "date", "head", "body")
_TITLE_MARKS = {",", "-", "–", "("}
_APPOSING = {",", "-", "–"}


def read_apposition(items: Sequence[Item], at: int, phrase: Phrase, rules: NameRules) -> int:
    """Takes into the phrase what follows its name at `at`; gives the index after it."""
    at = _country(items, _alias(items, at, phrase), phrase, rules)
    if rules.grammar.name == "before" and find_head(items, skip_bracket(items, at), rules.grammar) is not None:
        at = skip_bracket(items, at)  # "고이즈미 신지로(44) 일본 농림수산상"
    if rules.grammar.name != "after":
        at = _title_behind(items, at, phrase, rules)
    at = _called(items, at, phrase, rules)
    mark = items[at].low if at < len(items) else ""
    copula = at < len(items) and "copula" in items[at].tags
    if rules.grammar.name == "before" and mark in _APPOSING:
        return at  # "김정은, 러 하원의장 접견": the comma stands for a particle
    own = at + 2 < len(items) and "possessive" in items[at + 1].tags  # "A, its general secretary"
    own = own or (at + 2 < len(items) and "further" in items[at + 1].tags)  # "A, also a member of …"
    first = at + 2 if own and mark in _TITLE_MARKS else at + 1
    if not (mark in _TITLE_MARKS or copula) or not starts_post(items, first, rules):
        return at
    posts, after = _own_posts(items, first, rules)
    if not posts or _says_little(posts, items[first], copula=copula):
        return at
    phrase.posts = [*phrase.posts, *posts]
    phrase.end = items[after - 1].end
    phrase.honored = True
    if mark == "(" and after + 1 < len(items) and "also" in items[after].tags:
        after += 1  # "왕이 주임(외교부장 겸임)"
    if mark == "(" and after < len(items) and items[after].low == ")":
        return after + 1
    return _further(items, after, phrase, rules)


def _further(items: Sequence[Item], at: int, phrase: Phrase, rules: NameRules) -> int:
    """Takes in what "who is" adds behind the posts of a name; gives the index after it."""
    if at + 1 >= len(items) or "copula" not in items[at].tags or not starts_post(items, at + 1, rules):
        return at
    posts, after = _own_posts(items, at + 1, rules)
    if not posts or _says_little(posts, items[at + 1], copula=True):
        return at
    phrase.posts = [*phrase.posts, *posts]
    phrase.end = items[after - 1].end
    return after


def _called(items: Sequence[Item], at: int, phrase: Phrase, rules: NameRules) -> int:
    """ "김혜경 여사": the index after an honorific that stands behind a name."""
    if rules.grammar.name != "before" or at >= len(items) or not is_honorific(items[at]) or "rank" in items[at].tags:
        return at
    phrase.end, phrase.honored = items[at].end, True
    if "honorific-f" in items[at].tags:
        phrase.gender = "f"
    return at + 1


def _title_behind(items: Sequence[Item], at: int, phrase: Phrase, rules: NameRules) -> int:
    """The posts right behind a name, with nothing between: "이재명 대통령", "习近平主席"; the index after them.

    Where a title may stand on both sides, one behind the name has nothing but its head.
    """
    if rules.grammar.spacing == "none":
        return _run_on_title(items, at, phrase, rules)
    head = find_head(items, at, rules.grammar)
    if head is None or (rules.grammar.name == "both" and (head > at or phrase.posts)):
        return at
    posts, after = _own_posts(items, at, rules)
    if not posts:
        return at
    phrase.posts = [*phrase.posts, *posts]
    phrase.end = items[after - 1].end
    phrase.honored = True
    return after


def _run_on_title(items: Sequence[Item], at: int, phrase: Phrase, rules: NameRules) -> int:
    """What is written in one with the name: "马克龙总统", "迟浩田上将", "拜登先生"; the index after it.

    Who is introduced by a post already has no second one, but may be called by it again ("大公储亨利亲王").
    """
    begin = at
    if at < len(items) and "head" in items[at].tags and items[at].start == phrase.end:
        post, at = read_post(items, at, rules, apposition=True)
        own = [post]
        while at + 1 < len(items) and "also" in items[at].tags and "head" in items[at + 1].tags:
            post, at = read_post(items, at + 1, rules, apposition=True)  # "钱其琛副总理兼外长"
            own.append(post)
        phrase.posts = phrase.posts or own
    while at < len(items) and is_honorific(items[at]):
        phrase.gender = phrase.gender or next((g for g in ("m", "f") if f"honorific-{g}" in items[at].tags), None)
        at += 1
    if at > begin:
        phrase.end = items[at - 1].end
        phrase.honored = True
    return at


def _says_little(posts: Sequence[Post], first: Item, *, copula: bool) -> bool:
    """Whether the words only describe: "A là quan chức", but not "A là Ủy viên Bộ Chính trị"."""
    if copula:
        return any(p.fact.vague and not p.fact.party for p in posts)
    return all(p.fact.vague and not _of_body(p) for p in posts) and not first.cap


def _of_body(post: Post) -> bool:
    """Whether the words say of what: "member of the Political Bureau" tells more than "a member"."""
    return post.fact.party and post.end > post.start + len(post.head) and post.represents is not None


def _own_posts(items: Sequence[Item], at: int, rules: NameRules) -> tuple[list[Post], int]:
    """The posts that begin at `at`, without those that the name of another person follows; the index after them."""
    read: list[tuple[Post, int]] = []
    while starts_post(items, at, rules):
        post, end = read_post(items, at, rules, apposition=True)
        read.append((post, end))
        joined = end < len(items) and _joins(items[end], rules)
        if not joined or not starts_post(items, end + 1, rules) or another(items, end + 1):
            break
        at = end + 1
    if read and rules.grammar.name != "before" and _belongs_to_next(items, *read[-1]):
        following, _ = read.pop()
        while read and _chained(items, *read[-1], following):
            following, _ = read.pop()
    return [post for post, _ in read], read[-1][1] if read else at


def _joins(item: Item, rules: NameRules) -> bool:
    """Whether the item joins two posts of one person; behind a name only "as well as" does."""
    if rules.grammar.name == "before":
        return "also" in item.tags
    return separates(item) or "and" in item.tags or "join-and" in item.tags


def _chained(items: Sequence[Item], post: Post, after: int, following: Post) -> bool:
    """Whether a post goes with the one after it to the next person: "A, Phó Thủ tướng, Bộ trưởng Ngoại giao B"."""
    return separates(items[after]) and post.represents is None and (following.level > 1 or post.fact.party)


def _belongs_to_next(items: Sequence[Item], post: Post, after: int) -> bool:
    """Whether the post that follows a name is that of another person, named right after it."""
    if after < len(items):
        item = items[after]
        if (item.cap and item.word and not item.tags) or is_honorific(item) or "person" in item.tags:
            return True
    inside: list[Item] = []
    for item in reversed(items[:after]):
        if item.start < post.start:
            break
        inside.append(item)
    unknown = [i for i in inside if i.cap and not i.tags]
    return len(unknown) > 1 and inside[0] is unknown[0] and post.represents is not None


def _alias(items: Sequence[Item], at: int, phrase: Phrase) -> int:
    """ "Đô-nan Trăm (Donald Trump)": the bracket holds the name as its own language writes it."""
    if at >= len(items) or items[at].low != "(":
        return at
    stop = at + 1
    while stop < len(items) and stop - at < LONGEST_ALIAS and items[stop].low != ")":
        stop += 1
    inner = items[at + 1 : stop]
    closed = stop < len(items) and items[stop].low == ")"
    if closed and inner and inner[0].cap and not any(tag in i.tags for i in inner for tag in _NO_ALIAS):
        phrase.alias = (inner[0].start, inner[-1].end)
        return stop + 1
    return at


def _countries(item: Item, phrase: Phrase, rules: NameRules) -> bool:
    """Whether "of" and the item tell whom a person acts for; behind a post an organization or province may, too."""
    if "state" in item.tags or rules.grammar.complement != "both":
        return "state" in item.tags
    return bool(phrase.posts) and ("org" in item.tags or "place" in item.tags)


def _country(items: Sequence[Item], at: int, phrase: Phrase, rules: NameRules) -> int:
    """ "ông Lavrov (Nga)", "ông Lavrov của Nga": the country tells whom the person acts for; "of" stays outside."""
    if at + 1 < len(items) and "join-of" in items[at].tags and _countries(items[at + 1], phrase, rules):
        code = code_of(items[at + 1]) or items[at + 1].tags["place"][0]
        phrase.represents = phrase.represents or code
        if rules.grammar.complement != "both":
            return at
        phrase.end = items[at + 1].end
        return at + 2
    if at + 2 >= len(items) or items[at].low != "(" or items[at + 2].low != ")":
        return at
    code = code_of(items[at + 1])
    if code is None or "capital" in items[at + 1].tags:
        return at
    phrase.represents = phrase.represents or code
    return at + 3


def read_person(items: Sequence[Item], at: int, rules: NameRules) -> tuple[Phrase, int] | None:
    """The whole phrase for a person that begins at `at`, with what follows the name; or None."""
    found = read_phrase(items, at, rules)
    if found is None or found[0].form != "name":
        return found
    phrase, after = found
    return phrase, read_apposition(items, after, phrase, rules)
