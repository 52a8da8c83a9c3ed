"""Events in the columns of POLECAT, coded in PLOVER: tab-separated, with a header, "None" for what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from honglu.export.events.rows import Event, events, names
from honglu.export.events.sides import Side
from honglu.export.format import Material
from honglu.knowledge.territories import territory
from honglu.query.tables.cells import bare

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename"),
    *("Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
_QUAD = {1: "VERBAL COOPERATION", 3: "VERBAL CONFLICT"}


def write(material: Material, out: Path) -> None:
    """Write the rows."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(COLUMNS) + "\n")
        for event in events(material):
            cells = _cells(event, material.version)
            file.write("\t".join(bare(cells.get(column) or "None") for column in COLUMNS) + "\n")


def _cells(event: Event, version: str) -> dict[str, str]:
    codes = event.coding
    return {
        "Event ID": f"{event.id}_{codes.event}" + (f"-{codes.mode}" if codes.mode else ""),
        "Event Date": event.day.isoformat() if event.day else "",
        "Event Type": codes.event,
        "Event Mode": codes.mode or "",
        "Intensity": str(codes.intensity),
        "Quad Code": _QUAD[codes.quad],
        "Contexts": "diplomatic",
        **_who("Actor", event.sides.actors),
        **_who("Recipient", event.sides.recipients),
        **_where(event),
        **_told(event),
        "Version": f"honglu {version}",
    }


def _who(whose: str, sides: tuple[Side, ...]) -> dict[str, str]:
    """Who takes part. The sector is told only for organizations and states, not guessed for persons."""
    places = [territory(side.code) for side in sides if side.code]
    sectors = dict.fromkeys(sector for side in sides if (sector := _sector(side)))
    posts = ["; ".join(party.participant.posts) for side in sides for party in side.parties]
    return {
        f"{whose} Name": _joined(names(sides)),
        f"{whose} Country": _joined(place.iso3 if place else "IGO" for place in places),
        f"{whose} COW": _joined(str(place.cow) if place and place.cow else "None" for place in places),
        f"Primary {whose} Sector": next(iter(sectors), ""),
        f"{whose} Sectors": _joined(sectors),
        f"{whose} Title": " | ".join(posts) if any(posts) else "",
        f"{whose} Name Raw": _joined(dict.fromkeys(n for side in sides for party in side.parties for n in party.names)),
    }


def _sector(side: Side) -> str | None:
    if side.code and territory(side.code) is None:
        return "IGO"
    return "GOV" if any(party.participant.type == "state" for party in side.parties) else None


def _where(event: Event) -> dict[str, str]:
    place = event.contact.place
    country = territory(place.country) if place else None
    name = (place.name if place else None) or ""
    shown = country.name if country else ""
    return {
        "Placename": name or shown,
        "Country": shown,
        "Raw Placename": _joined(event.contact.place_names) or name,
    }


def _told(event: Event) -> dict[str, str]:
    sources = event.contact.sources
    people = [party for party in event.contact.parties if party.participant.type == "person"]
    bodies = [party for party in event.contact.parties if party.participant.type == "organization"]
    published = min((source.published for source in sources if source.published), default=None)
    return {
        "Source": _joined(dict.fromkeys(source.outlet or source.id for source in sources)),
        "Publication Date": published.isoformat() if published else "",
        "Story People": _joined(party.participant.name for party in people),
        "Story Organizations": _joined(party.participant.name for party in bodies),
        "Story Locations": _joined(event.contact.place_names),
        "Language": _joined(dict.fromkeys(source.language for source in sources if source.language)),
    }


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)
