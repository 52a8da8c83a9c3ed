"""The contacts of a report: a table, and below it what the articles say of each."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.export.report.sources import numbers, reference
from honglu.ledger import Contact, Party
from honglu.query.markup import Markup, element, joined, separated
from honglu.query.telling import sentence, when


def contact_table(contacts: Sequence[Contact]) -> Markup:
    """A row for each contact, by date."""
    sources = numbers(contacts)
    head = element("tr", *(element("th", name, scope="col") for name in ("Date", "Place", "Contact", "Sources")))
    rows = [_row(contact, sources) for contact in contacts]
    table = element("table", element("thead", head), element("tbody", *rows), class_="contacts")
    return element("section", element("h2", "Contacts", id="contacts"), table, aria_labelledby="contacts")


def sentences(contacts: Sequence[Contact]) -> Markup:
    """For each contact its fields, what is disputed, and the sentences that state it, in their own languages."""
    sources = numbers(contacts)
    parts = [_told(contact, sources) for contact in contacts]
    return element("section", element("h2", "What the articles say", id="told"), *parts, aria_labelledby="told")


def _row(contact: Contact, sources: dict[str, int]) -> Markup:
    link = element("a", sentence(contact), href=f"#c-{contact.id}")
    refs = separated(", ", *(reference(source.id, sources) for source in contact.sources))
    cells = (when(contact.date), _place(contact), joined(link, _rank(contact), _posts(contact.parties)), refs)
    return element("tr", *(element("td", cell) for cell in cells), class_=contact.status)


def _rank(contact: Contact) -> str | None:
    return f" ({contact.rank} visit)" if contact.rank else None


def _place(contact: Contact) -> str:
    place = contact.place
    return ", ".join(part for part in (place.name, place.country) if part) if place else ""


def _posts(parties: Sequence[Party]) -> Markup | None:
    people = [party.participant for party in parties if party.participant.posts]
    lines = [joined(element("b", who.name), ": ", "; ".join(who.posts)) for who in people]
    return element("div", separated(element("br"), *lines), class_="note") if lines else None


def _told(contact: Contact, sources: dict[str, int]) -> Markup:
    languages = {source.id: source.language for source in contact.sources}
    quotes = [
        element(
            "blockquote",
            element("p", proof.evidence.quote, lang=languages.get(proof.article)),
            element("footer", "Title, " if proof.evidence.zone == "title" else None, reference(proof.article, sources)),
        )
        for proof in contact.proofs
    ]
    head = f"{when(contact.date)} · {sentence(contact)}"
    facts = [f"{contact.kind}, {contact.status}", _place(contact), f"confidence {contact.confidence:.2f}"]
    facts += [f"according to {', '.join(contact.attributed_to)}"] if contact.attributed_to else []
    return element(
        "article",
        element("h3", head),
        element("p", " · ".join(part for part in facts if part), element("code", f" {contact.id}"), class_="note"),
        _names(contact),
        _disputed(contact, sources),
        *quotes,
        id=f"c-{contact.id}",
    )


def _names(contact: Contact) -> Markup | None:
    """The other forms of names, where articles write them otherwise."""
    several = [party for party in contact.parties if len(party.names) > 1]
    lines = [element("li", " = ".join(party.names)) for party in several]
    return element("ul", *lines, class_="note") if lines else None


def _disputed(contact: Contact, sources: dict[str, int]) -> Markup | None:
    if not contact.disputed:
        return None
    rows = [
        element(
            "tr",
            element("th", field if at == 0 else "", scope="row"),
            element("td", value),
            element("td", separated(", ", *(reference(article, sources) for article in articles))),
        )
        for field, values in contact.disputed.items()
        for at, (value, articles) in enumerate(values.items())
    ]
    return element("table", element("caption", "Articles differ"), element("tbody", *rows), class_="disputed")
