"""What took place within visits: on which days, and what was signed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from honglu.ledger import Contact, Narrowing, Reader
from honglu.model import edtf

# What one does on a visit.
_WITHIN = ("meeting", "talks", "signing", "ceremony")


@dataclass(slots=True)
class Stay:
    """The days that contacts within a visit are told to the day of, and the sentences that tell of signings."""

    days: set[date] = field(default_factory=set)
    signed: list[str] = field(default_factory=list)


def stays(reader: Reader) -> Mapping[str, Stay]:
    """By the id of the visit, what all the ledger tells of it, in order of date; visits alone are not among them."""
    found: dict[str, Stay] = defaultdict(Stay)
    for contact in reader.contacts(Narrowing(kinds=_WITHIN, statuses=("held",))):
        if contact.part_of:
            stay = found[contact.part_of]
            stay.days.update(days_told(contact))
            if contact.kind == "signing" and contact.proofs:
                stay.signed.append(contact.proofs[0].evidence.quote)
    return found


def days_told(contact: Contact) -> tuple[date, ...]:
    """The first and last day of a contact, those of them that are told to the day."""
    if contact.date is None or not edtf.is_valid(contact.date):
        return ()
    points = [point for point in contact.date.split("/") if edtf.precision(point) == "day"]
    return tuple(map(edtf.earliest, points))
