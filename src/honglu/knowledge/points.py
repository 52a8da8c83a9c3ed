"""Where towns and countries are on the globe, and how countries are shaped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Town:
    """A town or site by all names that the press gives it, the usual one first; degrees north and east.

    A capital stands for its country where no town is told.
    """

    country: str
    latitude: float
    longitude: float
    capital: bool
    names: tuple[str, ...]


Ring = tuple[tuple[float, float], ...]
"""Longitude and latitude of the corners of an outline, in degrees; the last is joined to the first."""


def read_towns() -> Iterator[Town]:
    """The rows of points.tsv.

    Raises:
        ValueError: a row is no row of five columns, or has no number where a degree should stand.
    """
    lines = _text("points.tsv").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        country, latitude, longitude, kind, names = line.split("\t")
        yield Town(country, float(latitude), float(longitude), kind == "capital", tuple(names.split("|")))


@cache
def outlines() -> Mapping[str, tuple[Ring, ...]]:
    """The rings of each country that is large enough to be drawn, by ISO 3166-1 alpha-2 code.

    A ring that crosses the line where east meets west goes on beyond 180 degrees, or below -180. Holes are rings, too.
    """
    return {code: tuple(map(_ring, rings)) for code, rings in json.loads(_text("outlines.json")).items()}


def _ring(numbers: list[int]) -> Ring:
    return tuple((x / 100, y / 100) for x, y in zip(numbers[::2], numbers[1::2], strict=True))


def _text(name: str) -> str:
    return (resources.files("honglu.knowledge") / name).read_text(encoding="utf-8")
