"""Who travelled on a journey, and who received them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import Reader, read_from
from honglu.model.claim import Participant, Place
from honglu.query.company import Company, company
from honglu.query.journeys import journey_of
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, reading

CHINA = Participant("Trung Quốc", "state", "CN", "host", ())
LAOS = Participant("Lào", "state", "LA", "host", ())
AIDE = Participant("Ri Chang-sik", "person", "KP", "party", ("Phó Trưởng ban",))
ENVOY = Participant("Ri Ryong-nam", "person", "KP", "host", ("Đại sứ",))
PLACE = Place("Bắc Kinh", "CN")


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    told = reading(
        1,
        replace(VISIT, id="v1", status="held", date="2024-03-21/2024-03-23", place=PLACE, participants=(KIM, CHINA)),
        replace(MEETING, id="m1", date="2024-03-21", place=PLACE, part_of="v1", participants=(WANG, KIM, AIDE)),
        replace(MEETING, id="m2", date="2024-03-22", place=PLACE, part_of="v1", participants=(ENVOY, KIM)),
        replace(VISIT, id="v2", status="held", date="2024-03-24", place=Place(None, "LA"), participants=(KIM, LAOS)),
    )
    with read_from(ledger_of(tmp_path / "ledger.db", [told])) as opened:
        yield opened


def company_of(reader: Reader) -> Company:
    first = next(one for one in reader.contacts() if one.kind == "visit")
    journey = journey_of(reader, first.id)
    return company(journey, reader.seated(contact.id for contact in journey.contacts))


def test_guests_and_those_of_their_side_travelled_and_each_is_told_once(reader: Reader) -> None:
    travelled = company_of(reader).travelled
    assert [(one.name, len(one.contacts)) for one in travelled] == [("Kim Song-nam", 4), ("Ri Chang-sik", 1)]
    assert travelled[0].posts == {"vi": ("Trưởng Ban Quốc tế", "Ủy viên dự khuyết")}
    assert travelled[0].actor in reader.actor_ids("", limit=50)


def test_hosts_received_and_a_country_only_where_nobody_of_it_is_named(reader: Reader) -> None:
    received = {one.name for one in company_of(reader).received}
    assert received == {"Vương Hộ Ninh", "Ri Ryong-nam", "Lào"}
