"""Formal talks, negotiations, consultations and rounds of dialogue."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, party

CASES = [
    case(
        "holds-talks-with",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin.",
        contact(
            "talks",
            "2024-06-20",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
        ),
    ),
    case(
        "both-as-subject",
        "Ngày 16/5/2024, Tổng thống Nga Vladimir Putin và Chủ tịch Trung Quốc Tập Cận Bình hội đàm tại Bắc Kinh.",
        contact(
            "talks",
            "2024-05-16",
            "CN",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            host("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc"),
        ),
    ),
    case(
        "talks-in-a-third-country",
        "Ngày 18/3/2024, tại Vienna (Áo), Ngoại trưởng Iran Hossein Amir-Abdollahian hội đàm với "
        "Ngoại trưởng Nga Sergei Lavrov.",
        contact(
            "talks",
            "2024-03-18",
            "AT",
            party("Hossein Amir-Abdollahian", "IR", "Ngoại trưởng Iran"),
            party("Sergei Lavrov", "RU", "Ngoại trưởng Nga"),
        ),
    ),
    case(
        "no-place-told",
        "Ngày 18/3/2024, Ngoại trưởng Iran Hossein Amir-Abdollahian hội đàm với Ngoại trưởng Nga Sergei Lavrov.",
        contact(
            "talks",
            "2024-03-18",
            None,
            party("Hossein Amir-Abdollahian", "IR", "Ngoại trưởng Iran"),
            party("Sergei Lavrov", "RU", "Ngoại trưởng Nga"),
        ),
    ),
    case(
        "round-of-negotiations-between-states",
        "Vòng đàm phán giữa Nga và Ukraine diễn ra ngày 29/3/2022 tại Istanbul (Thổ Nhĩ Kỳ).",
        contact(
            "talks",
            "2022-03-29",
            "TR",
            party("Nga", "RU", is_a="state"),
            party("Ukraine", "UA", is_a="state"),
        ),
        published="2022-03-30",
    ),
    case(
        "consultation-of-deputy-ministers",
        "Ngày 7/3/2024, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Minh Hằng tham vấn chính trị với "
        "Thứ trưởng Ngoại giao Séc Jiri Kozak.",
        contact(
            "talks",
            "2024-03-07",
            "VN",
            host("Nguyễn Minh Hằng", "VN", "Thứ trưởng Ngoại giao"),
            guest("Jiri Kozak", "CZ", "Thứ trưởng Ngoại giao Séc"),
        ),
    ),
    case(
        "talks-by-noun",
        "Tại cuộc hội đàm với Thủ tướng Lào Sonexay Siphandone ngày 6/1/2024 ở Hà Nội, Thủ tướng Phạm Minh Chính "
        "đề cao tình hữu nghị hai nước.",
        contact(
            "talks",
            "2024-01-06",
            "VN",
            host("Phạm Minh Chính", "VN", "Thủ tướng"),
            guest("Sonexay Siphandone", "LA", "Thủ tướng Lào"),
        ),
    ),
    case(
        "ministers-of-defence",
        "Ngày 2/6/2024, tại Singapore, Bộ trưởng Quốc phòng Trung Quốc Đổng Quân hội đàm với "
        "Bộ trưởng Quốc phòng Mỹ Lloyd Austin.",
        contact(
            "talks",
            "2024-06-02",
            "SG",
            party("Đổng Quân", "CN", "Bộ trưởng Quốc phòng Trung Quốc"),
            party("Lloyd Austin", "US", "Bộ trưởng Quốc phòng Mỹ"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_talks_are_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
