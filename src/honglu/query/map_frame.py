"""The part of the globe that a map shows, and where on the paper a point of it falls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

from honglu.knowledge.points import Ring
from honglu.query.places import Point

# Degrees of latitude that even the smallest map shows, so that one sees where in the world it is.
_LEAST = 14.0
# The room around the outermost points, as a part of what lies between them.
_AROUND = 0.22
_SOUTHMOST, _NORTHMOST = -60.0, 84.0
# Corners of an outline closer than this, in pixels, are one.
_FINEST = 0.5

Spot = tuple[float, float]
"""Across and down, in pixels."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the globe: its edges in degrees, and the size of the paper in pixels.

    `west` lies in -180 to 180 and `east` may be more than 180, so that no map is torn where east meets west. Degrees
    of longitude are as much shorter than those of latitude as they are in the middle of the map.
    """

    west: float
    east: float
    south: float
    north: float
    width: float
    height: float

    def place(self, longitude: float, latitude: float) -> Spot:
        """Where a point falls; a longitude outside of the window falls beside the paper."""
        across = (longitude - self.west) / (self.east - self.west) * self.width
        return across, (self.north - latitude) / (self.north - self.south) * self.height

    def unwound(self, longitude: float) -> float:
        """The longitude, a whole turn further where that is needed to come after the western edge."""
        return longitude + 360 * (longitude < self.west)

    def rings(self, outline: Iterable[Ring]) -> Iterator[list[Spot]]:
        """The rings of an outline that reach into the window, on the paper, as coarse as it is."""
        for ring in outline:
            for turn in (-360, 0, 360):
                if self._reaches(ring, turn):
                    spots = self._coarse([self.place(x + turn, y) for x, y in ring])
                    if len(spots) > 2:
                        yield spots

    def _reaches(self, ring: Ring, turn: float) -> bool:
        longitudes, latitudes = [x + turn for x, _ in ring], [y for _, y in ring]
        across = min(longitudes) <= self.east and max(longitudes) >= self.west
        return across and min(latitudes) <= self.north and max(latitudes) >= self.south

    @staticmethod
    def _coarse(spots: Sequence[Spot]) -> list[Spot]:
        kept = [spots[0]]
        for spot in spots[1:]:
            if abs(spot[0] - kept[-1][0]) + abs(spot[1] - kept[-1][1]) >= _FINEST:
                kept.append(spot)
        return kept


def frame_of(points: Iterable[Point], width: float = 720.0, tallest: float = 480.0) -> Frame:
    """The smallest window that has all points in it and some room around; the whole world where there are none."""
    there = list(points)
    if not there:
        return Frame(-180, 180, _SOUTHMOST, _NORTHMOST, width, width * (_NORTHMOST - _SOUTHMOST) / 360)
    west, east = _span([point.longitude for point in there])
    south, north = min(point.latitude for point in there), max(point.latitude for point in there)
    squeeze = cos(radians(min(abs(south + north) / 2, 75)))
    high = max((north - south) * (1 + 2 * _AROUND), _LEAST)
    wide = max((east - west) * (1 + 2 * _AROUND), _LEAST / squeeze)
    # The paper is at least half as high as it is wide, and never higher than `tallest`.
    wide = min(max(wide, high / squeeze * width / tallest), 360.0)
    high = max(high, wide * squeeze / 2)
    middle, centre = (west + east) / 2, (south + north) / 2
    left = (middle - wide / 2 + 180) % 360 - 180
    south, north = _shifted(centre - high / 2, centre + high / 2)
    return Frame(left, left + wide, south, north, width, min(width * (north - south) / (wide * squeeze), tallest))


def _span(longitudes: list[float]) -> tuple[float, float]:
    """The shortest stretch of longitudes that has them all: what is left when the widest gap is left out."""
    ordered = sorted(longitudes)
    gaps = [(after - before, after) for before, after in zip(ordered, [*ordered[1:], ordered[0] + 360], strict=True)]
    gap, after = max(gaps)
    return after, after + 360 - gap


def _shifted(south: float, north: float) -> tuple[float, float]:
    """The stretch of latitudes moved off the poles, and cut where it reaches both."""
    move = max(_SOUTHMOST - south, 0) - max(north - _NORTHMOST, 0)
    return max(south + move, _SOUTHMOST), min(north + move, _NORTHMOST)
