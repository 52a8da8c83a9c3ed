"""Itineraries on a map."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.query.map import Stop, itinerary_map
from honglu.query.map_frame import frame_of
from honglu.query.places import Point

SVG = "{http://www.w3.org/2000/svg}"


def at(latitude: float, longitude: float, country: str = "VN") -> Point:
    return Point(latitude, longitude, "town", "x", country)


HANOI, PYONGYANG, TOKYO, LONDON = (
    at(21.0, 105.8),
    at(39.0, 125.8, "KP"),
    at(35.7, 139.7, "JP"),
    at(51.5, -0.1, "GB"),
)
HONOLULU, BRASILIA = at(21.3, -157.9, "US"), at(-15.8, -47.9, "BR")


def drawn(*stops: Stop, title: str = "Tour") -> ElementTree.Element:
    return ElementTree.fromstring(itinerary_map(stops, title))  # noqa: S314  # our own


def of_class(svg: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [one for one in svg.iter() if name in (one.get("class") or "").split()]


def test_stops_are_numbered_and_joined() -> None:
    svg = drawn(Stop(HANOI, "Hà Nội", "1 May"), Stop(PYONGYANG, "평양", "3 May"), Stop(HANOI, "Hà Nội"))
    assert [one.text for one in of_class(svg, "number")] == ["1,3", "2"]
    assert [one.text for one in of_class(svg, "name")] == ["Hà Nội", "평양"]
    assert len(of_class(svg, "leg")) == 2
    assert {one.get("data-code") for one in of_class(svg, "visited")} == {"VN", "KP"}


def test_a_screen_reader_is_told_what_is_on_it() -> None:
    svg = drawn(Stop(HANOI, "Hà Nội", "1 May"), Stop(PYONGYANG, "평양"), title="Kim <visits>")
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Kim <visits>"
    assert svg.findtext(f"{SVG}desc") == "1. Hà Nội (1 May); 2. 평양"
    assert svg.get("aria-labelledby") == "map-title"


def test_a_leg_over_the_pacific_does_not_go_round_the_world() -> None:
    frame = frame_of([TOKYO, HONOLULU])
    assert frame.east - frame.west < 120
    assert frame.west < 139.7
    assert frame.east > 202.1


def test_a_leg_that_leaves_the_map_comes_in_on_the_other_side() -> None:
    svg = drawn(Stop(HANOI, "a"), Stop(LONDON, "b"), Stop(BRASILIA, "c"), Stop(HONOLULU, "d"), Stop(TOKYO, "e"))
    assert [one.get("d", "").count("M") for one in of_class(svg, "leg")].count(2) == 1


def test_no_stop_gives_the_world() -> None:
    svg = drawn()
    assert len(of_class(svg, "land")) > 150
    assert not of_class(svg, "stop")


def test_names_do_not_cover_one_another() -> None:
    close = [at(21.0, 105.8), at(20.95, 105.9), at(21.05, 105.9), at(21.0, 106.0)]
    svg = drawn(*(Stop(point, f"Town number {i}") for i, point in enumerate(close)))
    assert len(of_class(svg, "number")) == 4
    assert len(of_class(svg, "name")) < 4


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '"><image href=x onerror=y>', "a\u202eb\x00\x1b", "x" * 10_000]
)
def test_names_out_of_articles_are_only_text(hostile: str) -> None:
    svg = drawn(Stop(HANOI, hostile, hostile), title=hostile)
    tags = {one.tag.removeprefix(SVG) for one in svg.iter()}
    assert tags == {"svg", "title", "desc", "rect", "path", "g", "circle", "text"}
    assert "\u202e" not in itinerary_map([Stop(HANOI, hostile)], hostile)


POINTS = st.builds(at, st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(["VN", "US", "RU", "FJ"]))


@given(st.lists(POINTS, min_size=1, max_size=8))
def test_every_stop_is_on_the_paper_wherever_it_is(points: list[Point]) -> None:
    frame = frame_of(points)
    assert 0 < frame.width <= 720
    assert 0 < frame.height <= 481
    for point in points:
        across, down = frame.place(frame.unwound(point.longitude), min(max(point.latitude, -60), 84))
        assert -1e-6 <= across <= frame.width + 1e-6
        assert -1e-6 <= down <= frame.height + 1e-6
    ElementTree.fromstring(itinerary_map([Stop(point, "x") for point in points], "y"))  # noqa: S314
