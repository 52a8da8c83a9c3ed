"""iCalendar (RFC 5545): each dated contact as an event of whole days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from honglu.export.format import Material
from honglu.ledger import Contact
from honglu.model import edtf
from honglu.query.markup import plain
from honglu.query.places import where
from honglu.query.tables.rows import days
from honglu.query.telling import sentence, when

_STATUS = {
    "held": "CONFIRMED",
    "planned": "TENTATIVE",
    "proposed": "TENTATIVE",
    "cancelled": "CANCELLED",
    "refused": "CANCELLED",
}
_SPECIAL = re.compile(r"([\\;,])")
# Octets of a line without its end (RFC 5545, 3.1).
_LINE = 75


def write(material: Material, out: Path) -> None:
    """Write a calendar of the contacts whose date is told; the others cannot stand in one."""
    with out.open("w", encoding="utf-8", newline="") as file:
        for line in _calendar(material):
            file.write(folded(line) + "\r\n")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none of which parts a character."""
    pieces, room = [""], _LINE
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if octets > room:
            pieces.append("")
            room = _LINE - 1
        pieces[-1] += letter
        room -= octets
    return "\r\n ".join(pieces)


def _calendar(material: Material) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//honglu//honglu {material.version}//EN"
    yield "CALSCALE:GREGORIAN"
    yield f"X-WR-CALNAME:{_text(material.question)}"
    for contact in material.contacts():
        first, last = days(contact.date)
        if first and last:
            yield from _event(contact, first, last)
    yield "END:VCALENDAR"


def _event(contact: Contact, first: date, last: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{contact.id}@honglu"
    yield f"DTSTAMP:{_day(_told_last(contact, first))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(1))}"
    yield f"SUMMARY:{_text(_summary(contact))}"
    yield f"STATUS:{_STATUS[contact.status]}"
    yield f"CATEGORIES:{contact.kind.upper()}"
    # Nobody who subscribes to it is busy then.
    yield "TRANSP:TRANSPARENT"
    yield from _place(contact)
    yield f"DESCRIPTION:{_text(_description(contact))}"
    url = next((source.url for source in contact.sources if source.url and _is_uri(source.url)), None)
    if url:
        yield f"URL:{url}"
    if contact.part_of:
        yield f"RELATED-TO;RELTYPE=PARENT:{contact.part_of}@honglu"
    yield "END:VEVENT"


def _told_last(contact: Contact, first: date) -> date:
    """When it was last told: the same at every export of the same ledger, and later when an article is added."""
    return max((source.published for source in contact.sources if source.published), default=first)


def _day(day: date) -> str:
    # Not by strftime, which writes years before 1000 with fewer digits on some machines.
    return day.isoformat().replace("-", "")


def _summary(contact: Contact) -> str:
    """What happened; with the date where it is told only to the month or year, as the event then fills all of it."""
    coarse = contact.date is not None and edtf.precision(contact.date) in ("month", "year")
    return f"{sentence(contact)} (some time in {when(contact.date)})" if coarse else sentence(contact)


def _place(contact: Contact) -> Iterator[str]:
    place, point = contact.place, where(contact.place, contact.place_names)
    told = ", ".join(part for part in (place.name, place.country) if part) if place else ""
    if told:
        yield f"LOCATION:{_text(told)}"
    if point and point.precision == "town":
        yield f"GEO:{point.latitude:.4f};{point.longitude:.4f}"


def _description(contact: Contact) -> str:
    people = [party.participant for party in contact.parties]
    lines = [f"{who.name}: {'; '.join(who.posts)}" for who in people if who.posts]
    lines += [
        f"Source: {' · '.join(part for part in (one.outlet or one.id, one.url) if part)}" for one in contact.sources
    ]
    lines += [f"“{proof.evidence.quote}”" for proof in contact.proofs[:1]]
    return "\n".join(lines)


def _is_uri(url: str) -> bool:
    return re.fullmatch(r"https?://[!-~]+", url) is not None


def _text(value: str) -> str:
    """The value as TEXT of RFC 5545, 3.3.11."""
    clean = plain(value.replace("\r\n", "\n").replace("\r", "\n"))
    return _SPECIAL.sub(r"\\\1", clean).replace("\n", "\\n").replace("\t", " ")
