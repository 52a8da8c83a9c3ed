"""Delegations and who leads them, companions, and bodies where no person is named."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, party

MAN = host("Trần Thanh Mẫn", "VN", "Chủ tịch Quốc hội")
LAO = guest("Saysomphone Phomvihane", "LA", "Chủ tịch Quốc hội Lào")
RECEIVES = "Ngày 4/6/2024, tại Hà Nội, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp"

CASES = [
    case(
        "led-by",
        f"{RECEIVES} đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Lào Saysomphone Phomvihane dẫn đầu.",
        contact("meeting", "2024-06-04", "VN", MAN, LAO),
    ),
    case(
        "led-by-with-post-behind-the-name",
        f"{RECEIVES} đoàn đại biểu Quốc hội Lào do ông Saysomphone Phomvihane, Chủ tịch Quốc hội Lào, làm trưởng đoàn.",
        contact("meeting", "2024-06-04", "VN", MAN, LAO),
    ),
    case(
        "leader-told-in-the-next-sentence",
        f"{RECEIVES} đoàn đại biểu Quốc hội Lào. Đoàn do Chủ tịch Quốc hội Lào Saysomphone Phomvihane dẫn đầu.",
        contact("meeting", "2024-06-04", "VN", MAN, LAO),
    ),
    case(
        "leader-not-named",
        f"{RECEIVES} đoàn đại biểu Quốc hội Lào.",
        contact("meeting", "2024-06-04", "VN", MAN, guest("đoàn đại biểu Quốc hội Lào", "LA", is_a="organization")),
    ),
    case(
        "the-delegation-stands-for-its-leader",
        f"{RECEIVES} đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Lào Saysomphone Phomvihane dẫn đầu. "
        "Ngày 5/6/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp Đoàn.",
        contact("meeting", "2024-06-04", "VN", MAN, LAO),
        contact("meeting", "2024-06-05", "VN", host("Phạm Minh Chính", "VN", "Thủ tướng"), LAO),
    ),
    case(
        "companion-of-the-host",
        f"{RECEIVES} Đại sứ Nhật Bản Ito Naoki. Cùng dự buổi tiếp có Phó Chủ tịch Quốc hội Nguyễn Khắc Định.",
        contact(
            "meeting",
            "2024-06-04",
            "VN",
            MAN,
            host("Nguyễn Khắc Định", "VN", "Phó Chủ tịch Quốc hội"),
            guest("Ito Naoki", "JP", "Đại sứ Nhật Bản"),
        ),
        wrong="those present, told in the next sentence, are left out",
    ),
    case(
        "companion-in-the-sentence",
        "Ngày 12/6/2024, tại Paris, Tổng thống Pháp Emmanuel Macron cùng Ngoại trưởng Pháp Stephane Sejourne tiếp "
        "Tổng thống Ukraine Volodymyr Zelensky.",
        contact(
            "meeting",
            "2024-06-12",
            "FR",
            host("Emmanuel Macron", "FR", "Tổng thống Pháp"),
            host("Stephane Sejourne", "FR", "Ngoại trưởng Pháp"),
            guest("Volodymyr Zelensky", "UA", "Tổng thống Ukraine"),
        ),
    ),
    case(
        "a-spouse-without-a-name-is-no-participant",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm và Phu nhân tiếp Tổng thống Nga Vladimir Putin.",
        contact(
            "meeting",
            "2024-06-20",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
        ),
    ),
    case(
        "a-ministry-where-no-person-is-named",
        "Ngày 18/6/2024, Bộ Quốc phòng Nga và Bộ Quốc phòng Mỹ điện đàm.",
        contact(
            "call",
            "2024-06-18",
            None,
            party("Bộ Quốc phòng Nga", "RU", is_a="organization"),
            party("Bộ Quốc phòng Mỹ", "US", is_a="organization"),
        ),
    ),
    case(
        "no-ministry-where-its-minister-is-named",
        "Ngày 18/6/2024, Bộ Quốc phòng Nga thông báo, Bộ trưởng Quốc phòng Nga Andrei Belousov điện đàm với "
        "Bộ trưởng Quốc phòng Mỹ Lloyd Austin.",
        contact(
            "call",
            "2024-06-18",
            None,
            party("Andrei Belousov", "RU", "Bộ trưởng Quốc phòng Nga"),
            party("Lloyd Austin", "US", "Bộ trưởng Quốc phòng Mỹ"),
            by=["Bộ Quốc phòng Nga"],
        ),
    ),
    case(
        "unnamed-official-by-title",
        "Ngày 18/6/2024, Ngoại trưởng Nga Sergei Lavrov điện đàm với Ngoại trưởng Thổ Nhĩ Kỳ.",
        contact(
            "call",
            "2024-06-18",
            None,
            party("Sergei Lavrov", "RU", "Ngoại trưởng Nga"),
            party("Ngoại trưởng Thổ Nhĩ Kỳ", "TR", "Ngoại trưởng Thổ Nhĩ Kỳ"),
        ),
    ),
    case(
        "party-delegation-led-by-a-man-without-another-post",
        "Ngày 26/3/2024, tại Hà Nội, Thường trực Ban Bí thư Trương Thị Mai tiếp đoàn đại biểu Đảng Lao động Triều Tiên "
        "do ông Ri Su-yong dẫn đầu.",
        contact(
            "meeting",
            "2024-03-26",
            "VN",
            host("Trương Thị Mai", "VN", "Thường trực Ban Bí thư"),
            guest("Ri Su-yong", "KP"),
        ),
        published="2024-03-27",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_who_speaks_for_a_side(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
