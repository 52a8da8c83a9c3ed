"""Actors, pairs of countries and articles as lists: what is found, in the order in which it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from honglu.ledger import Reader
from honglu.query.library import Answer, Library
from honglu.query.roster import Listed, called_so, find_listed
from honglu.text.folding import terms

# Contacts of whose articles a search tells.
_TELLING = 100


@dataclass(frozen=True, slots=True)
class PairCount:
    """Two countries or organizations, their codes in order, and how many of the contacts asked for they had."""

    one: str
    other: str
    contacts: int


def find_actors(ledger: Reader, library: Library, asked: str) -> Sequence[Listed]:
    """The actors with all words asked in a name, or else whoever is called so in another script; the most met first."""
    shelf = library.shelf(ledger)
    if asked.strip() and not terms(asked):
        return []

    def find() -> list[Listed]:
        found = find_listed(shelf.actors, asked)
        called = () if found else shelf.called.get(called_so(asked)) or ledger.akin(asked)
        return found or sorted(
            (shelf.actors[one] for one in called if one in shelf.actors),
            key=lambda one: (-one.contacts, one.name, one.id),
        )

    return library.remembered(shelf, ("actors", asked), find)


def find_pairs(library: Library, answer: Answer, country: str = "") -> Sequence[PairCount]:
    """All pairs that had any of the contacts that answer, or those of one country; the most frequent first."""

    def count() -> list[PairCount]:
        told: Mapping[tuple[str, str], int] = answer.shelf.catalogue.pairs(answer.bits)
        found = (PairCount(*pair, contacts) for pair, contacts in told.items() if not country or country in pair)
        return sorted(found, key=lambda pair: (-pair.contacts, pair.one, pair.other))

    return library.remembered(answer.shelf, ("pairs", answer.bits, country), count)


def telling(ledger: Reader, answer: Answer) -> Sequence[str]:
    """The ids of the articles that tell of the newest contacts that answer, the newest contact's first."""
    return ledger.telling(answer.shelf.catalogue.page(answer.bits, _TELLING))
