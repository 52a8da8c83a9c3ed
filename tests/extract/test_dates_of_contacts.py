"""When a contact took place, in EDTF: dates in words, relative ones, intervals, and dates that are none of it."""

from __future__ import annotations

import pytest

import honglu
from tests.extract.expect import read, rows

PUBLISHED = "2024-03-22"  # a Friday

CALLS = [
    ("full-date", "Ngày 21/3/2024, {call}.", "2024-03-21"),
    ("day-and-month", "Ngày 21/3, {call}.", "2024-03-21"),
    ("day-and-month-in-words", "Ngày 21 tháng 3, {call}.", "2024-03-21"),
    ("with-dash", "Ngày 21-3, {call}.", "2024-03-21"),
    ("part-of-day", "Chiều 21/3, {call}.", "2024-03-21"),
    ("yesterday", "Hôm qua, {call}.", "2024-03-21"),
    ("yesterday-with-date", "Hôm qua (21/3), {call}.", "2024-03-21"),
    ("today", "Hôm nay, {call}.", "2024-03-22"),
    ("this-morning", "Sáng nay, {call}.", "2024-03-22"),
    ("date-behind-the-act", "{call} vào ngày 21/3.", "2024-03-21"),
    ("weekday", "Hôm thứ Năm, {call}.", "2024-03-21"),
    ("last-week", "Tuần trước, {call}.", "2024-03-11/2024-03-17"),
    ("month", "Hồi tháng 2, {call}.", "2024-02"),
    ("month-of-a-year", "Tháng 11/2023, {call}.", "2023-11"),
    ("late-in-a-month", "Cuối tháng 2/2024, {call}.", "2024-02"),
    ("year", "Năm 2019, {call}.", "2019"),
    ("last-year", "Năm ngoái, {call}.", "2023"),
    ("last-month", "Tháng trước, {call}.", "2024-02"),
    ("december-told-in-march-is-last-year's", "Ngày 20/12, {call}.", "2023-12-20"),
    ("no-date", "{call}.", None),
    ("anniversary-is-no-date", "{call} nhân kỷ niệm 75 năm thiết lập quan hệ.", None),
    ("date-of-something-else-is-no-date", "{call} về bản hiệp định có hiệu lực từ năm 2019.", None),
    ("number-is-no-date", "{call} về gói viện trợ 21,3 triệu USD.", None),
    (
        "same-day",
        "Ngày 19/3, Quốc hội Mỹ họp. Cùng ngày, {call}.",
        "2024-03-19",
    ),
    (
        "afternoon-of-the-same-day",
        "Sáng 19/3, Quốc hội Mỹ họp. Chiều cùng ngày, {call}.",
        "2024-03-19",
    ),
    ("the-day-before", "Ngày 19/3, Quốc hội Mỹ họp. Một ngày trước đó, {call}.", "2024-03-18"),
    ("day-told-in-the-next-sentence", "{call}. Cuộc điện đàm diễn ra ngày 21/3.", "2024-03-21"),
]
WRONG = {"day-told-in-the-next-sentence": "a day told of the call in the next sentence is not its day"}
CALL = "Tổng thống Mỹ Joe Biden điện đàm với Chủ tịch Trung Quốc Tập Cận Bình"

VISITS = [
    ("from-to", "từ ngày 25 đến ngày 28/3/2024", "2024-03-25/2024-03-28"),
    ("from-dash", "từ 25-28/3/2024", "2024-03-25/2024-03-28"),
    ("from-dash-no-year", "từ ngày 25-28/3", "2024-03-25/2024-03-28"),
    ("across-months", "từ ngày 30/3 đến 2/4", "2024-03-30/2024-04-02"),
    ("across-years", "từ ngày 30/12/2024 đến 2/1/2025", "2024-12-30/2025-01-02"),
    ("two-days", "trong hai ngày 25 và 26/3", "2024-03-25/2024-03-26"),
    ("next-week", "vào tuần tới", "2024-03-25/2024-03-31"),
    ("next-month", "vào tháng tới", "2024-04"),
    ("tomorrow", "vào ngày mai", "2024-03-23"),
]


@pytest.mark.parametrize(("words", "date"), rows(CALLS, WRONG))
def test_the_date_of_a_call(words: str, date: str | None) -> None:
    text = words.format(call=CALL)
    assert [(c.kind, c.date) for c in read(text, PUBLISHED).claims] == [("call", date)]


@pytest.mark.parametrize(("words", "date"), rows(VISITS))
def test_the_date_of_a_visit_to_come(words: str, date: str) -> None:
    text = f"Ngoại trưởng Mỹ Antony Blinken sẽ thăm Trung Quốc {words}."
    assert [(c.kind, c.date) for c in read(text, PUBLISHED).claims] == [("visit", date)]


def test_each_contact_has_its_own_date() -> None:
    text = f"Ngày 21/3, {CALL}. Trước đó, ngày 19/3, Ngoại trưởng Mỹ Antony Blinken gặp Tổng thống Philippines Marcos."
    assert [(c.kind, c.date) for c in read(text, PUBLISHED).claims] == [
        ("call", "2024-03-21"),
        ("meeting", "2024-03-19"),
    ]


def test_without_a_day_of_publication_relative_words_tell_nothing() -> None:
    (claim,) = read_undated(f"Hôm qua, {CALL}.")
    assert claim.date is None


def test_without_a_day_of_publication_full_dates_stand() -> None:
    (claim,) = read_undated(f"Ngày 21/3/2024, {CALL}.")
    assert claim.date == "2024-03-21"


def read_undated(text: str) -> tuple[honglu.Claim, ...]:
    return honglu.read(honglu.Article("undated", text, language="vi")).claims
