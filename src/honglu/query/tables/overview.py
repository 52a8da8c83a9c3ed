"""A contact in one row with who took part, for those who want no second table."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.ledger import Contact
from honglu.model.summary import Summary
from honglu.query.tables.rows import Row, contact_row, days, joined
from honglu.query.tables.schema import Column, tables

_SIDES = Column("sides", "string", "Whom the participants act for, each once.", list=True)
_WHO = Column("participants", "string", "Names of the participants, as shown first.", text=True, list=True)
_OUTLETS = Column("outlets", "string", "Who published the articles.", text=True, list=True)
_LANGUAGES = Column("languages", "string", "Codes of the articles' languages.", text=True, list=True)
# Of the table contacts, what a summary does not have.
_LEFT_OUT = ("place_names", "part_of", "tour", "attributed_to")


def columns() -> tuple[Column, ...]:
    """Those of the table contacts, and the participants."""
    (contacts,) = (table for table in tables() if table.name == "contacts")
    return (*contacts.columns, _SIDES, _WHO)


def summary_columns() -> tuple[Column, ...]:
    """Those of the same that a summary has, and more of its articles."""
    return (*(one for one in columns() if one.name not in _LEFT_OUT), _OUTLETS, _LANGUAGES)


def overview(contact: Contact) -> Row:
    """The contact in a row of `columns`."""
    who = [party.participant for party in contact.parties]
    return {**contact_row(contact), **_who((one.name, one.represents) for one in who)}


def summary_row(contact: Summary) -> Row:
    """The contact in a row of `summary_columns`."""
    first, last = days(contact.date)
    return {
        "id": contact.id,
        "kind": contact.kind,
        "rank": contact.rank,
        "status": contact.status,
        "date": contact.date,
        "first_day": first,
        "last_day": last,
        "place": contact.place.name if contact.place else None,
        "country": contact.place.country if contact.place else None,
        "articles": contact.sources,
        "confidence": contact.confidence,
        "disputed": joined(contact.disputed),
        **_who((one.name, one.represents) for one in contact.attendants),
        "outlets": joined(contact.outlets),
        "languages": joined(contact.languages),
    }


def _who(told: Iterable[tuple[str, str | None]]) -> Row:
    people = list(told)
    return {
        "sides": joined(dict.fromkeys(side for _, side in people if side)),
        "participants": joined(name for name, _ in people),
    }
