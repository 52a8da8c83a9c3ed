"""Whether two written names can be one, across scripts, spellings and orders."""

from __future__ import annotations

import pytest

from honglu.resolve.names import Names, load_names


@pytest.fixture(scope="module")
def by_rule() -> Names:
    """The comparer without the tables of persons, bodies and places: what the rules alone can tell."""
    return Names(rows=())


SAME = [
    ("Vương Hộ Ninh", "王沪宁"),
    ("王滬寧", "王沪宁"),
    ("Vương Hỗ Ninh", "王滬寧"),
    ("Wang Huning", "王沪宁"),
    ("Lưu Kiến Siêu", "刘建超"),
    ("Lưu Kiến Siêu", "Liu Jianchao"),
    ("Kim Song-nam", "Kim Song Nam"),
    ("Kim Song-nam", "김성남"),
    ("Kim Seong-nam", "김성남"),
    ("Kim Song Nam", "金成男"),
    ("Choe Ryong Hae", "최룡해"),
    ("Choi Ryong-hae", "최룡해"),
    ("리선권", "이선권"),
    ("Lê Hoài Trung", "Le Hoai Trung"),
    ("Hoà Thuý", "Hòa Thúy"),
    ("Shigeru Ishiba", "Ishiba Shigeru"),
    ("V.Putin", "Vladimir Putin"),
    ("ông Tô Lâm", "Tô Lâm"),
]
NOT_SAME = [
    ("Nguyễn Văn Nam", "Nguyễn Văn Năm"),
    ("Trần Đại Quang", "Trần Quang"),
    ("李刚", "李纲"),
    ("Wang Yi", "Wang Yang"),
    ("Kim Song Nam", "Kim Jong Nam"),
    ("김성남", "김정남"),
    ("George H. W. Bush", "George W. Bush"),
    ("Lê Hoài Trung", "Lê Hoài Nam"),
    ("Phú Mỹ", "Phù Mỹ"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_written_twice(by_rule: Names, one: str, other: str) -> None:
    found = by_rule.compare(one, other)
    assert found.verdict == "same", found.reasons
    assert found.reasons


@pytest.mark.parametrize(("one", "other"), NOT_SAME)
def test_two_names_that_look_or_sound_alike(by_rule: Names, one: str, other: str) -> None:
    assert by_rule.compare(one, other).verdict != "same"
    assert load_names().compare(one, other).verdict != "same"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Bắc Kinh", "베이징", "place"),
        ("Vạn Tượng", "永珍", "place"),
        ("Triều Tiên", "北韓", "state"),
        ("CHDCND Triều Tiên", "DPRK", "state"),
        ("Phi Luật Tân", "필리핀", "state"),
        ("Đảng Lao động Triều Tiên", "조선로동당", "organization"),
        ("LHQ", "联合国", "organization"),
        ("Tân Hoa xã", "Xinhua", "organization"),
        ("Ăng-ghê-la Méc-ken", "默克尔", "person"),
    ],
)
def test_what_only_tables_know(one: str, other: str, kind: str) -> None:
    names = load_names()
    assert names.compare(one, other, type=kind).verdict == "same"  # type: ignore[arg-type]
    assert names.entity(one) == names.entity(other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Áo", "Úc"),
        ("European Council", "Council of Europe"),
        ("UNICEF", "UNESCO"),
        ("尼日尔", "尼日利亚"),
        ("泰州", "台州"),
    ],
)
def test_siblings_in_the_tables(one: str, other: str) -> None:
    assert load_names().compare(one, other).verdict != "same"


def test_sides_speak_for_and_against() -> None:
    names = load_names()
    one, other = "Phạm Quang Trứ", "Pham Quang Tru"
    assert names.compare(one, other, sides=("VN", "VN")).score >= names.compare(one, other).score
    assert names.compare(one, other, sides=("VN", "US")).verdict != "same"


def test_a_table_of_names_tells_which_row_it_went_by() -> None:
    [reason] = load_names().compare("Bắc Kinh", "Beijing").reasons
    assert "places.tsv:" in reason
