"""Two sides' record, and an actor's, at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from honglu.ledger import LedgerError, Reader, read_from
from honglu.model.claim import Claim, Place
from honglu.query.library import Library
from honglu.query.pair import Pair, pair_of
from honglu.query.profile import profile
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, reading

XI = replace(WANG, name="Tập Cận Bình", posts=("Chủ tịch nước",))
KIM_JONG_UN = replace(KIM, name="Kim Jong-un", posts=("Tổng Bí thư",))


def on(day: str, **fields: object) -> Claim:
    return replace(MEETING, date=day, **fields)  # type: ignore[arg-type]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Reader]:
    told = [
        on("2018-03-28", participants=(XI, KIM_JONG_UN)),
        on("2019-06-20", participants=(XI, KIM_JONG_UN), kind="talks", place=Place("Bình Nhưỡng", "KP")),
        on("2020-02-10"),
        on("2020-02-11", kind="message"),
        on("2023-02"),
        on("2025-03-01", status="cancelled"),
        on("2025-06-01", status="planned"),
        replace(VISIT, date="2025-09-03/2025-09-05", participants=(KIM_JONG_UN, XI)),
    ]
    path = ledger_of(tmp_path / "ledger.db", [reading(number, claim) for number, claim in enumerate(told)])
    with read_from(path) as reader:
        yield reader


def record(ledger: Reader, today: date) -> Pair:
    return pair_of(ledger, Library().shelf(ledger).catalogue, "KP", "CN", today)


def test_a_pair_counts_what_was_held_by_year_kind_and_level(ledger: Reader) -> None:
    found = record(ledger, date(2025, 5, 1))
    assert found.total == 8
    assert found.kinds == {
        2018: {"meeting": 1},
        2019: {"talks": 1},
        2020: {"meeting": 1, "message": 1},
        2023: {"meeting": 1},
    }
    assert found.levels == {2018: {1: 1}, 2019: {1: 1}, 2020: {3: 2}, 2023: {3: 1}}
    assert {level: one.date for level, one in found.last_at.items()} == {1: "2019-06-20", 3: "2023-02"}


def test_a_silence_ends_on_a_day_that_is_known(ledger: Reader) -> None:
    gaps = record(ledger, date(2025, 5, 1)).silences
    assert [(gap.before.date, gap.after.date, gap.days) for gap in gaps] == [
        ("2018-03-28", "2019-06-20", 449),
        ("2019-06-20", "2020-02-10", 235),
    ]


def test_what_is_coming_is_planned_and_not_over(ledger: Reader) -> None:
    assert [one.date for one in record(ledger, date(2025, 5, 1)).coming] == ["2025-06-01", "2025-09-03/2025-09-05"]
    assert [one.date for one in record(ledger, date(2025, 9, 5)).coming] == ["2025-09-03/2025-09-05"]
    assert record(ledger, date(2025, 9, 6)).coming == ()


def test_round_years_of_meetings_at_the_top_are_anniversaries(ledger: Reader) -> None:
    (found,) = record(ledger, date(2029, 3, 1)).anniversaries
    assert (found.day, found.years, found.contact.date) == (date(2029, 6, 20), 10, "2019-06-20")
    assert record(ledger, date(2029, 6, 21)).anniversaries == ()


def test_who_never_met_has_an_empty_record(ledger: Reader) -> None:
    found = pair_of(ledger, Library().shelf(ledger).catalogue, "KP", "FR", date(2025, 5, 1))
    assert (found.total, found.kinds, found.silences, found.coming) == (0, {}, (), ())


def test_a_profile_tells_who_received_and_who_was_met(ledger: Reader) -> None:
    shelf = Library().shelf(ledger)
    (kim,) = (one for one in shelf.actors.values() if one.name == "Kim Jong-un")
    found = profile(ledger, shelf, kim.id)
    assert found.contacts == 3
    assert found.kinds == {"2018": {"meeting": 1}, "2019": {"talks": 1}, "2025": {"visit": 1}}
    assert found.received_by == {1: 3}
    assert [(one.name, times) for one, times in found.counterparts] == [("Tập Cận Bình", 3)]
    assert [(bond.times, bond.one) for bond in found.bonds] == [(3, kim.id)]


def test_nobody_has_no_profile(ledger: Reader) -> None:
    with pytest.raises(LedgerError, match="no actor"):
        profile(ledger, Library().shelf(ledger), "0123456789abcdef")
