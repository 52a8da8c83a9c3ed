"""Gatherings of more than two countries or organizations."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, party

CASES = [
    case(
        "summit-of-an-organization",
        "Ngày 9/10/2024, tại Viêng Chăn, Thủ tướng Phạm Minh Chính dự Hội nghị Cấp cao ASEAN.",
        contact(
            "conference",
            "2024-10-09",
            "LA",
            party("Phạm Minh Chính", "VN", "Thủ tướng"),
            party("ASEAN", "ASEAN", is_a="organization"),
        ),
        published="2024-10-10",
    ),
    case(
        "three-leaders-at-a-summit",
        "Ngày 18/8/2023, tại Trại David (Mỹ), Tổng thống Mỹ Joe Biden, Thủ tướng Nhật Bản Kishida Fumio và "
        "Tổng thống Hàn Quốc Yoon Suk-yeol dự hội nghị thượng đỉnh ba bên.",
        contact(
            "conference",
            "2023-08-18",
            "US",
            party("Joe Biden", "US", "Tổng thống Mỹ"),
            party("Kishida Fumio", "JP", "Thủ tướng Nhật Bản"),
            party("Yoon Suk-yeol", "KR", "Tổng thống Hàn Quốc"),
        ),
        published="2023-08-19",
        wrong="a gathering of three leaders that belongs to no organization is not read",
    ),
    case(
        "meeting-beside-a-summit",
        "Ngày 16/11/2023, bên lề Hội nghị APEC tại San Francisco (Mỹ), Chủ tịch nước Võ Văn Thưởng gặp "
        "Thủ tướng Nhật Bản Kishida Fumio.",
        contact(
            "meeting",
            "2023-11-16",
            "US",
            party("Võ Văn Thưởng", "VN", "Chủ tịch nước"),
            party("Kishida Fumio", "JP", "Thủ tướng Nhật Bản"),
        ),
        published="2023-11-17",
    ),
    case(
        "a-domestic-conference-is-none",
        "Ngày 9/10/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính dự hội nghị Chính phủ với các địa phương.",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_conference_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
