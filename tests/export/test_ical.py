"""Calendars, read back with the library that knows RFC 5545."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.export import FORMATS, Material, write
from honglu.export.ical import folded
from honglu.ledger import read_from
from honglu.model.claim import Participant
from tests.export.hostile import exported
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, on_its_own, reading

icalendar = pytest.importorskip("icalendar")


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return exported("ical", tmp_path_factory.mktemp("ical")).read_bytes()


def events(text: bytes) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    found = list(calendar.walk("VEVENT"))
    assert not [event.errors for event in found if event.errors]
    return found


def of(tmp_path: Path, *readings: Any) -> list[Any]:
    with read_from(ledger_of(tmp_path / "ledger.db", readings)) as reader:
        write(FORMATS["ical"], Material(reader.contacts, reader, "x", "1"), tmp_path / "out.ics")
    return events((tmp_path / "out.ics").read_bytes())


def test_every_dated_contact_is_an_event_of_whole_days(text: bytes) -> None:
    found = events(text)
    assert len(found) == 6, "the call has no date"
    (meeting,) = [event for event in found if event["CATEGORIES"].to_ical() == b"MEETING"]
    assert (meeting.decoded("DTSTART"), meeting.decoded("DTEND")) == (date(2024, 3, 21), date(2024, 3, 22))
    assert meeting["SUMMARY"].startswith("Vương Hộ Ninh (CN) received Kim Song")
    assert meeting["LOCATION"] == "Bắc Kinh, CN"
    assert "Chủ tịch Chính hiệp" in meeting["DESCRIPTION"]
    assert "Tân" not in meeting["UID"]


def test_an_interval_ends_on_the_day_after(text: bytes) -> None:
    (visit,) = [event for event in events(text) if event.decoded("DTSTART") == date(2024, 3, 25)]
    assert visit.decoded("DTEND") == date(2024, 3, 29)
    (signing,) = [event for event in events(text) if event["CATEGORIES"].to_ical() == b"SIGNING"]
    assert signing["RELATED-TO"] == visit["UID"]


def test_a_month_is_said_to_be_one(text: bytes) -> None:
    (visit,) = [event for event in events(text) if event.decoded("DTSTART") == date(2024, 5, 1)]
    assert visit.decoded("DTEND") == date(2024, 6, 1)
    assert visit["SUMMARY"].endswith("(some time in May 2024)")


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("held", "CONFIRMED"),
        ("planned", "TENTATIVE"),
        ("proposed", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
        ("refused", "CANCELLED"),
    ],
)
def test_status(status: Any, told: str, tmp_path: Path) -> None:
    (event,) = of(tmp_path, reading(1, replace(MEETING, status=status)))
    assert event["STATUS"] == told
    assert event["TRANSP"] == "TRANSPARENT"


def test_the_same_ledger_gives_the_same_bytes_and_a_later_article_a_later_stamp(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
    (first,) = of(tmp_path / "one", reading(1))
    of(tmp_path / "two", reading(1))
    assert (tmp_path / "one/out.ics").read_bytes() == (tmp_path / "two/out.ics").read_bytes()
    (second,) = of(tmp_path / "three", reading(1), reading(2, published=date(2024, 4, 1)))
    assert first["UID"] == second["UID"]
    assert first.decoded("DTSTAMP") < second.decoded("DTSTAMP")


def test_words_out_of_articles_make_no_lines_of_their_own(tmp_path: Path) -> None:
    name = "A\r\nATTACH:http://x\nBEGIN:VALARM; B, C\\\x00\u2028\u202e"
    claim = replace(on_its_own(1), participants=(Participant(name, "person", "LA", "party"), KIM, WANG))
    (event,) = of(tmp_path, reading(1, claim, url="https://example.org/a\r\nATTACH:x"))
    assert set(event.keys()) <= {
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "STATUS",
        "CATEGORIES",
        "TRANSP",
        "LOCATION",
        "GEO",
        "DESCRIPTION",
    }
    assert not event.subcomponents
    assert "A\nATTACH:http://x\nBEGIN:VALARM; B, C\\" in event["SUMMARY"]


def test_lines_are_short_and_end_as_they_must(text: bytes) -> None:
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert text.count(b"\n") == text.count(b"\r\n")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_folding_can_be_undone(line: str) -> None:
    pieces = folded(line)
    assert pieces.replace("\r\n ", "") == line
    assert all(len(piece.encode("utf-8")) <= 75 for piece in pieces.split("\r\n"))
