"""Who acts in a contact, and upon whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from honglu.ledger import Contact, Party

_ACTS = ("guest", "sender")
_RECEIVES = ("host", "recipient")


@dataclass(frozen=True, slots=True)
class Side:
    """Those who take part for one country or organization, in order; `code` is null where articles do not tell it."""

    code: str | None
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a contact: guests and senders act, hosts and recipients are acted upon.

    Where nobody is either, all act, and there are no `recipients`. Where only hosts are named, they act.
    """

    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]


def sides_of(contact: Contact) -> Sides:
    """The sides; who only passed a message on is none."""
    there = [party for party in contact.parties if not (contact.kind == "message" and _role(party) == "mediator")]
    acting = [party for party in there if _role(party) in _ACTS]
    received = [party for party in there if _role(party) in _RECEIVES]
    others = [party for party in there if party not in acting and party not in received]
    if acting and received:
        return Sides(_by_code([*acting, *others]), _by_code(received))
    if acting or received:
        return Sides(_by_code(acting or received), _by_code(others))
    return Sides(_by_code(others), ())


def dyads_of(sides: Sides) -> Iterator[Sides]:
    """Each pair of different sides once: an actor with each recipient, or each two of those who act together."""
    pairs = product(sides.actors, sides.recipients) if sides.recipients else combinations(sides.actors, 2)
    for one, other in pairs:
        if one.code != other.code:
            yield Sides((one,), (other,))


def _role(party: Party) -> str:
    return party.participant.role


def _by_code(parties: list[Party]) -> tuple[Side, ...]:
    codes = dict.fromkeys(party.participant.represents for party in parties)
    return tuple(Side(code, tuple(one for one in parties if one.participant.represents == code)) for code in codes)
