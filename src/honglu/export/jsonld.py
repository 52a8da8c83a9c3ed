"""JSON-LD: contacts as schema.org events, with their sentences as W3C web annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from honglu.export.format import Material
from honglu.export.jsonld_context import CONTEXT
from honglu.ledger import Contact, Party, Reader, Source
from honglu.model.article import Article
from honglu.model.contact import Proof
from honglu.query.counterparts import actor_of
from honglu.query.places import where
from honglu.query.tables.rows import days
from honglu.query.telling import sentence

Json = dict[str, Any]

# Characters before and after a sentence by which it is found again in a text that was shifted (TextQuoteSelector).
_AROUND = 32
_STATUS = {"cancelled": "EventCancelled", "refused": "EventCancelled"}


def write(material: Material, out: Path) -> None:
    """Write one document: its context, then a graph of articles, events and annotations, a node a line."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": {_line(CONTEXT)},\n"@graph": [')
        for number, node in enumerate(_graph(material)):
            file.write((",\n" if number else "\n") + _line(node))
        file.write("\n]}\n")


def _graph(material: Material) -> Iterator[Json]:
    told: set[str] = set()
    for contact in material.contacts():
        for source in contact.sources:
            if source.id not in told:
                told.add(source.id)
                yield _article(source)
        yield _event(contact, material.reader)
        for number, proof in enumerate(contact.proofs, 1):
            yield _annotation(contact, number, proof, material.reader.article(proof.article))


def _event(contact: Contact, reader: Reader) -> Json:
    first, last = days(contact.date)
    seated = reader.seated([contact.id])
    people = [(party, actor_of(party, contact, seated)) for party in contact.parties]
    leading = [_actor(*one) for one in people if one[0].participant.role in ("host", "sender")]
    others = [_actor(*one) for one in people if one[0].participant.role not in ("host", "sender")]
    return _told(
        {
            "@id": _urn("contact", contact.id),
            "@type": "Event",
            "name": sentence(contact),
            "identifier": contact.id,
            "additionalType": f"{CONTEXT['honglu']}{contact.kind}",
            "eventStatus": f"https://schema.org/{_STATUS.get(contact.status, 'EventScheduled')}",
            "status": contact.status,
            "rank": contact.rank,
            "startDate": first.isoformat() if first else None,
            "endDate": last.isoformat() if last else None,
            "temporalCoverage": contact.date,
            "location": _place(contact),
            "organizer": leading,
            "attendee": others,
            "superEvent": _urn("contact", contact.part_of) if contact.part_of else None,
            "subjectOf": [_urn("article", source.id) for source in contact.sources],
            "confidence": contact.confidence,
        }
    )


def _actor(party: Party, actor: str | None) -> Json:
    """A person with posts, a country, or another body. The role is that in this contact."""
    who = party.participant
    kind = {"person": "Person", "state": "Country"}.get(who.type, "Organization")
    return _told(
        {
            "@id": _urn("actor", actor) if actor else None,
            "@type": kind,
            "name": who.name,
            "alternateName": [name for name in party.names if name != who.name],
            "jobTitle": list(who.posts) if kind == "Person" else [],
            "actsFor": who.represents,
        }
    )


def _place(contact: Contact) -> Json | None:
    place, point = contact.place, where(contact.place, contact.place_names)
    if place is None or not (place.name or place.country):
        return None
    near = point if point and point.precision == "town" else None
    geo = {"@type": "GeoCoordinates", "latitude": near.latitude, "longitude": near.longitude} if near else None
    country = {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None
    name = place.name or place.country
    return _told({"@type": "Place", "name": name, "address": country, "geo": geo})


def _article(source: Source) -> Json:
    return _told(
        {
            "@id": _urn("article", source.id),
            "@type": "NewsArticle",
            "identifier": source.id,
            "headline": source.title,
            "inLanguage": source.language,
            "datePublished": source.published.isoformat() if source.published else None,
            "publisher": {"@type": "Organization", "name": source.outlet} if source.outlet else None,
            "url": source.url,
        }
    )


def _annotation(contact: Contact, number: int, proof: Proof, article: Article | None) -> Json:
    """The sentence: the words themselves with those around them, and where in the text (or title) they stand."""
    one = proof.evidence
    zone = (article.title if one.zone == "title" else article.text) if article else None
    around = (
        {"prefix": zone[max(one.start - _AROUND, 0) : one.start], "suffix": zone[one.end : one.end + _AROUND]}
        if zone
        else {}
    )
    words = _told({"@type": "TextQuoteSelector", "exact": one.quote, **around})
    position = {"@type": "TextPositionSelector", "start": one.start, "end": one.end}
    return {
        "@id": f"{_urn('contact', contact.id)}:evidence:{number}",
        "@type": "Annotation",
        "motivation": "oa:identifying",
        "body": _urn("contact", contact.id),
        "target": {
            "@type": "SpecificResource",
            "source": _urn("article", proof.article) + (":title" if one.zone == "title" else ""),
            "selector": [words, position],
        },
    }


def _told(node: Json) -> Json:
    """The node without what is not told."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _urn(kind: str, ident: str) -> str:
    return f"urn:honglu:{kind}:{quote(ident, safe='', errors='replace')}"


def _line(node: Json) -> str:
    # `<` as an escape, so that the document may stand in a page's <script type="application/ld+json">.
    return json.dumps(node, ensure_ascii=False, allow_nan=False).replace("<", "\\u003c")
