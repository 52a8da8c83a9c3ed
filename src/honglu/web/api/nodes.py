"""What the API tells, as objects of JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from honglu.ledger import KeptClaim, Outlet, Source
from honglu.model.actor import Actor, Held
from honglu.model.claim import Place
from honglu.model.codec import claim_to_json
from honglu.model.summary import Attendant, Summary
from honglu.query.roster import Listed

Node = dict[str, Any]


def summary_node(contact: Summary) -> Node:
    """A contact as a list shows it."""
    names = ("id", "kind", "rank", "status", "date", "sources", "confidence")
    told: Node = {name: getattr(contact, name) for name in names}
    told["place"] = _place(contact.place)
    told["participants"] = [_attendant(one) for one in contact.attendants]
    for name in ("outlets", "languages", "disputed"):
        told[name] = list(getattr(contact, name))
    return told


def listed_node(actor: Listed) -> Node:
    """An actor as a list shows it."""
    return {
        "id": actor.id,
        "type": kind_of(actor),
        "name": actor.name,
        "represents": actor.represents,
        "names": list(actor.names),
        "contacts": actor.contacts,
    }


def kind_of(actor: Listed) -> str:
    """Person or body."""
    return "person" if actor.person else "body"


def actor_node(actor: Actor, contacts: int) -> Node:
    """An actor with all names and posts."""
    return {
        "id": actor.id,
        "type": actor.type,
        "name": actor.name,
        "represents": actor.represents,
        "names": [
            {"name": one.name, "languages": list(one.languages), "sources": list(one.sources)} for one in actor.names
        ],
        "posts": [held_node(one) for one in actor.posts],
        "first_seen": actor.first_seen,
        "last_seen": actor.last_seen,
        "contacts": contacts,
    }


def held_node(held: Held) -> Node:
    """A post as far as articles tell."""
    return {
        "post": held.post,
        "wordings": list(held.wordings),
        "since": held.since,
        "until": held.until,
        "observed": held.observed,
        "sources": list(held.sources),
    }


def source_node(source: Source) -> Node:
    """An article without its text."""
    return {
        "id": source.id,
        "language": source.language,
        "published": _day(source.published),
        "outlet": source.outlet,
        "url": source.url,
        "title": source.title,
    }


def claim_node(kept: KeptClaim, contact: str | None) -> Node:
    """A claim as the contract writes it, by the ids of the ledger, and the contact that it tells of."""
    return {**claim_to_json(kept.claim), "id": kept.id, "part_of": kept.part_of, "contact": contact}


def outlet_node(one: Outlet) -> Node:
    """An outlet in one language."""
    told: Node = {"outlet": one.outlet, "language": one.language, "articles": one.articles}
    return {**told, "first": _day(one.first), "last": _day(one.last)}


def _attendant(one: Attendant) -> Node:
    return {name: getattr(one, name) for name in ("name", "type", "represents", "role", "post", "level")}


def _place(place: Place | None) -> Node | None:
    return {"name": place.name, "country": place.country} if place else None


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
