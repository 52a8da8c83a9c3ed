"""Places found on the globe, however the press calls them."""

from __future__ import annotations

import pytest

from honglu.model.claim import Place
from honglu.query.places import where

PYONGYANG, HANOI, BEIJING, NEW_YORK = (39.03, 125.75), (21.02, 105.84), (39.91, 116.4), (40.71, -74.01)


@pytest.mark.parametrize(
    ("name", "country", "at"),
    [
        ("Bình Nhưỡng", "KP", PYONGYANG),
        ("평양", "KP", PYONGYANG),
        ("平壤", None, PYONGYANG),
        ("P'yongyang", "KP", PYONGYANG),
        ("Hà Nội", "VN", HANOI),
        ("thủ đô Hà Nội", "VN", HANOI),
        ("Ha Noi", None, HANOI),
        ("hanoi", "VN", HANOI),
        ("河內", "VN", HANOI),
        ("北京市", "CN", BEIJING),
        ("北京人民大会堂", "CN", BEIJING),
        ("Great Hall of the People, Beijing", "CN", BEIJING),
        ("trụ sở Liên hợp quốc ở New York", "US", NEW_YORK),
        ("thành phố New York", "US", NEW_YORK),
        ("뉴욕", "US", NEW_YORK),
    ],
)
def test_a_town_is_found(name: str, country: str | None, at: tuple[float, float]) -> None:
    point = where(Place(name, country))
    assert point
    assert point.precision == "town"
    assert (point.latitude, point.longitude) == pytest.approx(at, abs=0.06)


def test_a_country_alone_has_the_point_of_its_capital() -> None:
    point = where(Place(None, "LA"))
    assert point
    assert (point.name, point.precision) == ("Vientiane", "country")


def test_an_unknown_building_has_the_point_of_its_country() -> None:
    point = where(Place("Villa of the Seven Lamps", "VN"))
    assert point
    assert (point.name, point.precision) == ("Hanoi", "country")


def test_another_form_of_the_name_may_be_known() -> None:
    point = where(Place("Villa of the Seven Lamps", "VN"), ["Villa of the Seven Lamps", "Đà Nẵng"])
    assert point
    assert point.name == "Da Nang"


@pytest.mark.parametrize(
    "place",
    [None, Place(), Place("Xanadu"), Place(None, "ZZ"), Place("", ""), Place("San Jose"), Place("\ud800", "VN\0")],
)
def test_what_cannot_be_told_is_null(place: Place | None) -> None:
    assert where(place) is None


def test_a_short_name_is_not_found_inside_another_word() -> None:
    point = where(Place("Huevos House", "VN"))
    assert point
    assert point.precision == "country"


def test_places_of_one_name_are_told_apart_by_country() -> None:
    border = [where(Place("Panmunjom", code)) for code in ("KR", "KP")]
    assert [point and point.country for point in border] == ["KR", "KP"]
