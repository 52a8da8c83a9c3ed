"""Meetings that belong to a visit, and those that do not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, party

PUTIN = guest("Vladimir Putin", "RU", "Tổng thống Nga")
TO_LAM = host("Tô Lâm", "VN", "Chủ tịch nước")
VISIT = contact("visit", "2024-06-19/2024-06-20", "VN", PUTIN, TO_LAM, rank="state")
ARRIVAL = (
    "Từ ngày 19 đến 20/6/2024, Tổng thống Nga Vladimir Putin thăm cấp Nhà nước tới Việt Nam "
    "theo lời mời của Chủ tịch nước Tô Lâm."
)

CASES = [
    case(
        "talks-within-a-visit",
        f"{ARRIVAL} Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Putin.",
        VISIT,
        contact("talks", "2024-06-20", "VN", TO_LAM, PUTIN, part_of="c1"),
    ),
    case(
        "two-hosts-within-a-visit",
        f"{ARRIVAL} Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Putin; "
        "Thủ tướng Phạm Minh Chính hội kiến Tổng thống Putin.",
        VISIT,
        contact("talks", "2024-06-20", "VN", TO_LAM, PUTIN, part_of="c1"),
        contact("meeting", "2024-06-20", "VN", host("Phạm Minh Chính", "VN", "Thủ tướng"), PUTIN, part_of="c1"),
    ),
    case(
        "meeting-told-before-the-visit",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin đang thăm "
        "cấp Nhà nước tới Việt Nam.",
        contact("talks", "2024-06-20", "VN", TO_LAM, PUTIN, part_of="c2"),
        contact("visit", "2024-06-20", "VN", PUTIN, TO_LAM, rank="state"),
    ),
    case(
        "signing-within-a-visit",
        f"{ARRIVAL} Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm và Tổng thống Putin ký tuyên bố chung.",
        VISIT,
        contact(
            "signing",
            "2024-06-20",
            "VN",
            party("Tô Lâm", "VN", "Chủ tịch nước"),
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            part_of="c1",
        ),
    ),
    case(
        "an-older-meeting-is-no-part",
        f"{ARRIVAL} Tháng 9/2023, tại Moskva, ông Putin đã gặp Ngoại trưởng Bùi Thanh Sơn.",
        VISIT,
        contact(
            "meeting",
            "2023-09",
            "RU",
            host("Vladimir Putin", "RU", "Tổng thống Nga"),
            guest("Bùi Thanh Sơn", "VN", "Ngoại trưởng"),
        ),
    ),
    case(
        "a-call-is-no-part",
        f"{ARRIVAL} Ngày 19/6/2024, Tổng thống Putin điện đàm với Tổng thống Iran Mohammad Mokhber.",
        VISIT,
        contact(
            "call",
            "2024-06-19",
            None,
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            party("Mohammad Mokhber", "IR", "Tổng thống Iran"),
        ),
    ),
    case(
        "meetings-of-two-legs",
        "Ngày 19/6/2024, Tổng thống Nga Vladimir Putin thăm Triều Tiên theo lời mời của Chủ tịch Triều Tiên "
        "Kim Jong-un. Cùng ngày, tại Bình Nhưỡng, Chủ tịch Kim Jong-un hội đàm với Tổng thống Putin. Ngày 20/6/2024, "
        "Tổng thống Putin thăm Việt Nam theo lời mời của Chủ tịch nước Tô Lâm. Cùng ngày, tại Hà Nội, "
        "Chủ tịch nước Tô Lâm hội đàm với Tổng thống Putin.",
        contact("visit", "2024-06-19", "KP", PUTIN, host("Kim Jong-un", "KP", "Chủ tịch Triều Tiên")),
        contact("talks", "2024-06-19", "KP", host("Kim Jong-un", "KP", "Chủ tịch Triều Tiên"), PUTIN, part_of="c1"),
        contact("visit", "2024-06-20", "VN", PUTIN, TO_LAM),
        contact("talks", "2024-06-20", "VN", TO_LAM, PUTIN, part_of="c3"),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_contact_is_linked_to_its_visit(
    text: str, published: str, title: str | None, told: list[dict[str, Any]]
) -> None:
    check(text, published, title, told)
