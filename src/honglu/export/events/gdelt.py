"""Events in the 61 columns of GDELT 2.0's event table: tab-separated, without a header, as GDELT's own files are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from honglu.export.events.coding import cameo_country, cameo_group
from honglu.export.events.rows import Event, events, names
from honglu.export.events.sides import Side
from honglu.export.format import Material
from honglu.knowledge.territories import territory
from honglu.model import edtf
from honglu.query.tables.cells import bare

_OF_ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"),
    *("Type1Code", "Type2Code", "Type3Code"),
)
_OF_PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{number}{name}" for number in (1, 2) for name in _OF_ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _OF_PLACE),
    *("DATEADDED", "SOURCEURL"),
)

# Types of places in GDELT.
_COUNTRY, _US_CITY, _CITY = "1", "3", "4"


def write(material: Material, out: Path) -> None:
    """Write the rows."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for event in events(material):
            cells = _cells(event)
            file.write("\t".join(bare(cells.get(column, "")) for column in COLUMNS) + "\n")


def _cells(event: Event) -> dict[str, str]:
    sources, targets = _source_and_target(event)
    return {
        "GLOBALEVENTID": str(event.number),
        **_when(event),
        **dict(_who("Actor1", sources)),
        **dict(_who("Actor2", targets)),
        **_what(event),
        **_where(event),
        **_sources(event),
    }


def _source_and_target(event: Event) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """CAMEO has a target in every meeting: where all act alike, it is those who are told after the first."""
    sides = event.sides
    return (sides.actors, sides.recipients) if sides.recipients else (sides.actors[:1], sides.actors[1:])


def _when(event: Event) -> dict[str, str]:
    """The date as far as it is told: a column finer than that stays empty."""
    value = event.contact.date
    if value is None or not edtf.is_valid(value):
        return {}
    start = value.partition("/")[0]
    told = {"Year": start[:4], "MonthYear": start[:7].replace("-", "") if len(start) >= 7 else ""}
    day = event.day
    if day is None:
        return told
    # GDELT counts each month as 30 days here.
    fraction = ((day.month - 1) * 30 + day.day) / 365
    return {**told, "SQLDATE": f"{day:%Y%m%d}", "FractionDate": f"{day.year + fraction:.4f}"}


def _who(whose: str, sides: tuple[Side, ...]) -> Iterator[tuple[str, str]]:
    codes = [side.code for side in sides if side.code]
    groups = [code for code in codes if cameo_country(code) is None]
    yield f"{whose}Name", _joined(names(sides))
    yield f"{whose}Code", _joined(cameo_country(code) or f"IGO{cameo_group(code) or ''}" for code in codes)
    yield f"{whose}CountryCode", _joined(filter(None, map(cameo_country, codes)))
    yield f"{whose}KnownGroupCode", _joined(filter(None, map(cameo_group, groups)))
    yield f"{whose}Type1Code", "IGO" if groups else ""


def _what(event: Event) -> dict[str, str]:
    code = event.coding.cameo
    return {
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": str(event.coding.quad),
        "GoldsteinScale": str(event.coding.goldstein),
    }


def _where(event: Event) -> dict[str, str]:
    told = {f"{whose}Geo_Type": "0" for whose in ("Actor1", "Actor2", "Action")}
    place = event.contact.place
    country = territory(place.country) if place else None
    if place is None or not (country or place.name):
        return told
    city = _US_CITY if place.country == "US" else _CITY
    return {
        **told,
        "ActionGeo_Type": city if place.name else _COUNTRY,
        "ActionGeo_FullName": ", ".join(part for part in (place.name, country.name if country else None) if part),
        "ActionGeo_CountryCode": (country.fips if country else None) or "",
    }


def _sources(event: Event) -> dict[str, str]:
    sources = event.contact.sources
    published = min((source.published for source in sources if source.published), default=None)
    return {
        "NumMentions": str(max(len(event.contact.proofs), len(sources))),
        "NumSources": str(len({source.outlet or source.id for source in sources})),
        "NumArticles": str(len(sources)),
        "DATEADDED": f"{published:%Y%m%d}000000" if published else "",
        "SOURCEURL": next((source.url for source in sources if source.url), sources[0].id if sources else ""),
    }


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)
