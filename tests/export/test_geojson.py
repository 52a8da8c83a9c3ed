"""GeoJSON, read back with the library that knows RFC 7946."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.export import FORMATS, Material, write
from honglu.export.geojson import cut
from honglu.ledger import read_from
from honglu.model.claim import Place
from tests.export.hostile import exported
from tests.ledger.hand_made import KIM, VISIT, ledger_of, reading

geojson = pytest.importorskip("geojson")


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return geojson.loads(exported("geojson", tmp_path_factory.mktemp("geojson")).read_text(encoding="utf-8"))


def test_it_is_valid(collection: Any) -> None:
    assert collection.is_valid, collection.errors()
    assert collection["title"] == "all contacts"


def test_each_contact_is_a_feature_and_one_without_a_place_has_no_geometry(collection: Any) -> None:
    contacts = [one for one in collection["features"] if one["properties"]["what"] == "contact"]
    assert len({one["id"] for one in contacts}) == len(contacts) == 7
    (call,) = [one for one in contacts if one["properties"]["kind"] == "call"]
    assert call["geometry"] is None


def test_a_meeting_stands_in_its_town_in_the_order_of_the_standard(collection: Any) -> None:
    (meeting,) = [one for one in collection["features"] if one["properties"].get("kind") == "meeting"]
    assert meeting["geometry"]["coordinates"] == pytest.approx([116.4, 39.91], abs=0.05)
    told = meeting["properties"]
    assert told["told"].startswith("Vương Hộ Ninh (CN) received Kim Song")
    assert (told["precision"], told["country"], told["sides"]) == ("town", "CN", ["CN", "KP"])
    assert told["participants"][0]["posts"] == ["Chủ tịch Chính hiệp"]


def test_a_tour_is_a_line(tmp_path: Path) -> None:
    legs = [
        replace(VISIT, id=f"c{n}", status="held", date=f"2024-03-{20 + 3 * n}", place=place, participants=(KIM,))
        for n, place in enumerate((Place("Bắc Kinh", "CN"), Place("Hà Nội", "VN"), Place("Viêng Chăn", "LA")))
    ]
    with read_from(ledger_of(tmp_path / "ledger.db", [reading(1, *legs)])) as reader:
        write(FORMATS["geojson"], Material(reader.contacts, reader, "x", "1"), tmp_path / "out.geojson")
    collection = geojson.loads((tmp_path / "out.geojson").read_text(encoding="utf-8"))
    (line,) = [one for one in collection["features"] if one["properties"]["what"] == "journey"]
    assert collection.is_valid
    assert line["geometry"]["type"] == "LineString"
    assert line["properties"]["countries"] == ["CN", "VN", "LA"]
    assert [stop["name"] for stop in line["properties"]["stops"]] == ["Beijing", "Hanoi", "Vientiane"]
    assert len(line["properties"]["contacts"]) == 3


def test_a_line_over_the_date_line_is_cut() -> None:
    assert cut([[170.0, 10.0], [-170.0, 20.0]]) == [[[170.0, 10.0], [180.0, 15.0]], [[-180.0, 15.0], [-170.0, 20.0]]]
    assert cut([[-170.0, 0.0], [170.0, 0.0], [160.0, 0.0]])[1][1:] == [[170.0, 0.0], [160.0, 0.0]]


POSITIONS = st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)).map(list), min_size=2, max_size=9)


@given(POSITIONS)
def test_no_piece_of_a_line_crosses_the_date_line(positions: list[list[float]]) -> None:
    lines = cut(positions)
    for line in lines:
        assert all(abs(one[0] - other[0]) <= 180 for one, other in pairwise(line))
    assert [spot for line in lines for spot in line if spot in positions] != []
    assert geojson.MultiLineString(lines, precision=15).is_valid
