"""Whom a person met: how often, and when first and last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from honglu.ledger import Contact, Party
from honglu.model import edtf
from honglu.model.actor import is_person
from honglu.model.claim import Participant
from honglu.resolve.spans import first_and_last

Seated = Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Somebody of another side with whom a person had contacts that were held.

    `actor` is null for who is called by a post alone. `times` counts occasions, where a visit counts as the meetings
    within it. `first` and `last` are EDTF, null where none of the contacts is dated.
    """

    actor: str | None
    name: str
    represents: str | None
    times: int
    first: str | None
    last: str | None
    contacts: tuple[str, ...]


def counterparts(actor_id: str, contacts: Sequence[Contact], seated: Seated) -> tuple[Counterpart, ...]:
    """Whom an actor met in these contacts, the most often met first; see `Reader.seated`."""
    held = [contact for contact in contacts if contact.status == "held"]
    named = {(one.part_of, side) for one in held for side in _sides_named(one)}
    met: dict[str, list[tuple[Party, Contact]]] = {}
    for contact in held:
        for key, party in _others(actor_id, contact, seated):
            who = party.participant
            # A visit "to Australia" was to those whom its meetings name.
            if is_person(who.type) or (contact.id, who.represents) not in named:
                met.setdefault(key, []).append((party, contact))
    ids = set(seated.values())
    found = [_counterpart(key if key in ids else None, there) for key, there in met.items()]
    return tuple(sorted(found, key=lambda one: (-one.times, one.name, one.represents or "")))


def actor_of(party: Party, contact: Contact, seated: Seated) -> str | None:
    """Who a participant of a contact is, told by its names."""
    ids = Counter(
        seated[kept.id, number]
        for kept in contact.claims
        for number, one in enumerate(kept.claim.participants)
        if (kept.id, number) in seated and _is(party, one)
    )
    return min(ids, key=lambda actor: (-ids[actor], actor), default=None)


def _is(party: Party, one: Participant) -> bool:
    same_side = one.represents == party.participant.represents or None in {one.represents, party.participant.represents}
    return one.name in party.names and same_side


def _others(actor_id: str, contact: Contact, seated: Seated) -> Iterator[tuple[str, Party]]:
    """Those of other sides than the actor's, by who they are."""
    known = [(actor_of(party, contact, seated), party) for party in contact.parties]
    sides = {party.participant.represents for actor, party in known if actor == actor_id}
    for actor, party in known:
        who = party.participant
        if actor != actor_id and (who.represents is None or who.represents not in sides):
            yield actor or f"{who.name} ({who.represents})", party


def _sides_named(contact: Contact) -> set[str | None]:
    return {party.participant.represents for party in contact.parties if is_person(party.participant.type)}


def _counterpart(actor: str | None, met: Sequence[tuple[Party, Contact]]) -> Counterpart:
    names = Counter(party.participant.name for party, _ in met)
    sides = Counter(party.participant.represents for party, _ in met if party.participant.represents)
    around = {contact.part_of for _, contact in met}
    told = [contact for _, contact in met if contact.id not in around]
    dates = [contact.date for _, contact in met if contact.date and edtf.is_valid(contact.date)]
    first, last = first_and_last(dates)
    return Counterpart(
        actor=actor,
        name=min(names, key=lambda name: (-names[name], -len(name), name)),
        represents=min(sides, key=lambda side: (-sides[side], side), default=None),
        times=len({contact.id for contact in told}),
        first=first,
        last=last,
        contacts=tuple(sorted({contact.id for contact in told})),
    )
