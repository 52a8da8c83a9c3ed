"""Finds a pack's terms where words do not stand apart: Chinese has no spaces, Korean puts endings behind its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ahocorasick

from honglu.lang.pack import Grammar, Term

_EAST = "\u2e80"  # the first of the letters of East Asia
WHOLE = 3  # characters of a state's name that is no part of another word
_NAMING = frozenset(
    ("state", "org", "forum", "place", "capital", "seat", "person", "outlet", "both", "head", "syllables")
)
Span = tuple[int, int, Mapping[str, Any]]  # start, end, tags
Hit = tuple[int, int, Mapping[str, Any]]  # start, the negative end, tags: so sorted, the longest comes first


def find_joined(automaton: ahocorasick.Automaton, text: str, folded: str, grammar: Grammar) -> list[Span]:
    """Leftmost-longest terms. Where words are "joined", one begins where a word begins or where the term before ends.

    Letters of alphabets are words apart also here: "AP" is not found in "APEC".
    """
    hits: list[Hit] = []
    for last, (length, _, _, term) in automaton.iter(folded):
        begin, after = last + 1 - length, last + 1
        if text[begin] >= _EAST and text[last] >= _EAST:  # as most are: letters without capitals, which nothing cuts
            hits.append((begin, -after, term.tags))
        elif not (_cut(text, begin) or _cut(text, after)) and (tags := _tags(term, text[begin:after])):
            hits.append((begin, -after, tags))
    hits.sort()
    if grammar.spacing == "none":
        return _longest(hits)
    return _without_scraps(text, _chained(text, hits, grammar.particles), grammar.particles)


def _tags(term: Term, written: str) -> Mapping[str, Any]:
    """The readings that the capitals of the written form allow; letters without capitals allow all."""
    first = written[0]
    if first.islower():
        return term.plain
    return term.tags if written.isupper() or not first.isupper() else term.capital


def _cut(text: str, at: int) -> bool:
    """Whether a word of an alphabet, or a number, would be cut here."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    plain = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return plain and before.isdigit() == after.isdigit()


def _longest(hits: list[Hit]) -> list[Span]:
    """The leftmost, and of those that start together the longest; but no look-alike cuts off a state behind it."""
    chosen: list[Span] = []
    reach = -1
    following = [*(hit[0] for hit in hits[1:]), -hits[-1][1]] if hits else []  # where the next hit begins
    for at, (begin, minus_after, tags) in enumerate(hits):
        if begin >= reach and (following[at] >= -minus_after or not _cuts_state(hits, at)):
            reach = -minus_after
            chosen.append((begin, reach, tags))
    return chosen


def _cuts_state(hits: list[Hit], at: int) -> bool:
    """Whether a state begins within the hit, behind nothing or a word, and ends behind it: "同|意大利", "对|韩国"."""
    begin, minus_after, tags = hits[at]
    mere = len(tags) == 1 and "lookalike" in tags
    if not mere and not _NAMING.isdisjoint(tags):
        return False
    words: set[int] = set()
    for start, later, others in hits[at + 1 :]:
        if start >= -minus_after:
            return False
        if start == begin:
            words.add(-later)
        elif later < minus_after and "state" in others and (mere or (start in words and -later - start >= WHOLE)):
            return True
        elif later < minus_after and start in words and "body" not in tags and _meets(others):
            return True  # "将|会见", "还|会晤"
    return False


def _meets(tags: Mapping[str, Any]) -> bool:
    """Whether the term is a verb of meeting."""
    act = tags.get("act")
    return act is not None and not act.noun and not act.weak and act.frame in {"receive", "mutual"}


def _chained(text: str, hits: list[Hit], particles: Mapping[str, str]) -> list[Span]:
    """The longest terms, each where a word begins or the term before ends; see `_best`."""
    starting: dict[int, list[Hit]] = {}
    for hit in hits:
        starting.setdefault(hit[0], []).append(hit)
    chosen: list[Span] = []
    reach = -1
    for begin, options in starting.items():
        if begin > reach and begin and _hangul(text[begin - 1]) and text[begin].isalpha():
            continue  # within a word
        if begin >= reach:
            _, minus_after, tags = _best(text, options, starting, particles)
            reach = -minus_after
            chosen.append((begin, reach, tags))
    return chosen


def _best(text: str, options: list[Hit], starting: Mapping[int, list[Hit]], particles: Mapping[str, str]) -> Hit:
    """The longest term; where it cuts the head of a post, one that does not: "국제|부장", not "국제부|장"."""
    longest = options[0]
    after = -longest[1]
    if len(options) == 1 or not _goes_on(text, longest[0], after, particles):
        return longest
    for hit in options[1:]:
        heads = (h for start in range(-hit[1], after) for h in starting.get(start, ()) if "head" in h[2])
        if any(-head[1] > after for head in heads):
            return hit
    return longest


def _without_scraps(text: str, spans: list[Span], particles: Mapping[str, str]) -> list[Span]:
    """Without terms of one syllable behind which a word goes on that no other term takes up: "미" in "미래"."""
    kept: list[Span] = []
    for at, (begin, after, tags) in enumerate(spans):
        joined = at + 1 < len(spans) and spans[at + 1][0] == after
        if after - begin > 1 or joined or not _goes_on(text, begin, after, particles):
            kept.append((begin, after, tags))
    return kept


def _goes_on(text: str, begin: int, after: int, particles: Mapping[str, str]) -> bool:
    """Whether the word of which a syllable is at `begin` goes on with anything else than a particle."""
    end = after
    while end < len(text) and _hangul(text[end]):
        end += 1
    return end > after and _hangul(text[begin]) and text[after:end] not in particles


def _hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"
