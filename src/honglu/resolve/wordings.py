"""Wordings of posts put together: those that name one post of one person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from honglu.lang.pack import PostHead
from honglu.resolve.offices import Office

# Of one post's words so many are the same: fewer, and "Central Military Commission" would be "Central Commission".
_MOSTLY = 0.7


def same_post(one: Office, other: Office) -> bool:
    """Whether two wordings, told of one person who acts for one side, name one post as far as words tell.

    Different words for the office are one only where nobody holds two of it ("Ngoại trưởng", "Bộ trưởng Ngoại giao").
    So it is across languages, and there nothing but the side may be told with it: "Director" is too many things to be
    taken for any other language's.
    """
    if one.other != other.other:
        return False
    if one.language != other.language or one.heads != other.heads:
        return _one_office(one, other)
    if not _located(one) and _sides(one) != _sides(other):
        return False
    return _agree(one.words, other.words) if one.heads else _agree_in_order(one.words, other.words)


def exclude(one: Office, other: Office) -> bool:
    """Whether nobody holds both at once: an office and its deputy's, or two that are each the highest of the state."""
    if one.traits and other.traits and _highest(one.traits) and _highest(other.traits):
        return one.traits.office != other.traits.office
    if one.language != other.language or len(one.heads) != len(other.heads):
        return False
    if not one.heads:
        return _deputy(one.words, other.words) or _deputy(other.words, one.words)
    heads = [tuple(" ".join(office.heads).split()) for office in (one, other)]
    return (_deputy(*heads) or _deputy(*reversed(heads))) and _agree(one.words, other.words)


def gather(offices: Iterable[Office]) -> list[frozenset[Office]]:
    """Part wordings into posts, whatever order they come in.

    The fullest come first. A shorter one joins the post that it may name; where it may name several ("Minister", of a
    man who was minister twice) it stands by itself, for nothing tells which is meant.
    """
    posts: list[set[Office]] = []
    for office in sorted(set(offices), key=_order):
        near = [post for post in posts if any(same_post(office, one) for one in post)]
        if len(near) == 1:
            near[0].add(office)
        elif near and _alone(office):
            # Nobody holds two of it: the fuller wordings, of one language or of several, are one.
            near[0].update(*near[1:], {office})
            posts = [post for post in posts if not any(post is one for one in near[1:])]
        else:
            posts.append({office})
    return [frozenset(post) for post in posts]


def _one_office(one: Office, other: Office) -> bool:
    here, there = one.traits, other.traits
    if here is None or there is None or here.office != there.office:
        return False
    if one.vague and other.vague:
        return True
    if one.language != other.language:
        return _alone(one) and _alone(other)
    apart = _deputies(one.heads[0], other.heads[0]) or one.placed or other.placed or _sides(one) != _sides(other)
    return here.single and there.single and not apart and _contained(one.words, other.words)


def _alone(office: Office) -> bool:
    return office.traits is not None and office.traits.single and not office.words


def _located(office: Office) -> bool:
    return office.traits is not None and office.traits.located


def _sides(office: Office) -> set[str]:
    """The states and organizations that a wording names beside its holder's own; their codes are in capitals."""
    return {word for word in office.words if word.isupper()}


def _highest(traits: PostHead) -> bool:
    """Heads of party are left out, who are often heads of state as well."""
    return traits.level == 1 and traits.single and not traits.party


def _deputies(one: str, other: str) -> bool:
    return _deputy(tuple(one.split()), tuple(other.split())) or _deputy(tuple(other.split()), tuple(one.split()))


def _deputy(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether words stand before an office: "Deputy Prime Minister", "Phó Trưởng ban"."""
    return 0 < len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    here, there = set(_spelled_out(one, other)), set(_spelled_out(other, one))
    return _contained(one, other) or len(here & there) / len(here | there) >= _MOSTLY


def _contained(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    here, there = set(_spelled_out(one, other)), set(_spelled_out(other, one))
    return here <= there or there <= here


def _agree_in_order(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """As `_agree` where no pack tells the office from what completes it: the words must begin alike."""
    if not one or not other:
        return one == other
    shared = len(set(one) & set(other)) / len(set(one) | set(other))
    fewest = min(len(one), len(other))
    return one[:fewest] == other[:fewest] or (one[0] == other[0] and shared >= _MOSTLY)


def _spelled_out(words: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """The words, with initials as the words that they stand for where the other wording has these."""
    pairs: Mapping[str, tuple[str, str]] = {a[0] + b[0]: (a, b) for a, b in pairwise(other)}
    return [full for word in words for full in pairs.get(word, (word,))]


def _order(office: Office) -> tuple[int, str, tuple[str, ...], tuple[str, ...], bool, bool]:
    return -len(office.words), office.language or "", office.heads, office.words, office.former, office.other
