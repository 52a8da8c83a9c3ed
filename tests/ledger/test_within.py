"""What took place within a visit, and the visits of one journey."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from honglu.ledger import read_from
from honglu.model.claim import Place
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, reading

LE = replace(WANG, name="Lê Hoài Trung", represents="VN")
IN_CHINA = replace(VISIT, status="held")
IN_VIETNAM = replace(IN_CHINA, date="2024-03-25/2024-03-28", place=Place("Hà Nội", "VN"), participants=(LE, KIM))
WITH_LE = replace(MEETING, id="c3", date="2024-03-26", place=Place("Hà Nội", "VN"), participants=(LE, KIM))


def test_meetings_of_the_guest_in_the_country_are_within_the_visit(tmp_path: Path) -> None:
    elsewhere = replace(WITH_LE, participants=(LE, replace(KIM, name="Pak Myong-ho")))
    told = [reading(1, MEETING, IN_CHINA), reading(2, IN_VIETNAM, WITH_LE), reading(3, elsewhere)]
    with read_from(ledger_of(tmp_path / "l.db", told)) as reader:
        ids = {(one.kind, one.date, one.parties[1].participant.name): one.id for one in reader.contacts()}
        china = ids["visit", IN_CHINA.date, "Kim Song-nam"]
        vietnam = ids["visit", IN_VIETNAM.date, "Kim Song-nam"]
        assert reader.within(china) == [ids["meeting", MEETING.date, "Kim Song-nam"]]
        assert reader.within(vietnam) == [ids["meeting", WITH_LE.date, "Kim Song-nam"]]
        assert reader.within(ids["meeting", MEETING.date, "Kim Song-nam"]) == []
        assert reader.legs(vietnam) == reader.legs(china) == [china, vietnam]


def test_what_an_article_tells_to_be_part_of_a_conference_is_within_it(tmp_path: Path) -> None:
    summit = replace(MEETING, id="c9", kind="conference", date=None)
    told = reading(1, summit, replace(MEETING, part_of="c9"))
    with read_from(ledger_of(tmp_path / "l.db", [told])) as reader:
        ids = {one.kind: one.id for one in reader.contacts()}
        assert reader.within(ids["conference"]) == [ids["meeting"]]
        assert reader.legs(ids["conference"]) == []
