"""Whom a person acts for when neither name nor post tells: what the sentence and the article are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from honglu.annotate.names import FULL_PARTS, is_native
from honglu.annotate.referents import Referent

if TYPE_CHECKING:
    from honglu.annotate.document import Document
    from honglu.annotate.nodes import Node

FAMILY_NAME = 2  # words of a name that has a family name
BYLINE = 2  # nodes between a reporter and the country he sits in


def assign_countries(document: Document) -> None:
    """Gives every person a country: home to names of the home language, to others that of the words around them."""
    leading = _leading(document)
    for sentence in document.sentences:
        for at, node in enumerate(sentence.nodes):
            for referent in node.referents:
                if referent.type == "person" and referent.represents is None:
                    referent.represents = _country(document, sentence.nodes, at, referent, leading)


def _leading(document: Document) -> str | None:
    """The foreign country that the article names most."""
    home = document.home
    counts = [(len(r.seen), code) for code, r in document.states.items() if code != home and r.type == "state"]
    if not counts and not document.pack.grammar.own_names:
        told = Counter(r.represents for r in document.referents if r.represents not in (None, home))
        return max(told, key=lambda code: told[code], default=None)
    return max(counts, default=(0, None))[1]


def _country(document: Document, nodes: Sequence[Node], at: int, referent: Referent, leading: str | None) -> str | None:
    home = document.home
    if _sounds_native(document, referent, leading) and not _neighbour(document, nodes, at, referent, leading):
        return home
    listed = _listed_with(nodes, at) or _relative(document, referent)
    if listed and listed != home:
        return listed
    abroad = [code for code in _named_before(nodes, at) if code != home] or _travelled_to(document, nodes, at)
    if not abroad and _of_home(document, referent):
        return home
    return abroad[-1] if abroad else leading


def _of_home(document: Document, referent: Referent) -> bool:
    """Whether a post without its country is one of home, where names do not tell: "Foreign Minister Lin" in Taipei."""
    if document.pack.names.grammar.own_names or document.home not in document.pack.states:
        return False
    if document.home in document.pack.names.neighbours and not is_native(document.pack.names, referent.words):
        return False
    return bool(referent.posts) and not any(p.fact.located for p in referent.posts)


def _sounds_native(document: Document, referent: Referent, leading: str | None) -> bool:
    """A name of the home language; without a family name of it ("Đăng Khôi"), only where no neighbour is at issue."""
    rules = document.pack.names
    if not rules.grammar.own_names and document.home not in rules.neighbours:
        return False
    if is_native(rules, referent.words):
        return True
    syllables = bool(referent.words) and all(rules.syllable.fullmatch(w) for w in referent.words)
    return syllables and not all(w.isascii() for w in referent.words) and leading not in rules.neighbours


def _neighbour(document: Document, nodes: Sequence[Node], at: int, referent: Referent, leading: str | None) -> bool:
    """Whether a native name can be that of a neighbour, in an article about one.

    A name that names of home stand beside, or before which the sentence names home last, is home's.
    """
    rules = document.pack.names
    if referent.words[0] not in rules.shared or leading not in rules.neighbours:
        return False
    if len(referent.words) > FULL_PARTS or rules.marks.intersection(referent.words):
        return False
    named = _named_before(nodes, at)
    if named:
        return named[-1] in rules.neighbours
    return _listed_with(nodes, at) != document.home


def _travelled_to(document: Document, nodes: Sequence[Node], at: int) -> list[str]:
    """The foreign countries that words for a journey before the node name in one with it: "访美期间会见了卡特"."""
    led = document.pack.grammar.visits_to
    codes = (led.get(node.item.low) for node in nodes[:at] if node.item is not None) if led else ()
    return [code for code in codes if code and code != document.home]


def _named_before(nodes: Sequence[Node], at: int) -> list[str]:
    """The countries named before a node, without those that only tell where a reporter sits."""
    return [
        r.represents
        for n, node in enumerate(nodes[:at])
        for r in node.referents
        if r.type == "state" and r.represents and not _byline(nodes, n)
    ]


def _listed_with(nodes: Sequence[Node], at: int) -> str | None:
    """The country of the person before or after in the same list."""
    if at + 2 < len(nodes) and nodes[at + 1].has("and") and nodes[at + 2].referents:
        after = nodes[at + 2].referents[0]
        if after.type == "person" and after.represents:
            return after.represents
    if at < BYLINE or not nodes[at - 2].referents:
        return None
    mark = nodes[at - 1]
    joined = mark.has("and") or mark.is_mark(",", ";")
    before = nodes[at - 2].referents[-1]
    return before.represents if joined and before.type == "person" else None


def _relative(document: Document, referent: Referent) -> str | None:
    """The country of a person with the same foreign family name ("Ivanka Trump")."""
    if len(referent.words) < FAMILY_NAME or is_native(document.pack.names, referent.words):
        return None
    family = referent.words[-1]
    same = (
        r.represents for r in document.referents if r is not referent and r.words[-1:] == (family,) and r.represents
    )
    return next(same, None)


def _byline(nodes: Sequence[Node], at: int) -> bool:
    """Whether the country only tells where a reporter sits."""
    return any(n.has("outlet") or n.has("reporter") for n in nodes[max(0, at - BYLINE) : at])
