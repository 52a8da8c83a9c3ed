"""Where places are: what the tables hold, and that the tool makes them."""

from __future__ import annotations

from collections import Counter

import pytest

from honglu.knowledge.points import outlines, read_towns
from tools.make_points import TARGET, build

TOWNS = list(read_towns())


def test_the_table_is_what_the_tool_makes() -> None:
    assert build() == TARGET.read_text(encoding="utf-8"), "run tools/make_points.py"


def test_the_data_is_small_and_says_where_it_is_from() -> None:
    assert TARGET.stat().st_size < 400_000
    assert "GeoNames (geonames.org, CC BY 4.0)" in TARGET.read_text(encoding="utf-8")[:600]
    assert TARGET.with_name("outlines.json").stat().st_size < 150_000


def test_towns_are_on_the_globe_and_each_country_has_one_capital() -> None:
    assert len(TOWNS) > 6_000
    assert all(-90 <= town.latitude <= 90 and -180 <= town.longitude <= 180 for town in TOWNS)
    capitals = Counter(town.country for town in TOWNS if town.capital)
    assert len(capitals) > 235
    assert set(capitals.values()) == {1}


def test_no_name_is_of_two_towns_of_a_country() -> None:
    named = Counter((town.country, name) for town in TOWNS for name in town.names[1:])
    assert [name for name, times in named.items() if times > 1] == []


@pytest.mark.parametrize("code", ["VN", "KP", "KR", "CN", "TW", "RU", "US", "FJ", "XK", "PS"])
def test_an_outline_has_rings_of_corners(code: str) -> None:
    for ring in outlines()[code]:
        assert len(ring) > 2
        assert all(-90 <= latitude <= 90 for _, latitude in ring)
        steps = [abs(one[0] - other[0]) for one, other in zip(ring, [*ring[1:], ring[0]], strict=True)]
        assert max(steps) < 90, "it is not torn where east meets west"


def test_outlines_are_of_countries_that_have_capitals() -> None:
    assert len(outlines()) > 170
    assert outlines().keys() <= {town.country for town in TOWNS if town.capital} | {"TF", "EH"}
