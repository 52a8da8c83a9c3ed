"""The report as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from honglu.export.format import Material
from honglu.export.report.contacts import contact_table, sentences
from honglu.export.report.maps import map_section
from honglu.export.report.pair import pair_section
from honglu.export.report.person import person_of, person_section
from honglu.export.report.sources import source_list
from honglu.export.report.timeline import timeline
from honglu.ledger import Contact
from honglu.model import edtf
from honglu.query.markup import Markup, element, joined
from honglu.query.telling import sentence, when

# Nothing may be loaded, from anywhere, and nothing run, whatever an article has smuggled in.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def write(material: Material, out: Path) -> None:
    """Write the report on the contacts, with what belongs to a person, a pair or a visit where one was asked for."""
    contacts = list(material.contacts())
    out.write_text(f"<!DOCTYPE html>\n{_page(material, contacts)}\n", encoding="utf-8", newline="\n")


def _page(material: Material, contacts: Sequence[Contact]) -> Markup:
    title = _title(material, contacts)
    style = (files("honglu.export.report") / "style.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content=f"honglu {material.version}"),
        element("title", title),
        element("style", Markup(style)),
    )
    body = element("main", element("h1", title), _summary(material, contacts), *_sections(material, contacts))
    return element("html", head, element("body", body), lang="en")


def _title(material: Material, contacts: Sequence[Contact]) -> str:
    if material.journey:
        lead = material.journey.visits[0]
        return f"{sentence(lead)}, {when(lead.date)}"
    person = person_of(material)
    if person:
        side = f" ({person.actor.represents})" if person.actor.represents else ""
        return f"{person.actor.name}{side}"
    if material.between:
        return " and ".join(material.between)
    return material.question[:1].upper() + material.question[1:] if contacts else "No contact"


def _summary(material: Material, contacts: Sequence[Contact]) -> Markup:
    dates = [contact.date for contact in contacts if contact.date and edtf.is_valid(contact.date)]
    sources = {source.id for contact in contacts for source in contact.sources}
    parts = [f"{_count(len(contacts), 'contact')}, told by {_count(len(sources), 'article')}"]
    if dates:
        first, last = min(map(edtf.earliest, dates)), max(map(edtf.latest, dates))
        parts.append(f"from {when(first.isoformat())} to {when(last.isoformat())}")
    undated = len(contacts) - len(dates)
    if undated:
        parts.append(f"{_count(undated, 'contact')} without a date")
    note = (
        "Read by program out of the articles named below: each line leads to the sentences it rests on. "
        "What is not marked otherwise took place. Names and posts are as the articles write them."
    )
    asked = f"Asked for: {material.question}. Written by honglu {material.version}."
    return joined(
        element("p", ", ".join(parts) + "."), element("p", note, class_="note"), element("p", asked, class_="note")
    )


def _sections(material: Material, contacts: Sequence[Contact]) -> Iterator[Markup]:
    if not contacts:
        yield element("p", "No contact in the ledger answers this. Ask for less, or ingest more articles.")
        return
    person = person_of(material)
    if person and not material.journey:
        yield person_section(person)
    if material.between and not material.journey:
        yield pair_section(contacts, material.between)
    yield from (part for part in (map_section(material.journey, contacts), timeline(contacts)) if part)
    yield contact_table(contacts)
    yield sentences(contacts)
    yield source_list(contacts)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
