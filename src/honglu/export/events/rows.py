"""Events, one after the other: a contact each, or a pair of sides each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from honglu.export.events.coding import Coding, coding
from honglu.export.events.sides import Side, Sides, dyads_of, sides_of
from honglu.export.format import Material
from honglu.ledger import Contact
from honglu.model import edtf


@dataclass(frozen=True, slots=True)
class Event:
    """A contact, or one pair of its sides; `id` is the contact's, and for a pair it ends in the codes of the two."""

    id: str
    contact: Contact
    sides: Sides
    coding: Coding

    @property
    def number(self) -> int:
        """The id as a number below 2⁵², which spreadsheets and JavaScript read to the last digit."""
        return int(hashlib.sha256(self.id.encode("utf-8")).hexdigest()[:13], 16)

    @property
    def day(self) -> date | None:
        """The day it took place or began on, null where that is not told to the day."""
        value = self.contact.date
        start = value.partition("/")[0] if value and edtf.is_valid(value) else ""
        return edtf.earliest(start) if start and edtf.precision(start) == "day" else None


def events(material: Material) -> Iterator[Event]:
    """The events of the contacts, in order."""
    for contact in material.contacts():
        sides = sides_of(contact)
        codes = coding(contact, sides)
        if not material.dyads:
            yield Event(contact.id, contact, sides, codes)
            continue
        for pair in dyads_of(sides):
            (one,), (other,) = pair.actors, pair.recipients
            yield Event(f"{contact.id}-{one.code or 'x'}-{other.code or 'x'}", contact, pair, codes)


def names(sides: Iterable[Side]) -> list[str]:
    """The names of all who take part for these sides, in order."""
    return [party.participant.name for side in sides for party in side.parties]
