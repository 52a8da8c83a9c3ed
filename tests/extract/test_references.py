"""Short references, resolved within the article: a family name, a title, a pronoun, "both sides"."""

from __future__ import annotations

import pytest

from tests.extract.expect import read, rows

BOTH = {"Tô Lâm", "Vladimir Putin"}
OPENING = "Chủ tịch nước Tô Lâm và Tổng thống Nga Vladimir Putin dự lễ đón ngày 20/6/2024 tại Phủ Chủ tịch ở Hà Nội. "
SECOND = [
    ("name-with-ông", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với ông Putin."),
    ("full-name-with-ông", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với ông Vladimir Putin."),
    ("title-and-name", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Putin."),
    ("title-and-country", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga."),
    ("title-alone", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với Tổng thống."),
    ("leader-of-country", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với nhà lãnh đạo Nga."),
    ("pronoun", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với ông."),
    ("this-gentleman", "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với ông này."),
    ("host-by-title", "Ngày 20/6/2024, Chủ tịch nước hội đàm với Tổng thống Putin."),
    ("two-leaders", "Ngày 20/6/2024, hai nhà lãnh đạo đã hội đàm."),
    ("two-sides", "Ngày 20/6/2024, hai bên tiến hành hội đàm."),
    ("two-gentlemen", "Ngày 20/6/2024, hai ông hội đàm."),
    ("master-of-the-house", "Ngày 20/6/2024, nhà lãnh đạo Nga hội đàm với Chủ tịch nước chủ nhà."),
]


@pytest.mark.parametrize("sentence", rows(SECOND))
def test_a_short_reference_is_resolved(sentence: str) -> None:
    talks = [c for c in read(OPENING + sentence).claims if c.kind == "talks"]
    assert [{p.name for p in c.participants} for c in talks] == [BOTH]


SHORT = [
    (
        "mr-kim-is-the-guest-not-the-leader",
        (
            "Ngày 26/3/2024, tại Hà Nội, Thường trực Ban Bí thư Trương Thị Mai tiếp ông Kim Song-nam, Trưởng Ban "
            "Quốc tế Đảng Lao động Triều Tiên. Chiều 26/3/2024, "
            "Trưởng Ban Đối ngoại Trung ương Lê Hoài Trung hội đàm với ông Kim."
        ),
        [{"Trương Thị Mai", "Kim Song-nam"}, {"Lê Hoài Trung", "Kim Song-nam"}],
    ),
    (
        "mrs-mai-by-given-name",
        (
            "Bà Trương Thị Mai, Thường trực Ban Bí thư, phát biểu khai mạc. Ngày 26/3/2024, bà Mai tiếp "
            "Đại sứ Nhật Bản Ito Naoki tại Hà Nội."
        ),
        [{"Trương Thị Mai", "Ito Naoki"}],
    ),
    (
        "counterpart-named",
        "Ngày 18/6/2024, Ngoại trưởng Nga Sergei Lavrov điện đàm với người đồng cấp Trung Quốc Vương Nghị.",
        [{"Sergei Lavrov", "Vương Nghị"}],
    ),
    (
        "counterpart-named-later",
        (
            "Ngày 18/6/2024, Ngoại trưởng Nga Sergei Lavrov điện đàm với người đồng cấp Trung Quốc. "
            "Ngoại trưởng Trung Quốc Vương Nghị cảm ơn ông Lavrov."
        ),
        [{"Sergei Lavrov", "Vương Nghị"}],
    ),
    (
        "counterpart-never-named",
        "Ngày 18/6/2024, Ngoại trưởng Nga Sergei Lavrov điện đàm với người đồng cấp Trung Quốc.",
        [{"Sergei Lavrov", "người đồng cấp Trung Quốc"}],
    ),
    (
        "she-is-the-woman-of-the-two",
        (
            "Bộ trưởng Tài chính Mỹ Janet Yellen và Bộ trưởng Tài chính Trung Quốc Lam Phật An phát biểu. "
            "Ngày 6/4/2024, bà hội đàm với Phó Thủ tướng Trung Quốc Hà Lập Phong."
        ),
        [{"Janet Yellen", "Hà Lập Phong"}],
    ),
    (
        "two-of-one-family-name",
        (
            "Ngày 27/4/2018, tại Bàn Môn Điếm, nhà lãnh đạo Triều Tiên Kim Jong-un hội đàm với Tổng thống Hàn Quốc "
            "Moon Jae-in. Em gái ông, bà Kim Yo-jong, cũng có mặt. Ngày 10/2/2018, bà Kim gặp Tổng thống Moon ở Seoul."
        ),
        [{"Kim Jong-un", "Moon Jae-in"}, {"Kim Yo-jong", "Moon Jae-in"}],
    ),
]
WRONG_SHORT = {"two-of-one-family-name": "of two with one family name, bà finds the man"}


@pytest.mark.parametrize(("text", "sides"), rows(SHORT, WRONG_SHORT))
def test_a_reference_finds_its_person(text: str, sides: list[set[str]]) -> None:
    assert [{p.name for p in c.participants} for c in read(text).claims] == sides


def test_a_pair_with_nobody_before_it_is_no_contact() -> None:
    assert read("Ngày 20/6/2024, hai bên hội đàm.").claims == ()
