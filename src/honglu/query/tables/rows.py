"""Contacts as rows of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from honglu.ledger import Contact, KeptClaim, Party, Source
from honglu.model import edtf
from honglu.model.claim import Place
from honglu.query.counterparts import Seated, actor_of

Value = str | int | float | bool | date | None
Row = dict[str, Value]


def rows_of(contact: Contact, seated: Seated) -> Iterator[tuple[str, Row]]:
    """Every row that tells of a contact, with the table it belongs to, but for its sources; see `Reader.seated`."""
    yield "contacts", contact_row(contact)
    for number, party in enumerate(contact.parties, 1):
        here: Row = {"contact": contact.id, "participant": number}
        yield "participants", _participant(contact, number, party, actor_of(party, contact, seated))
        for at, name in enumerate(party.names, 1):
            yield "names", {**here, "number": at, "name": name}
        for at, (language, post) in enumerate(_posts(party), 1):
            shown = post in party.participant.posts
            yield "posts", {**here, "number": at, "language": language, "shown": shown, "post": post}
    for kept in contact.claims:
        yield "claims", _claim(contact, kept)
    for number, proof in enumerate(contact.proofs, 1):
        stands: Row = {"contact": contact.id, "number": number, "source": proof.article, "in": proof.evidence.zone}
        one = proof.evidence
        yield "evidence", {**stands, "start": one.start, "end": one.end, "quote": one.quote}


def contact_row(contact: Contact) -> Row:
    """The contact's row of the table contacts."""
    first, last = days(contact.date)
    return {
        "id": contact.id,
        "kind": contact.kind,
        "rank": contact.rank,
        "status": contact.status,
        "date": contact.date,
        "first_day": first,
        "last_day": last,
        **_place(contact.place),
        "place_names": joined(contact.place_names),
        "part_of": contact.part_of,
        "tour": contact.tour,
        "attributed_to": joined(contact.attributed_to),
        "articles": len(contact.sources),
        "confidence": contact.confidence,
        "disputed": joined(contact.disputed),
    }


def _participant(contact: Contact, number: int, party: Party, actor: str | None) -> Row:
    who = party.participant
    person: Row = {"name": who.name, "type": who.type, "represents": who.represents, "role": who.role}
    return {"contact": contact.id, "number": number, "actor": actor, **person}


def _posts(party: Party) -> Iterator[tuple[str | None, str]]:
    """Posts with their language, those shown first first, none twice in one language."""
    shown = party.participant.posts
    by_language = [(language or None, post) for language, posts in party.posts.items() for post in posts]
    known = {post for _, post in by_language}
    yield from ((None, post) for post in dict.fromkeys(shown) if post not in known)
    yield from sorted(by_language, key=lambda one: one[1] not in shown)


def _claim(contact: Contact, kept: KeptClaim) -> Row:
    claim = kept.claim
    return {
        "id": kept.id,
        "contact": contact.id,
        "source": kept.source.id,
        "kind": claim.kind,
        "rank": claim.rank,
        "status": claim.status,
        "date": claim.date,
        **_place(claim.place),
        "participants": joined(one.name for one in claim.participants),
        "attributed_to": joined(claim.attributed_to),
        "confidence": claim.confidence,
    }


def source_row(source: Source) -> Row:
    """The article's row of the table sources."""
    return {name: getattr(source, name) for name in ("id", "language", "published", "outlet", "url", "title")}


def _place(place: Place | None) -> Row:
    return {"place": place.name if place else None, "country": place.country if place else None}


def joined(values: Iterable[str]) -> str | None:
    """The values as one cell, or nothing."""
    return "; ".join(values) or None


def days(value: str | None) -> tuple[date, date] | tuple[None, None]:
    """The first and the last day that a date may mean."""
    return edtf.parse(value) if value is not None and edtf.is_valid(value) else (None, None)
