"""Who travelled on a journey, and who received them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honglu.ledger import Contact, Party
from honglu.model.actor import is_person
from honglu.query.counterparts import Seated, actor_of
from honglu.query.journeys import Journey
from honglu.text.folding import folded_words


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody on a journey: the name, for whom, posts by language, and in which of its contacts, by id.

    `actor` is the id of the actor, null for who is called by a post alone.
    """

    actor: str | None
    name: str
    represents: str | None
    posts: dict[str, tuple[str, ...]]
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """Those who travelled, guests of the visits first, and those who received them, both in the order of contacts."""

    travelled: tuple[Companion, ...]
    received: tuple[Companion, ...]


def company(journey: Journey, seated: Seated) -> Company:
    """The company of a journey; see `Reader.seated` of its contacts.

    Travelled have the guests of its visits, and those of their sides who took part in it and were no hosts; all others
    received them. A country or organization is told only where nobody of its side is named.
    """
    sides = {
        party.participant.represents
        for visit in journey.visits
        for party in visit.parties
        if party.participant.role == "guest"
    }
    there = [(contact, party) for contact in (*journey.visits, *journey.within) for party in _told(contact)]
    named = {party.participant.represents for _, party in there if is_person(party.participant.type)}
    there = [
        (contact, party)
        for contact, party in there
        if is_person(party.participant.type) or party.participant.represents not in named
    ]
    travelled = [two for two in there if _travelled(*two, sides)]
    received = [two for two in there if not _travelled(*two, sides)]
    return Company(tuple(_companions(travelled, seated)), tuple(_companions(received, seated)))


def _told(contact: Contact) -> Iterator[Party]:
    return (party for party in contact.parties if party.participant.role != "mediator")


def _travelled(contact: Contact, party: Party, sides: set[str | None]) -> bool:
    who = party.participant
    if contact.kind == "visit" and who.role == "guest":
        return True
    return who.represents is not None and who.represents in sides and who.role != "host"


def _companions(there: Sequence[tuple[Contact, Party]], seated: Seated) -> Iterator[Companion]:
    """Each of them once; whom no two contacts call by a name that is one is told by name and side."""
    found: dict[str, tuple[str | None, list[tuple[Contact, Party]]]] = {}
    for contact, party in there:
        actor = actor_of(party, contact, seated)
        key = actor or f"{' '.join(folded_words(party.participant.name))} ({party.participant.represents})"
        found.setdefault(key, (actor, []))[1].append((contact, party))
    for actor, met in found.values():
        who = met[0][1].participant
        posts: dict[str, dict[str, None]] = {}
        for _, party in met:
            for language, told in party.posts.items():
                posts.setdefault(language, {}).update(dict.fromkeys(told))
        yield Companion(
            actor,
            who.name,
            who.represents,
            {language: tuple(told) for language, told in sorted(posts.items())},
            tuple(dict.fromkeys(contact.id for contact, _ in met)),
        )
