"""The map of a report: an itinerary, or where contacts took place."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.ledger import Contact
from honglu.query.journeys import Journey, stops
from honglu.query.map import Stop, itinerary_map
from honglu.query.markup import Markup, element
from honglu.query.places import Point, where

# More places than these are too many for a map that has a number for each; the most frequent are shown.
_MOST = 40


def map_section(journey: Journey | None, contacts: Sequence[Contact]) -> Markup | None:
    """The map with its stops listed below it; nothing where no place is known."""
    there = stops(journey) if journey else _places(contacts)
    if not there:
        return None
    title = "Itinerary" if journey else "Places"
    lines = [
        element("li", stop.label, element("span", f" {stop.when}", class_="note") if stop.when else None)
        for stop in there
    ]
    return element(
        "section",
        element("h2", title, id="places"),
        itinerary_map(there, title, line=journey is not None),
        element("ol", *lines, class_="stops"),
        element("p", "A country whose town is not told is shown at its capital.", class_="note")
        if any(stop.point.precision == "country" for stop in there)
        else None,
        aria_labelledby="places",
    )


def _places(contacts: Sequence[Contact]) -> list[Stop]:
    """The places by how many contacts took place there, most first."""
    found: dict[tuple[float, float], list[Point]] = {}
    for contact in contacts:
        point = where(contact.place, contact.place_names)
        if point and contact.status == "held":
            found.setdefault((point.latitude, point.longitude), []).append(point)
    ordered = sorted(found.values(), key=lambda there: (-len(there), there[0].name))[:_MOST]
    # A capital that is told somewhere is called by its name; else it only stands for its country.
    shown = [max(there, key=lambda point: point.precision == "town") for there in ordered]
    return [Stop(point, point.label, f"{len(there)}×") for point, there in zip(shown, ordered, strict=True)]
