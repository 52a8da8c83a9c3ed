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
    ("Ri Son Gwon", "리선권"),
    ("Lee Seon-gwon", "이선권"),
    ("리선권", "이선권"),
    ("Trần Lưu Quang", "Tran Luu Quang"),
    ("Hoà Thuý", "Hòa Thúy"),
    ("Shigeru Ishiba", "Ishiba Shigeru"),
    ("V.Putin", "Vladimir Putin"),
    ("ông Tô Lâm", "Tô Lâm"),
]
NOT_SAME = [
    ("Nguyễn Văn Nam", "Nguyễn Văn Năm"),
    ("Võ Văn Thưởng", "Võ Thưởng"),
    ("王芳", "王方"),
    ("Liu Jianchao", "Liu Jianhua"),
    ("Ri Son Gwon", "Ri Yong Gwon"),
    ("리선권", "리영권"),
    ("John Q. Adams", "John P. Adams"),
    ("Lê Hoài Trung", "Lê Hoài Nam"),
    ("Phú Cát", "Phù Cát"),
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
        ("Hội Chữ thập đỏ Việt Nam", "Vietnam Red Cross Society", "organization"),
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
        ("Slovakia", "Slovenia"),
        ("International Criminal Court", "International Court of Justice"),
        ("UNDP", "UNEP"),
        ("几内亚", "圭亚那"),
        ("宜春", "伊春"),
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
