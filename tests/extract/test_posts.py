"""Every post a person is said to hold: before the name, behind it, several of them, each a whole noun phrase."""

from __future__ import annotations

import pytest

from tests.extract.expect import read, rows

POSTS = [
    ("one-before", "Thủ tướng Lào Sonexay Siphandone", ["Thủ tướng Lào"]),
    (
        "two-before-with-comma",
        "Ủy viên Bộ Chính trị, Bộ trưởng Ngoại giao Trung Quốc Vương Nghị",
        ["Ủy viên Bộ Chính trị", "Bộ trưởng Ngoại giao Trung Quốc"],
    ),
    (
        "three-before",
        "Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Saleumxay Kommasith",
        ["Ủy viên Bộ Chính trị", "Phó Thủ tướng", "Bộ trưởng Ngoại giao Lào"],
    ),
    (
        "joined-in-one-phrase",
        "Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith",
        ["Tổng Bí thư", "Chủ tịch nước Lào"],
    ),
    (
        "joined-in-one-phrase-of-china",
        "Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình",
        ["Tổng Bí thư", "Chủ tịch nước Trung Quốc"],
    ),
    (
        "behind-in-apposition",
        "ông Kim Song-nam, Trưởng Ban Quốc tế Đảng Lao động Triều Tiên",
        ["Trưởng Ban Quốc tế Đảng Lao động Triều Tiên"],
    ),
    (
        "two-behind",
        "ông Kim Song-nam, Ủy viên dự khuyết Bộ Chính trị, Trưởng Ban Quốc tế Đảng Lao động Triều Tiên",
        ["Ủy viên dự khuyết Bộ Chính trị", "Trưởng Ban Quốc tế Đảng Lao động Triều Tiên"],
    ),
    (
        "before-and-behind",
        "Phó Thủ tướng Lào Saleumxay Kommasith, Bộ trưởng Ngoại giao",
        ["Phó Thủ tướng Lào", "Bộ trưởng Ngoại giao"],
    ),
    ("acting", "Quyền Ngoại trưởng Iran Ali Bagheri", ["Quyền Ngoại trưởng Iran"]),
    ("former", "cựu Tổng thống Mỹ Donald Trump", ["cựu Tổng thống Mỹ"]),
    ("elect", "Tổng thống đắc cử Indonesia Prabowo Subianto", ["Tổng thống đắc cử Indonesia"]),
    ("deputy", "Phó Tổng thống Mỹ Kamala Harris", ["Phó Tổng thống Mỹ"]),
    ("standing", "Thường trực Ban Bí thư Lào Bounthong Chitmany", ["Thường trực Ban Bí thư Lào"]),
    ("special-envoy", "Đặc phái viên của Tổng thống Mỹ John Kerry", ["Đặc phái viên của Tổng thống Mỹ"]),
    ("ambassador", "Đại sứ Nhật Bản tại Việt Nam Ito Naoki", ["Đại sứ Nhật Bản tại Việt Nam"]),
    (
        "ambassador-extraordinary",
        "Đại sứ đặc mệnh toàn quyền Nhật Bản tại Việt Nam Ito Naoki",
        ["Đại sứ đặc mệnh toàn quyền Nhật Bản tại Việt Nam"],
    ),
    ("speaker", "Chủ tịch Hạ viện Mỹ Mike Johnson", ["Chủ tịch Hạ viện Mỹ"]),
    (
        "long-ministry",
        "Bộ trưởng Kinh tế, Thương mại và Công nghiệp Nhật Bản Saito Ken",
        ["Bộ trưởng Kinh tế, Thương mại và Công nghiệp Nhật Bản"],
    ),
    ("governor", "Thống đốc bang California của Mỹ Gavin Newsom", ["Thống đốc bang California của Mỹ"]),
    ("mayor", "Thị trưởng London Sadiq Khan", ["Thị trưởng London"]),
    ("international", "Tổng Thư ký Liên hợp quốc Antonio Guterres", ["Tổng Thư ký Liên hợp quốc"]),
    ("director-general", "Tổng Giám đốc WHO Tedros Adhanom Ghebreyesus", ["Tổng Giám đốc WHO"]),
    ("king", "Quốc vương Campuchia Norodom Sihamoni", ["Quốc vương Campuchia"]),
    ("military-rank-is-none", "Thượng tướng Andrei Belousov, Bộ trưởng Quốc phòng Nga", ["Bộ trưởng Quốc phòng Nga"]),
    ("leader", "nhà lãnh đạo Triều Tiên Kim Jong-un", ["nhà lãnh đạo Triều Tiên"]),
]
WRONG = {
    "special-envoy": "the envoy of a president is given the president's post",
    "mayor": "the mayor of a town abroad acts for no country",
}


@pytest.mark.parametrize(("who", "posts"), rows(POSTS, WRONG))
def test_the_posts_of_a_guest(who: str, posts: list[str]) -> None:
    (claim,) = read(f"Ngày 18/6/2024, tại Hà Nội, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp {who}.").claims
    assert [list(p.posts) for p in claim.participants if p.role == "guest"] == [posts]


def test_a_post_told_elsewhere_in_the_article_is_the_persons_too() -> None:
    text = (
        "Ngày 18/6/2024, tại Hà Nội, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp ông Ito Naoki. "
        "Ông Ito Naoki, Đại sứ Nhật Bản tại Việt Nam, cảm ơn Chủ tịch Quốc hội."
    )
    (claim,) = read(text).claims
    assert [list(p.posts) for p in claim.participants if p.role == "guest"] == [["Đại sứ Nhật Bản tại Việt Nam"]]


def test_a_post_told_twice_stands_once_in_its_fullest_wording() -> None:
    text = (
        "Ngày 18/6/2024, tại Hà Nội, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Ito Naoki. "
        "Đại sứ Nhật Bản Ito Naoki cảm ơn Chủ tịch Quốc hội."
    )
    (claim,) = read(text).claims
    assert [list(p.posts) for p in claim.participants if p.role == "guest"] == [["Đại sứ Nhật Bản"]]


def test_the_post_of_one_person_is_not_that_of_the_next() -> None:
    text = (
        "Ngày 18/6/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính và Bộ trưởng Ngoại giao Bùi Thanh Sơn tiếp "
        "Đại sứ Nhật Bản Ito Naoki."
    )
    posts = {p.name: list(p.posts) for claim in read(text).claims for p in claim.participants}
    assert posts["Phạm Minh Chính"] == ["Thủ tướng"]
    assert posts["Bùi Thanh Sơn"] == ["Bộ trưởng Ngoại giao"]
