"""Who is who: forms of one name, titles, counterparts, pronouns."""

from __future__ import annotations

import pytest

from honglu.annotate.naming import NONE, PART, SAME, SPELLING, agreement, within
from honglu.lang.loader import load_pack
from tests.annotate.annotated import annotate, names, people, spoken_of


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("shinzo abe", "abe shinzo", SAME),
        ("d trump", "donald trump", PART),
        ("robert h mccooey", "robert mccooey", PART),
        ("xuân phúc", "nguyễn xuân phúc", PART),
        ("sergrei lavrov", "sergei lavrov", SPELLING),
        ("díaz canel", "diaz canel", SPELLING),
        ("jean yves le drian", "jean yves le drain", SPELLING),
        ("kim jong un", "kim jong il", NONE),
        ("kim jong un", "kim jong nam", NONE),
        ("george w bush", "george h bush", NONE),
        ("nguyễn văn minh", "nguyễn minh văn", NONE),
        ("mohammed bin salman", "mohammed bin nayef", NONE),
    ],
)
def test_names_agree(one: str, other: str, wanted: int) -> None:
    rules = load_pack("vi").names
    for a, b in ((one, other), (other, one)):
        assert agreement(rules, tuple(a.split()), tuple(b.split())) == wanted


@pytest.mark.parametrize(
    ("one", "other", "limit", "wanted"),
    [
        ("may", "mai", 1, True),
        ("drian", "drain", 1, True),
        ("abc", "xyz", 2, False),
        ("", "ab", 1, False),
        ("a", "a", 0, True),
    ],
)
def test_letters_apart(one: str, other: str, limit: int, *, wanted: bool) -> None:
    assert within(one, other, limit) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ngoại trưởng Nga Sergei Lavrov đến. Ngoại trưởng Sergey Lavrov nói. Ông Sergei Lavrov đi.",
            ["Sergei Lavrov"],
        ),
        ("Thủ tướng Nhật Bản Shinzo Abe đến. Ông Abe Shinzo nói. Thủ tướng Abe đi.", ["Shinzo Abe"]),
        ("Phó Thủ tướng Phạm Bình Minh đến. Phó Thủ tướng Phạm Binh Minh nói.", ["Phạm Bình Minh"]),
        ("Tổng thống Pháp Emmanuel Macron đến. Sau đó ông Macron nói.", ["Emmanuel Macron"]),
    ],
)
def test_forms_of_one_name_are_one_person(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Phó Chủ tịch Quốc hội Nguyễn Văn Hùng và Thứ trưởng Bộ Công an Nguyễn Văn Hưng cùng dự.",
        "Tổng thống Mỹ Donald Trump và bà Melania Trump cùng dự.",
    ],
)
def test_like_names_of_two_are_two(text: str) -> None:
    assert len(people(annotate(text))) == len(("one", "other"))


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        (
            "Tổng thống Nga Vladimir Putin tới Paris. Sau đó Tổng thống Nga về nước.",
            "Tổng thống Nga",
            ["Vladimir Putin"],
        ),
        (
            "Tổng thống Nga Vladimir Putin tới Paris. Sau đó nhà lãnh đạo Nga về nước.",
            "nhà lãnh đạo Nga",
            ["Vladimir Putin"],
        ),
        (
            "Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ John Kerry họp. Ông Lavrov cảm ơn người đồng cấp Mỹ.",
            "người đồng cấp Mỹ",
            ["John Kerry"],
        ),
        ("Bà Angela Merkel và ông Vladimir Putin hội đàm. Theo bà, kết quả tốt.", "bà", ["Angela Merkel"]),
        ("Chủ tịch Quốc hội Trung Quốc tới. Các quan chức Trung Quốc cùng đi.", "quan chức Trung Quốc", []),
    ],
)
def test_whom_a_phrase_without_a_name_means(text: str, phrase: str, wanted: list[str]) -> None:
    assert spoken_of(text, phrase) == wanted


def test_the_only_leader_does_not_lead_what_another_state_sends() -> None:
    led = "Đoàn đại biểu Mỹ do ông Matt Pottinger dẫn đầu đã tới Bắc Kinh. "
    assert spoken_of(led + "Đoàn rời Bắc Kinh hôm nay.", "Đoàn") == ["Matt Pottinger"]
    assert spoken_of(led + "Triều Tiên cũng cử đoàn ngoại giao.", "đoàn ngoại giao") == ["đoàn ngoại giao"]
