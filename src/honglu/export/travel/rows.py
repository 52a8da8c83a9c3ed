"""Visits as rows: a row for each country whose people travelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from honglu.export.events.sides import Side, sides_of
from honglu.export.format import Material
from honglu.export.travel.stays import Stay, days_told, stays
from honglu.knowledge.territories import Territory, territory
from honglu.ledger import Contact, Party
from honglu.model import edtf
from honglu.model.actor import is_person
from honglu.query.counterparts import actor_of

Cells = dict[str, str]


def rows(material: Material) -> Iterator[Cells]:
    """The rows of all visits with a guest, in order."""
    within = stays(material.reader)
    for visit in material.contacts():
        if visit.kind != "visit":
            continue
        for side in sides_of(visit).actors:
            guests = [party for party in side.parties if party.participant.role == "guest"]
            if guests:
                yield _row(material, visit, Side(side.code, tuple(guests)), within.get(visit.id, Stay()))


def _row(material: Material, visit: Contact, side: Side, stay: Stay) -> Cells:
    leader, *others = side.parties
    actor = actor_of(leader, visit, material.reader.seated([visit.id]))
    return {
        **_travelled(leader, side.code),
        **_visited(visit),
        **_when(visit, stay),
        "type": visit.rank or "",
        "invitation": _invitation(visit),
        "hosts": _people(party for party in visit.parties if party.participant.role == "host"),
        "companions": _people(others),
        "documents": " | ".join(stay.signed),
        "sources": "; ".join(source.url or source.id for source in visit.sources),
        "status": visit.status,
        "actor": actor or "",
        "contact": visit.id,
        "tour": visit.tour or "",
    }


def _travelled(leader: Party, code: str | None) -> Cells:
    who, home = leader.participant, territory(code)
    return {
        "LeaderFullName": who.name if is_person(who.type) else "",
        "LeaderCountryOrIGO": home.name if home else code or "",
        **_of_country("LeaderRegion", "LeaderCountryISO", home),
        "post": "; ".join(who.posts),
    }


def _visited(visit: Contact) -> Cells:
    place = visit.place
    there = territory(place.country) if place else None
    return {
        "CountryVisited": there.name if there else "",
        **_of_country("RegionVisited", "CountryVisitedISO", there),
        "city": (place.name if place else None) or "",
    }


def _of_country(region: str, iso: str, country: Territory | None) -> Mapping[str, str]:
    return {region: country.region, iso: country.iso3} if country else {region: "", iso: ""}


def _when(visit: Contact, stay: Stay) -> Cells:
    told = visit.date if visit.date and edtf.is_valid(visit.date) else ""
    start, _, end = told.partition("/")
    ends = days_told(visit)
    seen = sorted({*ends, *stay.days})
    return {
        "TripYear": start[:4],
        "TripDuration": str((ends[1] - ends[0]).days + 1) if len(ends) == 2 else "",
        "start": start,
        "end": end or start,
        "days_seen": str((seen[-1] - seen[0]).days + 1) if seen else "",
    }


def _invitation(visit: Contact) -> str:
    days = [step.told for step in visit.history if step.status == "proposed" and step.told]
    return min(days).isoformat() if days else ""


def _people(parties: Iterable[Party]) -> str:
    return "; ".join(_person(party) for party in parties)


def _person(party: Party) -> str:
    who = party.participant
    return f"{who.name} ({', '.join(who.posts)})" if who.posts else who.name
