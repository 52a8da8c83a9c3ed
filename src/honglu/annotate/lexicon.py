"""Finds a pack's terms in a text with one scan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ahocorasick

from honglu.annotate.lexicon_joined import find_joined
from honglu.lang.pack import Grammar, Term

Span = tuple[int, int, Mapping[str, Any]]  # start, end, tags


class Lexicon:
    """All terms of a pack as one automaton; built once, then only read."""

    def __init__(self, terms: Mapping[str, Term], grammar: Grammar | None = None) -> None:
        """`grammar` tells how the language parts its words."""
        self._grammar = grammar or Grammar()
        self._automaton = ahocorasick.Automaton()
        for form, term in terms.items():
            self._automaton.add_word(form, (len(form), form[0].isalnum(), form[-1].isalnum(), term))
        self._automaton.make_automaton()

    def find(self, text: str, folded: str) -> list[Span]:
        """Leftmost-longest terms on word boundaries; `folded` is searched, `text` tells the capitals."""
        if self._grammar.spacing != "words":
            return find_joined(self._automaton, text, folded, self._grammar)
        return self._find_apart(text, folded)

    def _find_apart(self, text: str, folded: str) -> list[Span]:
        stop, dashed = len(folded), "-" in folded
        mixed = not self._grammar.own_names  # in transcribed syllables a hyphen parts no words
        hits: list[tuple[int, int, Mapping[str, Any]]] = []
        for last, (length, opens, closes, term) in self._automaton.iter(folded):
            after = last + 1
            begin = after - length
            # A term stands alone: no letter or figure of it goes on before or behind.
            if (opens and begin and folded[begin - 1].isalnum()) or (
                closes and after < stop and folded[after].isalnum()
            ):
                continue
            tags = term.plain if text[begin].islower() else _tags(term, text[begin:after])
            if not tags or (dashed and (_goes_on(text, after) or (mixed and _prefixed(text, begin)))):
                continue
            if not (tags is term.plain and (dashed or not opens) and _hyphenated(folded, begin, after)):
                hits.append((begin, -after, tags))  # so sorted, the longest of those that start together comes first
        return _longest(hits)


def _tags(term: Term, written: str) -> Mapping[str, Any]:
    """The readings that the capitals of the written form allow."""
    if written.isupper():
        return term.tags
    return term.capital if written[0].isupper() or written[0].isdigit() else term.plain


def _longest(hits: list[tuple[int, int, Mapping[str, Any]]]) -> list[Span]:
    """Of overlapping terms the leftmost, and of those that start together the longest."""
    hits.sort()  # no two terms have begin and end in common
    chosen: list[Span] = []
    reach = -1
    for begin, minus_after, tags in hits:
        if begin >= reach:
            reach = -minus_after
            chosen.append((begin, reach, tags))
    return chosen


def _goes_on(text: str, after: int) -> bool:
    """Whether a hyphen and a small letter follow: "Nga Mi-khai-in" is no mountain."""
    return text[after : after + 1] == "-" and text[after + 1 : after + 2].islower()


def _prefixed(text: str, begin: int) -> bool:
    """Whether a small word and a hyphen stand before a capital: "anti-Japanese" is not Japan."""
    if begin == 0 or text[begin - 1] != "-" or not text[begin].isupper():
        return False
    first = begin - 1
    while first and text[first - 1].isalpha():
        first -= 1
    return text[first:begin].islower()


def _hyphenated(folded: str, begin: int, after: int) -> bool:
    """Whether the span is a syllable of a hyphenated word ("tô" in "An-tô-ni-ô") or its hyphen."""
    if not folded[begin].isalnum():
        return begin > 0 and folded[begin - 1].isalnum()
    return (begin > 1 and folded[begin - 1] == "-" and folded[begin - 2].isalnum()) or (
        after + 1 < len(folded) and folded[after] == "-" and folded[after + 1].isalnum()
    )
