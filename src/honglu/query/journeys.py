"""Visits with the meetings within them, and tours with their legs, as stops on a map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from honglu.ledger import Contact, LedgerError, Reader
from honglu.model import edtf
from honglu.query.map import Stop
from honglu.query.places import Point, where
from honglu.query.search import find_contact, sort_key
from honglu.query.telling import when

# A date that may mean so many days says nothing of the order of stops.
_VAGUE = timedelta(days=27)


@dataclass(frozen=True, slots=True)
class Journey:
    """A visit or a tour: its visits and the contacts within them, both by date; `id` is that of its first visit."""

    id: str
    visits: tuple[Contact, ...]
    within: tuple[Contact, ...]

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """All of them by date."""
        return tuple(sorted((*self.visits, *self.within), key=sort_key))


def journeys(contacts: Iterable[Contact]) -> Iterator[Journey]:
    """The journeys that are told of in these contacts, in the order of their first visits."""
    there = sorted(contacts, key=sort_key)
    key = {visit.id: visit.tour or visit.id for visit in there if visit.kind == "visit"}
    groups: dict[str, tuple[list[Contact], list[Contact]]] = {}
    for visit in there:
        if visit.kind == "visit":
            groups.setdefault(key[visit.id], ([], []))[0].append(visit)
    for contact in there:
        if contact.kind != "visit" and contact.part_of in key:
            groups[key[contact.part_of]][1].append(contact)
    for visits, within in groups.values():
        yield Journey(visits[0].id, tuple(visits), tuple(within))


def journey_of(reader: Reader, prefix: str) -> Journey:
    """The journey that the visit, whose id starts so, is or belongs to.

    Raises:
        LedgerError: no contact, or more than one, has an id that starts so, or it is no visit.
    """
    asked = find_contact(reader, prefix)
    if asked.kind != "visit":
        belongs = f"; it belongs to {asked.part_of}" if asked.part_of else ""
        raise LedgerError(
            f"{asked.id} is no visit but a {asked.kind}{belongs}: `honglu contacts --kind visit` has them"
        )
    legs = reader.legs(asked.id) or [asked.id]
    ids = dict.fromkeys([asked.id, *legs, *(found for leg in legs for found in reader.within(leg))])
    there = [contact for contact in map(reader.contact, ids) if contact]
    return next(one for one in journeys(there) if any(visit.id == asked.id for visit in one.visits))


def stops(journey: Journey, tell: Callable[[str], str] = when) -> tuple[Stop, ...]:
    """Where it went, in order: the towns of its visits and meetings, and of countries with no known town the capital.

    `tell` puts a date into words. Contacts of one place that follow one another are one stop. What is in no known place
    is left out, what took place in another country than its visit, and what has no date or a vague one where a dated
    contact was in the same place.
    """
    located = [
        (contact, point) for contact in _in_place(journey) if (point := where(contact.place, contact.place_names))
    ]
    towns = {point.country for _, point in located if point.precision == "town"}
    dated = {(point.latitude, point.longitude) for contact, point in located if _is_dated(contact)}
    found: list[tuple[Point, str, list[str]]] = []
    for contact, point in located:
        if point.precision == "country" and point.country in towns:
            continue
        if not _is_dated(contact) and (point.latitude, point.longitude) in dated:
            continue
        if found and (found[-1][0].latitude, found[-1][0].longitude) == (point.latitude, point.longitude):
            found[-1][2].append(contact.date or "")
        else:
            found.append((point, point.label, [contact.date or ""]))
    return tuple(Stop(point, name, _span(dates, tell)) for point, name, dates in found)


def _in_place(journey: Journey) -> Iterator[Contact]:
    """The visits and what took place in their countries, by date."""
    countries = {visit.id: _country(visit) for visit in journey.visits}
    for contact in journey.contacts:
        if contact.part_of not in countries or countries[contact.part_of] in (None, _country(contact)):
            yield contact


def _is_dated(contact: Contact) -> bool:
    """Whether its date tells when, to within some days, it took place."""
    if contact.date is None or not edtf.is_valid(contact.date):
        return False
    first, last = edtf.parse(contact.date)
    return last - first < _VAGUE


def _country(contact: Contact) -> str | None:
    return contact.place.country if contact.place else None


def _span(dates: Sequence[str], tell: Callable[[str], str]) -> str:
    """The first and the last of the dates, in words."""
    valid = [one for one in dates if edtf.is_valid(one)]
    if not valid:
        return ""
    first, last = min(map(edtf.earliest, valid)), max(map(edtf.latest, valid))
    if len(set(valid)) == 1:
        return tell(valid[0])
    return tell(edtf.interval(first.isoformat(), last.isoformat()))
