"""The formats there are. Each is imported when it is written, so that the table costs nothing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from honglu.export.format import Format, Material, Write


def _late(module: str) -> Write:
    """The function `write` of `honglu.export.<module>`, imported at its first call."""

    def write(material: Material, out: Path) -> None:
        import_module(f"honglu.export.{module}").write(material, out)

    return write


_ALL = (
    Format(
        name="csv",
        suffix="",
        media_type="text/csv",
        what="a folder of tidy tables in CSV, with a codebook (spreadsheets, R, pandas)",
        write=_late("tables.csv_folder"),
        folder=True,
    ),
    Format(
        name="parquet",
        suffix="",
        media_type="application/vnd.apache.parquet",
        what="the same tables in Parquet (pandas, polars, DuckDB, Arrow); needs honglu[tables]",
        write=_late("tables.parquet"),
        folder=True,
    ),
    Format(
        name="gdelt",
        suffix=".tsv",
        media_type="text/tab-separated-values",
        what="event rows in CAMEO, in the columns of GDELT 2.0",
        write=_late("events.gdelt"),
        dyads=True,
    ),
    Format(
        name="plover",
        suffix=".tsv",
        media_type="text/tab-separated-values",
        what="event rows in PLOVER, in the columns of POLECAT",
        write=_late("events.polecat"),
        dyads=True,
    ),
    Format(
        name="travel",
        suffix=".csv",
        media_type="text/csv",
        what="visits, one journey a row, in the columns of COLT and more",
        write=_late("travel.csv_file"),
    ),
    Format(
        name="ftm",
        suffix=".ftm.json",
        media_type="application/json+ftm",
        what="entities of FollowTheMoney, one a line (Aleph, OpenSanctions' tools); needs honglu[ftm]",
        write=_late("ftm.lines"),
    ),
)

# Maps, graphs, calendars, pages and linked data.
_SHOWING = (
    Format(
        name="geojson",
        suffix=".geojson",
        media_type="application/geo+json",
        what="contacts as points and journeys as lines (QGIS, Leaflet, geopandas)",
        write=_late("geojson"),
    ),
    Format(
        name="graphml",
        suffix=".graphml",
        media_type="application/graphml+xml",
        what="who met whom as a graph (Gephi, yEd, NetworkX, igraph)",
        write=_late("graphml"),
    ),
    Format(
        name="gexf",
        suffix=".gexf",
        media_type="application/gexf+xml",
        what="the same graph with the days of each contact (Gephi)",
        write=_late("gexf"),
    ),
    Format(
        name="ical",
        suffix=".ics",
        media_type="text/calendar",
        what="dated contacts as events, planned ones tentative (Outlook, Thunderbird, Apple and Google calendars)",
        write=_late("ical"),
    ),
    Format(
        name="jsonld",
        suffix=".jsonld",
        media_type="application/ld+json",
        what="schema.org events with their sentences as W3C web annotations",
        write=_late("jsonld"),
    ),
    Format(
        name="html",
        suffix=".html",
        media_type="text/html",
        what="a report in one file, with map, timeline, contacts, sources and sentences (browsers, printing)",
        write=_late("report.page"),
    ),
    Format(
        name="datasette",
        suffix="",
        media_type="application/vnd.sqlite3",
        what="a SQLite file with keys, views and full-text search, and metadata.json (Datasette, DB Browser)",
        write=_late("datasette"),
        folder=True,
    ),
)

FORMATS = {form.name: form for form in (*_ALL, *_SHOWING)}
"""The formats by name, in the order in which they are listed."""
