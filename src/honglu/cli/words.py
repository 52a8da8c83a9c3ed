"""Contacts in words that a newcomer understands."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.cli.output import harmless
from honglu.ledger import Contact, Party, Source
from honglu.model.claim import Evidence, Place
from honglu.query.telling import when

# Who receives or sends stands first, who only helps last.
_ORDER = {"host": 0, "sender": 0, "guest": 1, "recipient": 1, "party": 2, "mediator": 3}


def date_words(value: str | None) -> str:
    """The date: "21 Mar 2024", "25–28 Mar 2024", "Mar 2024", "2024", or "no date"."""
    return harmless(when(value))


def kind_words(contact: Contact) -> str:
    """What it was: "meeting", "official visit (held)", "talks (planned)"; only visits tell that they were held."""
    kind = f"{contact.rank} {contact.kind}" if contact.rank else contact.kind
    said = contact.status != "held" or contact.kind == "visit"
    return f"{kind} ({contact.status})" if said else kind


def place_words(place: Place | None) -> str:
    """Where it was: "Bắc Kinh, CN", or nothing."""
    return harmless(", ".join(part for part in (place.name, place.country) if part)) if place else ""


def who_words(contact: Contact, *, roles: bool = True) -> str:
    """Who took part, side by side: "Vương Hộ Ninh (CN, host) — Kim Song-nam (KP, guest)"; messages have an arrow.

    Who only passed it on stands behind: "… → Thongloun Sisoulith (LA, recipient), through Kim Song-nam (KP, mediator)".
    """
    parties = sorted(contact.parties, key=lambda party: _ORDER[party.participant.role])
    through = [party for party in parties if party.participant.role == "mediator"]
    sides = [_parties(side, roles=roles) for side in _sides(party for party in parties if party not in through)]
    words = (" → " if contact.kind == "message" else " — ").join(sides) or "nobody named"
    return f"{words}, through {_parties(through, roles=roles)}" if through else words


def sources_words(contact: Contact) -> str:
    """How many articles state it, and if some are copies, how many lines of sources they are: "5 in 2"."""
    told, lines = len(contact.sources), len(contact.lines)
    return f"{told} in {lines}" if lines < told else str(told)


def article_words(source: Source) -> str:
    """An article in one line: id, outlet, day, title, address, of those that are known."""
    day = date_words(source.published.isoformat()) if source.published else None
    known = (source.id, source.outlet, day, source.title, source.url)
    return harmless(" · ".join(part for part in known if part))


def quoted(evidence: Evidence) -> str:
    """The sentence between quotation marks, in one line."""
    return f"“{harmless(evidence.quote)}”"


def _sides(parties: Iterable[Party]) -> list[list[Party]]:
    sides: dict[tuple[int, str | None], list[Party]] = {}
    for party in parties:
        role, country = party.participant.role, party.participant.represents
        sides.setdefault((_ORDER[role], country if role == "party" else None), []).append(party)
    return list(sides.values())


def _parties(parties: Iterable[Party], *, roles: bool) -> str:
    return ", ".join(_party(party, roles=roles) for party in parties)


def _party(party: Party, *, roles: bool) -> str:
    who = party.participant
    role = who.role if roles and who.role != "party" else None
    note = ", ".join(part for part in (who.represents, role) if part)
    return harmless(f"{who.name} ({note})" if note else who.name)
