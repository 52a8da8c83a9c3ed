"""Whether an article can tell of a contact at all: asked of its terms alone, before anything else is read.

A contact needs an act, and two sides of which one is not the home country's. So an article without an act, or without a
word or name that gives anything a foreign country, needs no reading. The gate may let articles pass that tell
of nothing; it must never stop one that does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import ahocorasick

from honglu.annotate.lexicon import Span
from honglu.annotate.naming import name_words
from honglu.annotate.referents import Lookup
from honglu.lang.pack import Grammar
from honglu.text.layer import Layer

ARRIVAL_REACH = 20  # characters from a weak word for travelling ("đến") within which its place begins
_CODES = ("state", "short", "capital", "seat", "org", "forum", "whose")
_GIVING = frozenset((*_CODES, "both", "place", "head"))
_PLACES = frozenset(("both", "state", "short", "capital", "seat", "place", "this-country"))


class Gate:
    """Knows the folded names by which `lookup` may know whom a person acts for."""

    def __init__(self, names: Iterable[str], lookup: Lookup, grammar: Grammar | None = None) -> None:
        self._lookup = lookup
        self._before = grammar is not None and grammar.sides == "before"
        self._invited = grammar is not None and grammar.spacing == "none"
        self._names = ahocorasick.Automaton()
        for name in {form for full in names for form in _forms(full)}:
            self._names.add_word(name, name)
        self._names.make_automaton()

    def opens(self, layer: Layer, spans: Sequence[Span], published: date | None, home: str) -> bool:
        """Whether the article of this layer, with these terms in order, written from `home`, may tell of a contact."""
        if not any(
            "act" in tags and _may_happen(spans, at, before=self._before) for at, (_, _, tags) in enumerate(spans)
        ):
            return False
        told = any(gives_foreigner(tags, home) for _, _, tags in spans) or (self._invited and _invites(spans))
        return told or self._names_foreigner(layer, published, home)

    def _names_foreigner(self, layer: Layer, published: date | None, home: str) -> bool:
        """Whether somebody is named who is known to act for another country, in whatever way the name is cut."""
        if self._names.kind != ahocorasick.AHOCORASICK:
            return False
        folded = " ".join(name_words(layer.folded))
        met = {name for _, name in self._names.iter(folded)}
        known = [name for name in sorted(met) if self._lookup(name, published) not in (None, home)]
        text = " ".join(name_words(layer.text)) if known else ""
        return any(_named(text, folded, name) for name in known)


def gives_foreigner(tags: Mapping[str, Any], home: str) -> bool:
    """Whether a term can give something a country or organization other than home."""
    if _GIVING.isdisjoint(tags):  # as most are
        return "person" in tags  # known by name, and the term does not tell whose
    if any(tags.get(tag, home) != home for tag in _CODES):
        return True
    if any(code != home for code in tags.get("both", ())):
        return True
    if "place" in tags and tags["place"][0] != home:
        return True
    return "head" in tags and tags["head"].country not in (None, home)


def _invites(spans: Sequence[Span]) -> bool:
    """Whether a journey and an invitation are told: who was invited may be named without a country."""
    acts = (tags["act"] for _, _, tags in spans if "act" in tags)
    return any(act.kind == "visit" for act in acts) and any("invitation" in tags for _, _, tags in spans)


def _forms(name: str) -> set[str]:
    """A name as a whole, and the words of it that may stand alone for it."""
    words = name_words(name)
    return {" ".join(words), words[0], words[-1]} if words else set()


def _may_happen(spans: Sequence[Span], at: int, *, before: bool = False) -> bool:
    """A weak word for travelling is one only with a place right behind or before it; other acts may be anywhere."""
    begin, end, tags = spans[at]
    act = tags["act"]
    if not (act.weak and act.frame == "visit"):
        return True
    if before:
        near = (tags for _, after, tags in spans[max(0, at - ARRIVAL_REACH) : at] if begin - after <= ARRIVAL_REACH)
        return any(not _PLACES.isdisjoint(tags) for tags in near)
    for begin, _, tags in spans[at + 1 : at + 1 + ARRIVAL_REACH]:
        if begin - end > ARRIVAL_REACH:
            return False
        if not _PLACES.isdisjoint(tags):
            return True
    return False


def _named(text: str, folded: str, name: str) -> bool:
    """Whether the name stands somewhere with a capital, and no letter right before or behind it."""
    begin = folded.find(name)
    while begin >= 0:
        after = begin + len(name)
        cut = begin == 0 or not folded[begin - 1].isalpha()
        if cut and not folded[after : after + 1].isalpha() and not text[begin:after].islower():
            return True
        begin = folded.find(name, begin + 1)
    return False
