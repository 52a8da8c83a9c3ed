"""Visits: who travels, where to, at whose invitation, with what rank, and how long."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host

PUTIN = guest("Vladimir Putin", "RU", "Tổng thống Nga")
VIETNAM = host("Việt Nam", "VN", is_a="state")

RANKS = [
    ("thăm cấp Nhà nước", "state"),
    ("thăm chính thức", "official"),
    ("thăm làm việc", "working"),
    ("thăm hữu nghị", "friendly"),
    ("thăm riêng", "private"),
    ("quá cảnh", "transit"),
    ("thăm", None),
]

CASES = [
    case(
        "at-the-invitation-of",
        "Ngày 20/6/2024, Tổng thống Nga Vladimir Putin thăm cấp Nhà nước tới Việt Nam theo lời mời của "
        "Tổng Bí thư Nguyễn Phú Trọng.",
        contact(
            "visit",
            "2024-06-20",
            "VN",
            PUTIN,
            host("Nguyễn Phú Trọng", "VN", "Tổng Bí thư"),
            rank="state",
        ),
    ),
    case(
        "invitation-first",
        "Nhận lời mời của Chủ tịch nước Tô Lâm, Tổng thống Nga Vladimir Putin thăm Việt Nam từ ngày 19 đến 20/6/2024.",
        contact("visit", "2024-06-19/2024-06-20", "VN", PUTIN, host("Tô Lâm", "VN", "Chủ tịch nước")),
    ),
    case(
        "the-state-is-host-where-nobody-is-named",
        "Từ ngày 19 đến 20/6/2024, Tổng thống Nga Vladimir Putin thăm Việt Nam.",
        contact("visit", "2024-06-19/2024-06-20", "VN", PUTIN, VIETNAM),
    ),
    case(
        "noun",
        "Chuyến thăm cấp Nhà nước tới Việt Nam của Tổng thống Nga Vladimir Putin diễn ra từ ngày 19 đến 20/6/2024.",
        contact("visit", "2024-06-19/2024-06-20", "VN", PUTIN, VIETNAM, rank="state"),
    ),
    case(
        "noun-with-country-of-destination-first",
        "Chuyến thăm Trung Quốc của Ngoại trưởng Mỹ Antony Blinken kéo dài từ ngày 24 đến 26/4/2024.",
        contact(
            "visit",
            "2024-04-24/2024-04-26",
            "CN",
            guest("Antony Blinken", "US", "Ngoại trưởng Mỹ"),
            host("Trung Quốc", "CN", is_a="state"),
        ),
    ),
    case(
        "arrives",
        "Sáng 24/4/2024, Ngoại trưởng Mỹ Antony Blinken đã đến Thượng Hải, bắt đầu chuyến thăm Trung Quốc.",
        contact(
            "visit",
            "2024-04-24",
            "CN",
            guest("Antony Blinken", "US", "Ngoại trưởng Mỹ"),
            host("Trung Quốc", "CN", is_a="state"),
        ),
        published="2024-04-24",
    ),
    case(
        "delegation-without-a-named-leader",
        "Từ ngày 3 đến 5/6/2024, đoàn đại biểu Quốc hội Lào thăm Việt Nam.",
        contact(
            "visit",
            "2024-06-03/2024-06-05",
            "VN",
            guest("đoàn đại biểu Quốc hội Lào", "LA", is_a="organization"),
            VIETNAM,
        ),
    ),
    case(
        "delegation-led-by",
        "Từ ngày 3 đến 5/6/2024, đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Lào Saysomphone Phomvihane dẫn đầu "
        "thăm chính thức Việt Nam.",
        contact(
            "visit",
            "2024-06-03/2024-06-05",
            "VN",
            guest("Saysomphone Phomvihane", "LA", "Chủ tịch Quốc hội Lào"),
            VIETNAM,
            rank="official",
        ),
    ),
    case(
        "leads-a-delegation",
        "Từ ngày 7 đến 12/4/2024, Chủ tịch Quốc hội Vương Đình Huệ dẫn đầu đoàn đại biểu cấp cao Quốc hội Việt Nam "
        "thăm chính thức Trung Quốc.",
        contact(
            "visit",
            "2024-04-07/2024-04-12",
            "CN",
            guest("Vương Đình Huệ", "VN", "Chủ tịch Quốc hội"),
            host("Trung Quốc", "CN", is_a="state"),
            rank="official",
        ),
    ),
    case(
        "country-by-its-capital",
        "Ngày 19/6/2024, Tổng thống Nga Vladimir Putin đến thăm Bình Nhưỡng.",
        contact("visit", "2024-06-19", "KP", PUTIN, host("Bình Nhưỡng", "KP", is_a="state")),
    ),
    case(
        "who-received-is-the-host",
        "Ngày 19/6/2024, Tổng thống Nga Vladimir Putin thăm cấp Nhà nước tới Triều Tiên. Tại Bình Nhưỡng, "
        "nhà lãnh đạo Triều Tiên Kim Jong-un hội đàm với Tổng thống Putin.",
        contact(
            "visit",
            "2024-06-19",
            "KP",
            PUTIN,
            host("Kim Jong-un", "KP", "nhà lãnh đạo Triều Tiên"),
            rank="state",
        ),
        contact(
            "talks",
            "2024-06-19",
            "KP",
            PUTIN,
            host("Kim Jong-un", "KP", "nhà lãnh đạo Triều Tiên"),
            part_of="c1",
        ),
    ),
    case(
        "private-citizens-travel-is-none",
        "Ngày 19/6/2024, ca sĩ Mỹ Taylor Swift đến thăm Anh và biểu diễn tại London.",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_visit_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)


@pytest.mark.parametrize(("words", "rank"), RANKS)
def test_the_rank_of_a_visit_is_read(words: str, rank: str | None) -> None:
    text = f"Từ ngày 19 đến 20/6/2024, Tổng thống Nga Vladimir Putin {words} Việt Nam."
    check(text, "2024-06-21", None, [contact("visit", "2024-06-19/2024-06-20", "VN", PUTIN, VIETNAM, rank=rank)])
