"""Agreements signed, and by whom."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, party

CASES = [
    case(
        "ministers-sign",
        "Ngày 28/10/2024, tại Dubai, Bộ trưởng Công Thương Nguyễn Hồng Diên và Bộ trưởng Kinh tế UAE "
        "Abdulla bin Touq Al Marri đã ký hiệp định hợp tác.",
        contact(
            "signing",
            "2024-10-28",
            "AE",
            party("Nguyễn Hồng Diên", "VN", "Bộ trưởng Công Thương"),
            party("Abdulla bin Touq Al Marri", "AE", "Bộ trưởng Kinh tế UAE"),
        ),
        published="2024-10-29",
    ),
    case(
        "leaders-sign-a-treaty",
        "Ngày 19/6/2024, tại Bình Nhưỡng, Tổng thống Nga Vladimir Putin và nhà lãnh đạo Triều Tiên Kim Jong-un ký "
        "Hiệp ước Đối tác chiến lược toàn diện.",
        contact(
            "signing",
            "2024-06-19",
            "KP",
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            party("Kim Jong-un", "KP", "nhà lãnh đạo Triều Tiên"),
        ),
    ),
    case(
        "signs-with",
        "Ngày 7/6/2024, tại Paris, Tổng thống Ukraine Volodymyr Zelensky ký thỏa thuận an ninh với "
        "Tổng thống Pháp Emmanuel Macron.",
        contact(
            "signing",
            "2024-06-07",
            "FR",
            party("Volodymyr Zelensky", "UA", "Tổng thống Ukraine"),
            party("Emmanuel Macron", "FR", "Tổng thống Pháp"),
        ),
    ),
    case(
        "ceremony-of-signing",
        "Ngày 7/6/2024, tại Hà Nội, lễ ký hiệp định hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào đã diễn ra.",
        contact(
            "signing",
            "2024-06-07",
            "VN",
            party("Chính phủ Việt Nam", "VN", is_a="organization"),
            party("Chính phủ Lào", "LA", is_a="organization"),
        ),
    ),
    case(
        "a-decree-is-none",
        "Ngày 7/6/2024, Tổng thống Nga Vladimir Putin ký sắc lệnh về việc trả đũa các lệnh trừng phạt của Mỹ.",
    ),
    case(
        "what-was-signed-long-ago-undated-is-none",
        "Hai nước đang triển khai các thỏa thuận đã ký giữa Việt Nam và Lào.",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_signing_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
