"""Everybody in a ledger, in short: who each actor is, and in which contacts it was met."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from honglu.ledger import Part
from honglu.model.actor import is_person
from honglu.text.folding import folded_words, terms
from honglu.text.harmless import shortened


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor as a list shows it: its names, those that most articles have first, and how many contacts it had."""

    id: str
    name: str
    names: tuple[str, ...]
    represents: str | None
    person: bool
    contacts: int


def roster(parts: Iterable[Part]) -> tuple[dict[str, Listed], dict[str, list[str]]]:
    """All actors by id, and by contact the ids of those who took part, in order."""
    told: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    sides: defaultdict[str, Counter[str]] = defaultdict(Counter)
    contacts: defaultdict[str, set[str]] = defaultdict(set)
    persons = {}
    for part in parts:
        told[part.actor][part.name].add(part.article)
        contacts[part.actor].add(part.contact)
        persons[part.actor] = is_person(part.type)
        if part.represents:
            sides[part.actor][part.represents] += 1
    met: defaultdict[str, list[str]] = defaultdict(list)
    for actor in sorted(contacts):
        for contact in contacts[actor]:
            met[contact].append(actor)
    listed = (_listed(actor, told[actor], sides[actor], persons[actor], len(contacts[actor])) for actor in contacts)
    return {one.id: one for one in listed}, dict(met)


def called_so(name: str) -> str:
    """The key that a name shares with its spellings without accents and in another order; "" for what is no name."""
    return " ".join(sorted(folded_words(name)))


def by_name(actors: Iterable[Listed]) -> dict[str, list[str]]:
    """The ids of the persons called so, by `called_so`."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in actors:
        for key in {called_so(name) for name in one.names} if one.person else ():
            found[key].append(one.id)
    found.pop("", None)
    return dict(found)


def find_listed(actors: Mapping[str, Listed], asked: str) -> list[Listed]:
    """The actors of whose names one has all words asked, as they begin; all where nothing is asked; most met first."""
    wanted = terms(asked)
    found = (one for one in actors.values() if not wanted or any(_has(terms(name), wanted) for name in one.names))
    return sorted(found, key=lambda one: (-one.contacts, one.name, one.id))


def _has(there: list[str], wanted: list[str]) -> bool:
    return all(any(term.startswith(word) for term in there) for word in wanted)


def _listed(actor: str, told: Mapping[str, set[str]], sides: Counter[str], person: bool, contacts: int) -> Listed:
    names = [shortened(name) for name in sorted(told, key=lambda name: (-len(told[name]), -len(name), name))]
    side = min(sides, key=lambda one: (-sides[one], one), default=None)
    return Listed(actor, names[0], tuple(names), side, person, contacts)
