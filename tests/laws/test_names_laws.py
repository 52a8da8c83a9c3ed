"""Laws of comparing names: what must hold of any two."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.resolve.names import load_names

KNOWN = [
    "Vương Hộ Ninh", "王沪宁", "王滬寧", "Wang Huning", "Kim Song-nam", "김성남", "金成男", "Choe Ryong Hae",
    "최룡해", "Lê Hoài Trung", "Le Hoai Trung", "Nguyễn Văn Nam", "Nguyễn Văn Năm", "Shigeru Ishiba", "石破茂",
    "V.Putin", "Vla-đi-mia Pu-tin", "Bắc Kinh", "Beijing", "Đảng Lao động Triều Tiên", "WPK", "Liên hợp quốc", "UN",
    "Tập", "Xi", "習主席", "Tổng Bí thư Tô Lâm", "또럼",
]  # fmt: skip
words = st.sampled_from(sorted({word for name in KNOWN for word in name.split()}))
names = st.sampled_from(KNOWN) | st.lists(words, min_size=1, max_size=4).map(" ".join) | st.text(max_size=12)
sides = st.sampled_from([None, "CN", "KP", "VN"])
law = settings(max_examples=300, deadline=None)


@law
@given(names, names, sides, sides)
def test_which_comes_first_does_not_matter(one: str, other: str, side: str | None, against: str | None) -> None:
    compared = load_names()
    assert compared.compare(one, other, sides=(side, against)) == compared.compare(other, one, sides=(against, side))


@law
@given(names)
def test_a_name_is_itself(name: str) -> None:
    found = load_names().compare(name, name)
    assert found.verdict == "same"
    assert found.score == 1.0


@law
@given(names, names)
def test_scores_lie_between_none_and_all_and_tell_why(one: str, other: str) -> None:
    found = load_names().compare(one, other)
    assert 0.0 <= found.score <= 1.0
    assert found.reasons


@law
@given(names, names)
def test_composition_does_not_matter(one: str, other: str) -> None:
    compared = load_names()
    apart = unicodedata.normalize("NFD", one)
    assert compared.compare(apart, other).verdict == compared.compare(unicodedata.normalize("NFC", one), other).verdict


@law
@given(names, names)
def test_names_that_may_be_one_share_a_key(one: str, other: str) -> None:
    compared = load_names()
    if one != other and compared.compare(one, other).verdict != "different":
        letters = ["".join(filter(str.isalnum, unicodedata.normalize("NFC", name).casefold())) for name in (one, other)]
        assert compared.keys(one) & compared.keys(other) or letters[0] == letters[1]


@law
@given(
    st.sampled_from(["Nguyễn Văn {}", "Trần {} Sơn", "Lê Thị {}"]), st.permutations(["Nam", "Năm", "Nậm", "Nấm", "Nám"])
)
def test_another_tone_is_another_name(frame: str, syllables: list[str]) -> None:
    assert load_names().compare(frame.format(syllables[0]), frame.format(syllables[1])).verdict != "same"


@law
@given(st.sampled_from(["Hoà", "Thuý", "Khoẻ", "Thuỷ", "Hoá"]), st.sampled_from(["Nguyễn {}", "Trần {} An"]))
def test_where_the_tone_mark_stands_does_not_matter(syllable: str, frame: str) -> None:
    moved = {"Hoà": "Hòa", "Thuý": "Thúy", "Khoẻ": "Khỏe", "Thuỷ": "Thủy", "Hoá": "Hóa"}[syllable]
    assert load_names().compare(frame.format(syllable), frame.format(moved)).score == 1.0
