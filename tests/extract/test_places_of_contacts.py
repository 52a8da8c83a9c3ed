"""Where a contact took place: town or building as written, and its country."""

from __future__ import annotations

import pytest

from honglu import Place
from tests.extract.expect import read, rows

PUTIN, XI = "Tổng thống Nga Vladimir Putin", "Chủ tịch Trung Quốc Tập Cận Bình"


MEETINGS = [
    ("capital", f"Ngày 16/5/2024, tại Bắc Kinh, {XI} tiếp {PUTIN}.", ["Bắc Kinh"], "CN"),
    ("behind-the-act", f"Ngày 16/5/2024, {XI} tiếp {PUTIN} tại Bắc Kinh.", ["Bắc Kinh"], "CN"),
    ("town-and-country", f"Ngày 15/9/2022, tại Samarkand (Uzbekistan), {XI} gặp {PUTIN}.", ["Samarkand"], "UZ"),
    ("town-comma-country", f"Ngày 15/9/2022, tại Samarkand, Uzbekistan, {XI} gặp {PUTIN}.", ["Samarkand"], "UZ"),
    ("building", f"Ngày 16/5/2024, tại Đại lễ đường Nhân dân, {XI} tiếp {PUTIN}.", ["Đại lễ đường Nhân dân"], "CN"),
    (
        "building-in-a-town",
        f"Ngày 16/5/2024, tại Đại lễ đường Nhân dân ở Bắc Kinh, {XI} tiếp {PUTIN}.",
        ["Đại lễ đường Nhân dân ở Bắc Kinh", "Đại lễ đường Nhân dân", "Bắc Kinh"],
        "CN",
    ),
    ("country-only", f"Ngày 15/9/2022, tại Uzbekistan, {XI} gặp {PUTIN}.", [None], "UZ"),
    (
        "capital-with-its-noun",
        f"Ngày 16/5/2024, tại thủ đô Bắc Kinh, {XI} tiếp {PUTIN}.",
        ["Bắc Kinh", "thủ đô Bắc Kinh"],
        "CN",
    ),
    ("who-receives-is-at-home", f"Ngày 16/5/2024, {XI} tiếp {PUTIN}.", [None], "CN"),
    ("not-told", f"Ngày 16/5/2024, {XI} gặp {PUTIN}.", [None], None),
    (
        "where-the-story-comes-from",
        f"Theo một hãng tin ở London, ngày 16/5/2024, {XI} gặp {PUTIN}.",
        [None],
        None,
    ),
]
WRONG = {"where-the-story-comes-from": "the town of the agency that reports is taken for the place"}


@pytest.mark.parametrize(("text", "names", "country"), rows(MEETINGS, WRONG))
def test_the_place_of_a_meeting(text: str, names: list[str | None], country: str | None) -> None:
    """`names` are the wordings that are right."""
    (claim,) = read(text).claims
    place = claim.place or Place()
    assert place.name in names
    assert place.country == country


VISITS = [
    ("country", "thăm Việt Nam", (None, "VN")),
    ("town", "thăm Thành phố Hồ Chí Minh", ("Thành phố Hồ Chí Minh", "VN")),
    ("capital", "tới thăm thủ đô Hà Nội", ("Hà Nội", "VN")),
    ("other-name-of-a-country", "thăm CHXHCN Việt Nam", (None, "VN")),
    ("long-name-of-a-country", "thăm Cộng hòa Dân chủ Nhân dân Lào", (None, "LA")),
]


@pytest.mark.parametrize(("words", "place"), rows(VISITS))
def test_the_place_of_a_visit(words: str, place: tuple[str | None, str]) -> None:
    (claim,) = read(f"Ngày 16/5/2024, {PUTIN} {words}.").claims
    assert claim.place is not None
    assert (claim.place.name, claim.place.country) == place


NAMES = [
    ("Hoa Kỳ", "US"),
    ("Liên bang Nga", "RU"),
    ("CHDCND Triều Tiên", "KP"),
    ("Bắc Triều Tiên", "KP"),
    ("Hàn Quốc", "KR"),
    ("Vương quốc Anh", "GB"),
    ("Úc", "AU"),
    ("Ô-xtrây-li-a", "AU"),
    ("Cu-ba", "CU"),
    ("Ả Rập Xê Út", "SA"),
    ("Đài Loan", "TW"),
    ("Palestine", "PS"),
    ("Vatican", "VA"),
    ("Kosovo", "XK"),
    ("Trung Quốc", "CN"),
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_country_is_known_by_its_names(name: str, code: str) -> None:
    (claim,) = read(f"Ngày 16/5/2024, Thủ tướng Phạm Minh Chính thăm chính thức {name}.").claims
    assert claim.place is not None
    assert claim.place.country == code
