"""Posts: whole noun phrases, before and after a name, whose they are and whom they act for."""

from __future__ import annotations

import pytest

from tests.annotate.annotated import annotate, names, people, person, posts


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "Hôm qua, Đại sứ Hoa Kỳ tại Việt Nam Daniel Kritenbrink đã phát biểu.",
            "Daniel Kritenbrink",
            ["Đại sứ Hoa Kỳ tại Việt Nam"],
        ),
        (
            "Ông Daniel Kritenbrink, Đại sứ Hoa Kỳ tại Việt Nam, đã phát biểu.",
            "Daniel Kritenbrink",
            ["Đại sứ Hoa Kỳ tại Việt Nam"],
        ),
        (
            "Bộ trưởng Văn hóa, Thể thao và Du lịch Nguyễn Ngọc Thiện có mặt.",
            "Nguyễn Ngọc Thiện",
            ["Bộ trưởng Văn hóa, Thể thao và Du lịch"],
        ),
        (
            "Tổng Bí thư, Chủ tịch nước Lào Bounnhang Vorachith đến Hà Nội.",
            "Bounnhang Vorachith",
            ["Tổng Bí thư", "Chủ tịch nước Lào"],
        ),
        (
            "Bộ trưởng Bộ Công chính và Vận tải Lào Bounchanh Sinthavong đến.",
            "Bounchanh Sinthavong",
            ["Bộ trưởng Bộ Công chính và Vận tải Lào"],
        ),
        ("Bộ trưởng KH-ĐT Nguyễn Chí Dũng trả lời.", "Nguyễn Chí Dũng", ["Bộ trưởng KH-ĐT"]),
        ("Bí thư Thành ủy TP. Cần Thơ Trần Quốc Trung dự.", "Trần Quốc Trung", ["Bí thư Thành ủy TP. Cần Thơ"]),
        (
            "Ông Kurt Campbell, Chủ tịch Asia Group, trả lời báo chí.",
            "Kurt Campbell",
            ["Chủ tịch Asia Group"],
        ),
        (
            "Bà Wendy Sherman (Thứ trưởng Ngoại giao Mỹ) tới Bắc Kinh.",
            "Wendy Sherman",
            ["Thứ trưởng Ngoại giao Mỹ"],
        ),
        (
            "Đại diện đặc biệt về chính sách Triều Tiên Sung Kim nói.",
            "Sung Kim",
            ["Đại diện đặc biệt về chính sách Triều Tiên"],
        ),
        ("Trợ lý Tổng thống Jaroslav Hlinovsky trao thư.", "Jaroslav Hlinovsky", ["Trợ lý Tổng thống"]),
        ("Trợ lý của Tổng thống Donald Trump trao thư.", "Donald Trump", ["Tổng thống"]),
    ],
)
def test_a_post_is_read_whole(text: str, name: str, wanted: list[str]) -> None:
    assert posts(text, name) == wanted


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Ngoại trưởng Đức Heiko Maas, Ngoại trưởng Pháp Jean-Yves Le Drian cùng dự.",
            ("Heiko Maas", ["Ngoại trưởng Đức"]),
            ("Jean-Yves Le Drian", ["Ngoại trưởng Pháp"]),
        ),
        (
            "Theo lời mời của Ngoại trưởng Bỉ Didier Reynders, Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Bình Minh đến.",
            ("Didier Reynders", ["Ngoại trưởng Bỉ"]),
            ("Phạm Bình Minh", ["Phó Thủ tướng", "Bộ trưởng Ngoại giao"]),
        ),
    ],
)
def test_each_has_his_own(text: str, first: tuple[str, list[str]], second: tuple[str, list[str]]) -> None:
    for name, wanted in (first, second):
        assert posts(text, name)[-len(wanted) :] == wanted
    assert "Phó Thủ tướng" not in posts(text, first[0])


@pytest.mark.parametrize("text", ["Các bên tuân thủ Hiến chương.", "Dưới sự lãnh đạo của Đảng, đất nước đổi mới."])
def test_other_words_are_no_posts(text: str) -> None:
    assert names(text) == []


def test_former_posts_are_marked() -> None:
    (post,) = person("Cựu Tổng thống Mỹ Jimmy Carter tới Cuba.", "Jimmy Carter").posts
    assert post.former
    (post,) = person("Tân Tổng thống Hàn Quốc Moon Jae-in nhậm chức.", "Moon Jae-in").posts
    assert not post.former


def test_a_title_before_a_list_is_everyones() -> None:
    text = "Các thượng nghị sĩ John McCain, Lindsey Graham và Jack Reed tới Hà Nội."
    document = annotate(text)
    assert [r.name for r in people(document)] == ["John McCain", "Lindsey Graham", "Jack Reed"]
    assert {p.office for r in people(document) for p in r.posts} == {"lawmaker"}


def test_a_title_with_a_list_of_countries_is_one_for_each() -> None:
    found = people(annotate("Ngoại trưởng Nga, Iran và Thổ Nhĩ Kỳ sẽ gặp nhau."))
    assert [r.represents for r in found] == ["RU", "IR", "TR"]


def test_a_country_after_a_comma_alone_begins_something_new() -> None:
    found = people(annotate("Trong cuộc gặp với Ngoại trưởng Nga, Iran nêu ba đề nghị."))
    assert [r.represents for r in found] == ["RU"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chủ tịch Hội hữu nghị Việt - Nga Trần Bình Minh đến.", ["Chủ tịch Hội hữu nghị Việt - Nga"]),
        ("Ông Trần Bình Minh, Chủ tịch Hội Nhà báo Việt Nam - Nga là nước bạn.", ["Chủ tịch Hội Nhà báo Việt Nam"]),
    ],
)
def test_a_pair_of_countries_is_part_of_an_association(text: str, wanted: list[str]) -> None:
    assert posts(text, "Trần Bình Minh") == wanted


def test_who_reports_for_an_agency_is_no_envoy() -> None:
    assert names("Theo đặc phái viên TTXVN, hôm nay trời mưa.") == []
    assert names("Đặc phái viên của Hàn Quốc đã đến.") == ["Đặc phái viên của Hàn Quốc"]
