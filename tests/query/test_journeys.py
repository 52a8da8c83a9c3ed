"""Visits, tours, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import LedgerError, Reader, read_from
from honglu.model.claim import Claim, Place
from honglu.query.journeys import journey_of, journeys, stops
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, reading


def visit(number: int, date: str | None, place: Place) -> Claim:
    return replace(VISIT, id=f"v{number}", status="held", date=date, place=place, participants=(KIM,))


def meeting(number: int, date: str | None, place: Place, part_of: str) -> Claim:
    return replace(MEETING, id=f"m{number}", date=date, place=place, part_of=part_of, participants=(WANG, KIM))


CLAIMS = (
    visit(1, "2024-03-21/2024-03-23", Place(None, "CN")),
    meeting(1, "2024-03-21", Place("Bắc Kinh", "CN"), "v1"),
    meeting(2, "2024-03-22", Place("Thượng Hải", "CN"), "v1"),
    replace(meeting(3, None, Place("Bắc Kinh", "CN"), "v1"), kind="ceremony"),
    visit(2, "2024-03-25/2024-03-28", Place("Hà Nội", "VN")),
    visit(3, "2024-03-29", Place(None, "LA")),
)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    articles = [
        reading(1, *CLAIMS),
        reading(2, replace(MEETING, kind="call", date="2019-01-01", place=None)),
        reading(3, replace(visit(1, "2023-01-05", Place("Bắc Kinh", "CN")), participants=(WANG,))),
    ]
    with read_from(ledger_of(tmp_path / "ledger.db", articles)) as opened:
        yield opened


def test_a_tour_has_all_its_visits_and_what_was_within_them(reader: Reader) -> None:
    first = next(contact for contact in reader.contacts() if contact.tour)
    journey = journey_of(reader, first.id)
    assert [contact.place.country for contact in journey.visits if contact.place] == ["CN", "VN", "LA"]
    assert len(journey.within) == 3
    assert journey == journey_of(reader, journey.visits[-1].id[:10])


def test_stops_are_in_order_with_towns_where_they_are_told(reader: Reader) -> None:
    first = next(contact for contact in reader.contacts() if contact.tour)
    there = stops(journey_of(reader, first.id))
    assert [stop.label for stop in there] == ["Beijing", "Shanghai", "Hanoi", "LA"]
    assert there[2].when == "25–28 Mar 2024"


def test_each_visit_is_in_one_journey(reader: Reader) -> None:
    found = list(journeys(reader.contacts()))
    assert [len(journey.visits) for journey in found] == [1, 3]
    assert not {one.id for one in found[0].contacts} & {one.id for one in found[1].contacts}


def test_what_is_no_visit_is_told_so(reader: Reader) -> None:
    call = next(contact for contact in reader.contacts() if contact.kind == "call")
    with pytest.raises(LedgerError, match="is no visit but a call"):
        journey_of(reader, call.id)
    with pytest.raises(LedgerError, match="no contact"):
        journey_of(reader, "ffffffff")


def test_an_undated_visit_has_a_journey(tmp_path: Path) -> None:
    undated = replace(visit(1, None, Place("Huế", "VN")), status="proposed")
    with read_from(ledger_of(tmp_path / "ledger.db", [reading(1, undated)])) as opened:
        (contact,) = opened.contacts()
        assert [(stop.label, stop.when) for stop in stops(journey_of(opened, contact.id))] == [("Hue", "")]
