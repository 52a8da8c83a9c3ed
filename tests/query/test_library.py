"""A ledger asked through its catalogue answers as its contacts, looked through one by one, would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Barrier
from time import sleep

import pytest

from honglu.ledger import Reader, read_from, write_to
from honglu.model.claim import Place
from honglu.query.library import Answer, Library
from honglu.query.question import Question
from honglu.query.roster import find_listed
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, keep, ledger_of, on_its_own, reading

TO_LAM = replace(WANG, name="Tô Lâm", represents="VN", posts=("Bộ trưởng Công an",))
IN_HANOI = replace(MEETING, date="2024-03", participants=(TO_LAM, KIM), place=Place("Hà Nội", "VN"))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Reader]:
    told = [
        reading(1, MEETING, VISIT),
        reading(2, MEETING, outlet="Nhân Dân"),
        reading(3, IN_HANOI, language="en"),
        reading(4, replace(IN_HANOI, date=None, kind="message")),
        *(reading(10 + number, on_its_own(number)) for number in range(5)),
    ]
    path = ledger_of(tmp_path / "ledger.db", told)
    with read_from(path) as reader:
        yield reader


def ids(answer: Answer, ledger: Reader) -> list[str]:
    return [one.id for one in answer.page(ledger, 100)]


def test_all_contacts_stand_by_date_the_newest_first(ledger: Reader) -> None:
    answer = Library().answer(ledger, Question())
    told = [(one.date is None, one.id) for one in ledger.contacts()]
    assert ids(answer, ledger) == [one for undated, one in told[::-1] if not undated] + [
        one for none, one in told if none
    ]
    assert answer.total == len(told) == 9


def test_pages_follow_each_other_either_way(ledger: Reader) -> None:
    answer = Library().answer(ledger, Question())
    for oldest in (False, True):
        found: list[str] = []
        while page := answer.page(ledger, 2, found[-1] if found else None, oldest=oldest):
            found += [one.id for one in page]
        assert found == ([one.id for one in ledger.contacts()] if oldest else ids(answer, ledger))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Question(country=("VN",)), 2),
        (Question(country=("VN", "KP")), 2),
        (Question(country=("VN", "CN")), 0),
        (Question(kind=("visit",), status=("planned",), rank=("official",)), 1),
        (Question(outlet=("Nhân Dân",)), 1),
        (Question(language=("en",)), 1),
        (Question(year=("2020",)), 5),
        (Question(since="2024-03-22"), 2),
        (Question(since="2024-03-22", until="2024-03-30"), 2),
        (Question(since="2024-04"), 0),
        (Question(until="2020-01-04"), 2),
        (Question(text="to lam"), 2),
        (Question(text="cong an"), 2),
        (Question(text="HÀ NỘ"), 2),
        (Question(text="lam to"), 2),
        (Question(text="nobody of that name"), 0),
        (Question(text="김성남"), 9),
        (Question(text='" OR terms:*'), 0),
        (Question(text="…"), 0),
    ],
    ids=str,
)
def test_a_question_finds(ledger: Reader, asked: Question, expected: int) -> None:
    assert Library().answer(ledger, asked).total == expected


def test_a_count_tells_what_its_value_would_find(ledger: Reader) -> None:
    library, asked = Library(), Question(country=("VN",), kind=("meeting",))
    counts = library.answer(ledger, asked).counts()
    assert counts["kind"] == {"meeting": 1, "message": 1}
    for name in ("country", "status", "year", "language", "outlet"):
        for value, count in counts[name].items():
            assert library.answer(ledger, asked.with_value(name, value)).total == count
    assert counts["country"] == {"KP": 1, "VN": 1}


def test_who_took_part_most_stands_first(ledger: Reader) -> None:
    people = Library().answer(ledger, Question(country=("VN",))).people(5)
    assert {(one.name, count) for one, count in people} == {("Kim Song-nam", 2), ("Tô Lâm", 2)}
    (kim,) = find_listed(Library().shelf(ledger).actors, "SONG nam")
    assert (kim.represents, kim.person, kim.contacts) == ("KP", True, 9)
    (lam,) = (one for one, _ in people if one.name == "Tô Lâm")
    assert Library().answer(ledger, Question(actor=(lam.id,))).total == 2
    assert Library().answer(ledger, Question(actor=(lam.id, kim.id), kind=("meeting",))).total == 1


def test_months_count_by_the_first_day(ledger: Reader) -> None:
    assert Library().answer(ledger, Question()).months() == {"2020-01": 5, "2024-03": 3}


def test_pairs_count_both_sides(ledger: Reader) -> None:
    answer = Library().answer(ledger, Question())
    told = Counter(
        tuple(sorted({str(p.participant.represents) for p in contact.parties})) for contact in ledger.contacts()
    )
    assert answer.shelf.catalogue.pairs(answer.bits) == told


def test_what_is_written_meanwhile_is_seen(tmp_path: Path) -> None:
    path, library = ledger_of(tmp_path / "ledger.db", [reading(1)]), Library()
    with read_from(path) as reader, write_to(path) as writer:
        assert library.answer(reader, Question()).total == 1
        library.fresh()
        keep(writer, reading(2, on_its_own(1)))
        assert library.answer(reader, Question()).total == 2
        library.fresh()
        writer.remove("a0001")
        answer = library.answer(reader, Question())
        assert [one.date for one in answer.page(reader, 5)] == [date(2020, 1, 4).isoformat()]
        assert library.answer(reader, Question(text="vương")).total == 1


def test_what_is_costly_is_made_once_for_all_who_ask_at_once(ledger: Reader) -> None:
    library = Library()
    shelf, together, made = library.shelf(ledger), Barrier(4), []

    def make() -> int:
        made.append(1)
        sleep(0.05)
        return len(made)

    def ask(_: int) -> int:
        together.wait()
        return library.remembered(shelf, "question", make)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(4))) == [1, 1, 1, 1]
    assert library.remembered(shelf, "another", make) == 2
