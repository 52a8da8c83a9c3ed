"""An actor at a glance: who it is, when it was met, by whom it was received, and whom it met with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from honglu.ledger import LedgerError, Reader
from honglu.model.actor import Actor
from honglu.model.summary import Summary
from honglu.query.bits import upwards
from honglu.query.library import Shelf
from honglu.query.roster import Listed

# Counterparts in the network: more is a ball of wool.
_IN_NETWORK = 20


@dataclass(frozen=True, slots=True)
class Bond:
    """Two in an actor's network, and in how many of the ledger's contacts both took part."""

    one: str
    other: str
    times: int


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor, how often it was met by year and kind, and its counterparts of other sides, the most met first.

    `received_by` counts the contacts in which it was a guest by the level of the highest host (null: not known), see
    `Summary`. `bonds` tie the actor to the counterparts that are met most, and those to each other. Contacts of every
    status count, as they do in the list of contacts.
    """

    actor: Actor
    contacts: int
    kinds: Mapping[str, Mapping[str, int]]
    received_by: Mapping[int | None, int]
    counterparts: Sequence[tuple[Listed, int]]
    bonds: Sequence[Bond]


def profile(ledger: Reader, shelf: Shelf, actor_id: str) -> Profile:
    """The profile of the actor with exactly this id; raises `LedgerError` where there is none."""
    actor, listed = ledger.actor(actor_id), shelf.actors.get(actor_id)
    if actor is None or listed is None:
        raise LedgerError(f"no actor in {ledger.path} has the id {actor_id!r}: `honglu person NAME` finds people")
    bits = shelf.catalogue.with_actor(actor_id)
    contacts = ledger.summaries(shelf.catalogue.ids[position] for position in upwards(bits))
    met = [
        (shelf.actors[other], times)
        for other, times in shelf.catalogue.actors_in(bits)
        if other != actor_id and shelf.actors[other].represents != listed.represents
    ]
    return Profile(
        actor=actor,
        contacts=len(contacts),
        kinds=_by_year(contacts),
        received_by=Counter(
            level for contact in contacts for level in _hosts_level(contact, {name.name for name in actor.names})
        ),
        counterparts=met,
        bonds=_bonds(shelf, actor_id, [one.id for one, _ in met[:_IN_NETWORK]]),
    )


def _by_year(contacts: Sequence[Summary]) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    for contact in contacts:
        if contact.date:
            found.setdefault(contact.date[:4], Counter())[contact.kind] += 1
    return {year: dict(found[year]) for year in sorted(found)}


def _hosts_level(contact: Summary, names: set[str]) -> list[int | None]:
    """The level of the highest host of a contact that somebody of these names was a guest of."""
    hosts = [who for who in contact.attendants if who.role == "host"]
    if not hosts or not any(who.role == "guest" and who.name in names for who in contact.attendants):
        return []
    return [min((who.level for who in hosts if who.level), default=None)]


def _bonds(shelf: Shelf, actor: str, others: Sequence[str]) -> tuple[Bond, ...]:
    where = {one: shelf.catalogue.with_actor(one) for one in (actor, *others)}
    times = ((one, other, (where[one] & where[other]).bit_count()) for one, other in combinations(where, 2))
    return tuple(Bond(one, other, count) for one, other, count in times if count)
