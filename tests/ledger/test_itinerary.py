"""What a contact is part of, told or not, and the tours that visits were legs of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from honglu.ledger import Contact, read_from
from honglu.model.claim import Participant, Place
from tests.ledger.hand_made import KIM, MEETING, ledger_of, reading

VISIT = replace(MEETING, id="c2", kind="visit", date="2024-03-21/2024-03-23")
HANOI = replace(
    VISIT,
    date="2024-03-25/2024-03-28",
    place=Place("Hà Nội", "VN"),
    participants=(KIM, Participant("Việt Nam", "state", "VN", "host")),
)


def contacts(path: Path) -> dict[str, Contact]:
    with read_from(path) as reader:
        return {f"{one.kind} {one.place.country if one.place else ''}": one for one in reader.contacts()}


def test_a_meeting_is_part_of_what_its_article_tells(tmp_path: Path) -> None:
    told = contacts(ledger_of(tmp_path / "l.db", [reading(1, replace(MEETING, part_of="c2", date=None), VISIT)]))
    assert told["meeting CN"].part_of == told["visit CN"].id


def test_a_meeting_is_part_of_the_visit_it_fell_into(tmp_path: Path) -> None:
    told = contacts(ledger_of(tmp_path / "l.db", [reading(1), reading(2, VISIT)]))
    assert told["meeting CN"].part_of == told["visit CN"].id
    assert told["visit CN"].part_of is None


def test_a_meeting_after_the_visit_or_of_others_is_not(tmp_path: Path) -> None:
    later = replace(MEETING, date="2024-03-29")
    told = contacts(ledger_of(tmp_path / "l.db", [reading(1, later), reading(2, VISIT)]))
    assert told["meeting CN"].part_of is None
    others = replace(MEETING, participants=(MEETING.participants[0], replace(KIM, name="Choe Ryong-hae")))
    told = contacts(ledger_of(tmp_path / "m.db", [reading(1, others), reading(2, VISIT)]))
    assert told["meeting CN"].part_of is None


def test_legs_told_by_papers_of_different_countries_are_one_tour(tmp_path: Path) -> None:
    told = contacts(ledger_of(tmp_path / "l.db", [reading(1, VISIT), reading(2, HANOI)]))
    assert told["visit VN"].tour == told["visit CN"].tour == told["visit CN"].id


def test_a_visit_months_later_is_no_leg(tmp_path: Path) -> None:
    later = replace(HANOI, date="2024-07-25/2024-07-28")
    told = contacts(ledger_of(tmp_path / "l.db", [reading(1, VISIT), reading(2, later)]))
    assert told["visit VN"].tour is None
    assert told["visit CN"].tour is None


def test_a_host_who_travels_afterwards_does_not_join_two_journeys(tmp_path: Path) -> None:
    received = replace(VISIT, participants=(Participant("Vương Hộ Ninh", "person", "CN", "host"), KIM))
    travelled = replace(
        HANOI,
        participants=(
            Participant("Vương Hộ Ninh", "person", "CN", "guest"),
            Participant("Việt Nam", "state", "VN", "host"),
        ),
    )
    told = contacts(ledger_of(tmp_path / "l.db", [reading(1, received), reading(2, travelled)]))
    assert told["visit CN"].tour is None
    assert told["visit VN"].tour is None


def test_what_is_told_to_be_within_a_visit_is_found_without_a_date(tmp_path: Path) -> None:
    undated = replace(MEETING, part_of="c2", date=None)
    other = replace(MEETING, id="c3", date="2019-05-01")
    with read_from(ledger_of(tmp_path / "l.db", [reading(1, undated, VISIT, other)])) as reader:
        visit = next(one for one in reader.contacts() if one.kind == "visit")
        inside = [reader.contact(one) for one in reader.within(visit.id)]
        assert [(one.kind, one.date) for one in inside if one] == [("meeting", None)]
        assert reader.within("nothing") == []
