"""Finds a pack's terms in a text with one scan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import ahocorasick

from honglu.lang.pack import Term

Span = tuple[int, int, Mapping[str, Any]]  # start, end, tags


class Lexicon:
    """All terms of a pack as one automaton; built once, then only read."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form, term in terms.items():
            self._automaton.add_word(form, (len(form), term))
        self._automaton.make_automaton()

    def find(self, text: str, folded: str, start: int = 0, end: int | None = None) -> list[Span]:
        """Leftmost-longest terms on word boundaries in `folded[start:end]`; `text` tells the capitals."""
        stop = len(folded) if end is None else end
        spans: list[Span] = []
        for last, (length, term) in self._automaton.iter(folded, start, stop):
            begin, after = last - length + 1, last + 1
            if (
                begin < start
                or (begin and _inside_word(folded, begin))
                or (after < stop and _inside_word(folded, after))
            ):
                continue
            tags = _tags(term, text[begin:after])
            hyphenated = _goes_on(text, after) or (tags is term.plain and _hyphenated(folded, begin, after))
            if tags and not hyphenated:
                spans.append((begin, after, tags))
        return longest(spans)


def _tags(term: Term, written: str) -> Mapping[str, Any]:
    """The readings that the capitals of the written form allow."""
    if written.isupper():
        return term.tags
    return term.capital if written[0].isupper() or written[0].isdigit() else term.plain


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of overlapping spans the leftmost, and of those that start together the longest."""
    chosen: list[Span] = []
    reach = -1
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if span[0] >= reach:
            chosen.append(span)
            reach = span[1]
    return chosen


def _inside_word(folded: str, offset: int) -> bool:
    """Whether the cut before `offset` goes through a word or a hyphenated syllable ("Song-nam")."""
    before, after = folded[offset - 1], folded[offset]
    return before.isalnum() and after.isalnum()


def _goes_on(text: str, after: int) -> bool:
    """Whether a hyphen and a small letter follow: "Nga Mi-khai-in" is no mountain."""
    return text[after : after + 1] == "-" and text[after + 1 : after + 2].islower()


def _hyphenated(folded: str, begin: int, after: int) -> bool:
    """Whether the span is a syllable of a hyphenated word ("tô" in "An-tô-ni-ô") or its hyphen."""
    if not folded[begin].isalnum():
        return begin > 0 and folded[begin - 1].isalnum()
    return (folded[begin - 1 : begin] == "-" and begin > 1 and folded[begin - 2].isalnum()) or (
        folded[after : after + 1] == "-" and after + 1 < len(folded) and folded[after + 1].isalnum()
    )
