"""What is told of a contact, and whether it still is as it was told."""

from __future__ import annotations

import json
from typing import Any

from honglu.model.contact import Contact, Party

Told = dict[str, Any]

_PLAIN = ("kind", "rank", "status", "date")


def told_of(contact: Contact) -> Told:
    """What is told of an occasion: kind, rank, status, date, place and people, these with every form of their names.

    Who else reports it, in which words, and how sure that makes it, is no news.
    """
    place = contact.place
    return {
        **{key: getattr(contact, key) for key in _PLAIN},
        "country": place.country if place else None,
        "place": sorted({*contact.place_names, *([place.name] if place and place.name else [])}),
        "people": [_person(party) for party in contact.parties],
    }


def written(told: Told) -> str:
    """As it is kept."""
    return json.dumps(told, ensure_ascii=True, sort_keys=True)


def still_so(told: Told, now: Told) -> bool:
    """Whether what was told is what would be told now; forms of a name that another paper adds change nothing."""
    same = all(told[key] == now[key] for key in (*_PLAIN, "country"))
    return same and _shared(told["place"], now["place"]) and _same_people(told["people"], now["people"])


def kin(told: Told, now: Told) -> bool:
    """Whether it may well be the same occasion told otherwise: of one kind, or day, with one of the people in both."""
    near = told["kind"] == now["kind"] or told["date"] == now["date"]
    return near and any(_same_person(one, other) for one in told["people"] for other in now["people"])


def _person(party: Party) -> Told:
    one = party.participant
    names = sorted({one.name, *party.names})
    return {"names": names, "type": one.type, "represents": one.represents, "role": one.role}


def _same_people(told: list[Told], now: list[Told]) -> bool:
    left = list(now)
    for person in told:
        found = next((one for one in left if _same_person(person, one) and person["role"] == one["role"]), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def _same_person(one: Told, other: Told) -> bool:
    same = (one["type"], one["represents"]) == (other["type"], other["represents"])
    return same and _shared(one["names"], other["names"])


def _shared(one: list[str], other: list[str]) -> bool:
    return bool(set(one) & set(other)) or (not one and not other)
