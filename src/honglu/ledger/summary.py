"""What the ledger keeps beside each contact for those who look through many: a summary, and the words to find it by."""

from __future__ import annotations

import json
from collections.abc import Iterator

from honglu.model.claim import Place
from honglu.model.contact import Contact, Party
from honglu.model.summary import Attendant, Summary
from honglu.resolve.levels import level_of
from honglu.text.folding import phrases, terms
from honglu.text.harmless import LONGEST_NAME, shortened


def summary_json(contact: Contact) -> str:
    """The summary as it is stored; the same for the same contact."""
    place = contact.place
    node = {
        "rank": contact.rank,
        "date": contact.date,
        "place": [_cut(place.name), place.country] if place else None,
        "who": [_attendant(party) for party in contact.parties],
        "sources": len(contact.sources),
        "outlets": sorted({source.outlet for source in contact.sources if source.outlet}),
        "languages": sorted({source.language for source in contact.sources if source.language}),
        "disputed": sorted(contact.disputed),
        "confidence": contact.confidence,
    }
    return json.dumps(node, ensure_ascii=False, separators=(",", ":"))


def summary_from_row(contact_id: str, kind: str, status: str, stored: str) -> Summary:
    """The summary of a row of the table contact."""
    node = json.loads(stored)
    place = node["place"]
    return Summary(
        id=contact_id,
        kind=kind,  # type: ignore[arg-type]  # as it was written
        rank=node["rank"],
        status=status,  # type: ignore[arg-type]
        date=node["date"],
        place=Place(*place) if place else None,
        attendants=tuple(Attendant(*one) for one in node["who"]),
        sources=node["sources"],
        outlets=tuple(node["outlets"]),
        languages=tuple(node["languages"]),
        disputed=tuple(node["disputed"]),
        confidence=node["confidence"],
    )


def words_of(contact: Contact) -> str:
    """All words by which a contact is found: names and posts in every language, places, sentences and titles."""
    return " ".join(term for text in dict.fromkeys(_texts(contact)) for term in [*terms(text), "\n"])


def number_of(contact_id: str) -> int:
    """The contact's id as a number, which is that of its row in `contact_words`."""
    return int.from_bytes(bytes.fromhex(contact_id), "big", signed=True)


def match_of(asked: str) -> str | None:
    """A question in FTS5's own language: each word, as it begins, must be there; null where nothing is asked."""
    found = [f'"{" ".join(run)}" *' for run in phrases(asked)]
    return " AND ".join(found) or None


def _texts(contact: Contact) -> Iterator[str]:
    for party in contact.parties:
        yield from (name[:LONGEST_NAME] for name in party.names)
        for posts in party.posts.values():
            yield from posts
    yield from contact.place_names
    for proof in contact.proofs:
        yield proof.evidence.quote
    for source in contact.sources:
        yield source.title or ""


def _attendant(party: Party) -> list[str | int | None]:
    who = party.participant
    return [_cut(who.name), who.represents, who.role, who.type, _cut(next(iter(who.posts), None)), level_of(party)]


def _cut(text: str | None) -> str | None:
    return None if text is None else shortened(text)
