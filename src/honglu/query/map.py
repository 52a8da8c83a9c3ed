"""An itinerary on a map: an SVG that needs nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from honglu.knowledge.points import outlines
from honglu.query.map_frame import Frame, Spot, frame_of
from honglu.query.map_labels import Label, laid_out
from honglu.query.markup import Markup, element, joined
from honglu.query.places import Point

# How far a leg bows to its right, as a part of its length, so that there and back are two lines.
_BOW = 0.12
_SEAM = 180.0
# Letters that have room in a dot.
_FITTING = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on a journey: where, what to call it, and when, in words."""

    point: Point
    label: str
    when: str = ""


def itinerary_map(stops: Sequence[Stop], title: str, *, line: bool = True, ident: str = "map") -> Markup:
    """The stops in order, numbered from 1, with a line from each to the next unless `line` is false.

    The SVG has classes instead of colours (map, sea, land, visited, border, leg, stop, number, name), no script and no
    style of its own; a screen reader is told its title and the stops in order. `ident` must differ between maps on one
    page.
    """
    frame = frame_of(stop.point for stop in stops)
    told = "; ".join(f"{number}. {_words(stop)}" for number, stop in enumerate(stops, 1))
    legs = pairwise(stops) if line else ()
    return element(
        "svg",
        element("title", title, id=f"{ident}-title"),
        element("desc", told or "no stop", id=f"{ident}-desc"),
        element("rect", class_="sea", width=frame.width, height=frame.height),
        *_countries(frame, {stop.point.country for stop in stops}),
        *(_leg(frame, one.point, other.point) for one, other in legs),
        *_stops(frame, stops),
        class_="map",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {frame.width:.0f} {frame.height:.0f}",
        role="img",
        aria_labelledby=f"{ident}-title",
        aria_describedby=f"{ident}-desc",
    )


def _words(stop: Stop) -> str:
    return f"{stop.label} ({stop.when})" if stop.when else stop.label


def _countries(frame: Frame, visited: set[str]) -> Iterator[Markup]:
    for code, outline in outlines().items():
        rings = list(frame.rings(outline))
        if rings:
            kind = "land visited" if code in visited else "land"
            yield element("path", class_=kind, data_code=code, fill_rule="evenodd", d="".join(map(_ring, rings)))


def _ring(spots: Iterable[Spot]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots) + "Z"


def _leg(frame: Frame, one: Point, other: Point) -> Markup | None:
    """The line from a stop to the next, the shorter way round; in two pieces where the map's edge parts it."""
    if (one.longitude, one.latitude) == (other.longitude, other.latitude):
        return None
    start, end = frame.unwound(one.longitude), frame.unwound(other.longitude)
    across = (end - start + _SEAM) % 360 - _SEAM
    pieces = [_curve(frame.place(start, one.latitude), frame.place(start + across, other.latitude))]
    if abs(start + across - end) > 1:
        pieces.append(_curve(frame.place(end - across, one.latitude), frame.place(end, other.latitude)))
    return element("path", class_="leg", fill="none", d="".join(pieces))


def _curve(start: Spot, end: Spot) -> str:
    across, down = end[0] - start[0], end[1] - start[1]
    bend = (start[0] + end[0]) / 2 - _BOW * down, (start[1] + end[1]) / 2 + _BOW * across
    return f"M{start[0]:.1f} {start[1]:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {end[0]:.1f} {end[1]:.1f}"


def _stops(frame: Frame, stops: Sequence[Stop]) -> Iterator[Markup]:
    """A dot with its numbers for each place, and beside it what it is called, where there is room."""
    numbers: dict[Spot, list[int]] = {}
    for number, stop in enumerate(stops, 1):
        spot = frame.place(frame.unwound(stop.point.longitude), stop.point.latitude)
        numbers.setdefault(spot, []).append(number)
    names = {spot: stops[there[0] - 1].label for spot, there in numbers.items()}
    for label in laid_out(names, frame.width, frame.height):
        there = numbers[label.spot]
        yield element("g", _dot(label, there), element("title", _told(stops, there)), class_="stop")


def _told(stops: Sequence[Stop], numbers: Iterable[int]) -> str:
    return "; ".join(f"{number}. {_words(stops[number - 1])}" for number in numbers)


def _dot(label: Label, numbers: Sequence[int]) -> Markup:
    across, down = label.spot
    said = ",".join(map(str, numbers))
    said = said if len(said) <= _FITTING else f"{numbers[0]}+"
    return joined(
        element("circle", cx=across, cy=down, r=9),
        element("text", said, class_="number", x=across, y=down + 3.5, text_anchor="middle", font_size=10),
        element(
            "text", label.words, class_="name", x=label.at[0], y=label.at[1], text_anchor=label.anchor, font_size=13
        )
        if label.words
        else None,
    )
