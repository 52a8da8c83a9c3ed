"""Calls by telephone or video: everybody is a party, and no place is told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, party

BIDEN, XI = party("Joe Biden", "US", "Tổng thống Mỹ"), party("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc")

CASES = [
    case(
        "with",
        "Ngày 2/4/2024, Tổng thống Mỹ Joe Biden điện đàm với Chủ tịch Trung Quốc Tập Cận Bình.",
        contact("call", "2024-04-02", None, BIDEN, XI),
    ),
    case(
        "both-as-subject",
        "Ngày 2/4/2024, Tổng thống Mỹ Joe Biden và Chủ tịch Trung Quốc Tập Cận Bình điện đàm.",
        contact("call", "2024-04-02", None, BIDEN, XI),
    ),
    case(
        "noun-with-between",
        "Cuộc điện đàm giữa Tổng thống Mỹ Joe Biden và Chủ tịch Trung Quốc Tập Cận Bình diễn ra ngày 2/4/2024.",
        contact("call", "2024-04-02", None, BIDEN, XI),
    ),
    case(
        "held-a-call",
        "Ngày 2/4/2024, Tổng thống Mỹ Joe Biden có cuộc điện đàm với Chủ tịch Trung Quốc Tập Cận Bình.",
        contact("call", "2024-04-02", None, BIDEN, XI),
    ),
    case(
        "talks-by-telephone-are-a-call",
        "Ngày 2/4/2024, Tổng thống Mỹ Joe Biden hội đàm qua điện thoại với Chủ tịch Trung Quốc Tập Cận Bình.",
        contact("call", "2024-04-02", None, BIDEN, XI),
    ),
    case(
        "talks-by-video-are-a-call",
        "Ngày 15/11/2021, Tổng thống Mỹ Joe Biden hội đàm trực tuyến với Chủ tịch Trung Quốc Tập Cận Bình.",
        contact("call", "2021-11-15", None, BIDEN, XI),
        published="2021-11-16",
    ),
    case(
        "a-place-in-the-sentence-is-not-that-of-the-call",
        "Ngày 2/4/2024, từ Nhà Trắng, Tổng thống Mỹ Joe Biden đã gọi điện cho Chủ tịch Trung Quốc Tập Cận Bình.",
        contact("call", "2024-04-02", None, BIDEN, XI),
    ),
    case(
        "two-calls-on-one-day",
        "Ngày 2/4/2024, Tổng thống Mỹ Joe Biden điện đàm với Chủ tịch Trung Quốc Tập Cận Bình. "
        "Cùng ngày, Tổng thống Mỹ Joe Biden điện đàm với Thủ tướng Israel Benjamin Netanyahu.",
        contact("call", "2024-04-02", None, BIDEN, XI),
        contact("call", "2024-04-02", None, BIDEN, party("Benjamin Netanyahu", "IL", "Thủ tướng Israel")),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_call_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
