"""GeoJSON (RFC 7946): each contact as a point, each journey as a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from honglu.export.format import Material
from honglu.ledger import Contact
from honglu.query.journeys import Journey, journeys, stops
from honglu.query.places import Point, where
from honglu.query.tables.rows import days
from honglu.query.telling import sentence

Json = dict[str, Any]
Position = list[float]


def write(material: Material, out: Path) -> None:
    """Write a FeatureCollection, a feature a line."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        head = {"type": "FeatureCollection", "title": material.question, "generator": f"honglu {material.version}"}
        file.write(json.dumps(head, ensure_ascii=True)[:-1] + ', "features": [')
        for number, feature in enumerate(_features(material)):
            file.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False, allow_nan=False))
        file.write("\n]}\n")


def _features(material: Material) -> Iterator[Json]:
    moving = []
    for contact in material.contacts():
        yield _contact(contact)
        if contact.kind == "visit" or contact.part_of:
            moving.append(contact)
    for journey in journeys(moving):
        line = _line(journey)
        if line:
            yield line


def _contact(contact: Contact) -> Json:
    """Its geometry is null where no place is known (RFC 7946, 3.2)."""
    point = where(contact.place, contact.place_names)
    first, last = days(contact.date)
    return {
        "type": "Feature",
        "id": contact.id,
        "geometry": {"type": "Point", "coordinates": _position(point)} if point else None,
        "properties": {
            "what": "contact",
            "told": sentence(contact),
            "kind": contact.kind,
            "rank": contact.rank,
            "status": contact.status,
            "date": contact.date,
            "first_day": first.isoformat() if first else None,
            "last_day": last.isoformat() if last else None,
            "place": contact.place.name if contact.place else None,
            "country": contact.place.country if contact.place else None,
            "precision": point.precision if point else None,
            "sides": _sides(contact),
            "participants": [
                {"name": who.name, "represents": who.represents, "role": who.role, "posts": list(who.posts)}
                for who in (party.participant for party in contact.parties)
            ],
            "part_of": contact.part_of,
            "tour": contact.tour,
            "confidence": contact.confidence,
            "sources": [{"id": one.id, "outlet": one.outlet, "url": one.url} for one in contact.sources],
            "quote": contact.proofs[0].evidence.quote if contact.proofs else None,
        },
    }


def _line(journey: Journey) -> Json | None:
    there = stops(journey)
    if len({(stop.point.latitude, stop.point.longitude) for stop in there}) < 2:
        return None
    lines = cut([_position(stop.point) for stop in there])
    shape = {"type": "LineString", "coordinates": lines[0]} if len(lines) == 1 else None
    lead = journey.visits[0]
    return {
        "type": "Feature",
        "id": f"journey-{journey.id}",
        "geometry": shape or {"type": "MultiLineString", "coordinates": lines},
        "properties": {
            "what": "journey",
            "told": sentence(lead),
            "status": lead.status,
            "stops": [{"name": stop.label, "when": stop.when, "precision": stop.point.precision} for stop in there],
            "countries": list(dict.fromkeys(stop.point.country for stop in there)),
            "contacts": [contact.id for contact in journey.contacts],
        },
    }


def cut(positions: list[Position]) -> list[list[Position]]:
    """A line as one or several, none of which crosses the 180th meridian (RFC 7946, 3.1.9)."""
    lines = [[positions[0]]]
    for (west, south), (east, north) in pairwise(positions):
        if abs(east - west) > 180:
            edge = 180.0 if west > 0 else -180.0
            across = abs(edge - west) / (360 - abs(east - west))
            crossing = round(south + (north - south) * across, 4)
            lines[-1].append([edge, crossing])
            lines.append([[-edge, crossing]])
        lines[-1].append([east, north])
    return lines


def _position(point: Point) -> Position:
    return [point.longitude, point.latitude]


def _sides(contact: Contact) -> list[str]:
    return list(dict.fromkeys(p.participant.represents for p in contact.parties if p.participant.represents))
