"""Held, planned, proposed, cancelled, refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, party, recipient, sender

YELLEN, CHINA = guest("Janet Yellen", "US", "Bộ trưởng Tài chính Mỹ"), host("Trung Quốc", "CN", is_a="state")
BLINKEN = guest("Antony Blinken", "US", "Ngoại trưởng Mỹ")


def of_yellen(day: str | None, status: Any) -> dict[str, Any]:
    return contact("visit", day, "CN", YELLEN, CHINA, status=status)


CASES = [
    case(
        "will",
        "Bộ trưởng Tài chính Mỹ Janet Yellen sẽ thăm Trung Quốc từ ngày 4 đến 9/4/2024.",
        of_yellen("2024-04-04/2024-04-09", "planned"),
        published="2024-04-02",
    ),
    case(
        "is-expected-to",
        "Bộ trưởng Tài chính Mỹ Janet Yellen dự kiến thăm Trung Quốc vào tháng 4/2024.",
        of_yellen("2024-04", "planned"),
        published="2024-03-28",
    ),
    case(
        "a-date-to-come-is-planned",
        "Bộ trưởng Tài chính Mỹ Janet Yellen thăm Trung Quốc từ ngày 4 đến 9/4/2024.",
        of_yellen("2024-04-04/2024-04-09", "planned"),
        published="2024-04-02",
    ),
    case(
        "a-date-that-is-past-is-held",
        "Bộ trưởng Tài chính Mỹ Janet Yellen thăm Trung Quốc từ ngày 4 đến 9/4/2024.",
        of_yellen("2024-04-04/2024-04-09", "held"),
        published="2024-04-10",
    ),
    case(
        "under-way-is-held",
        "Bộ trưởng Tài chính Mỹ Janet Yellen đang thăm Trung Quốc từ ngày 4 đến 9/4/2024.",
        of_yellen("2024-04-04/2024-04-09", "held"),
        published="2024-04-06",
    ),
    case(
        "invites",
        "Chủ tịch nước Tô Lâm mời Tổng thống Pháp Emmanuel Macron sớm thăm Việt Nam.",
        contact(
            "visit",
            None,
            "VN",
            guest("Emmanuel Macron", "FR", "Tổng thống Pháp"),
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            status="proposed",
        ),
    ),
    case(
        "an-invitation-accepted-is-planned",
        "Chủ tịch nước Tô Lâm mời Tổng thống Pháp Emmanuel Macron thăm Việt Nam; Tổng thống Macron vui vẻ nhận lời.",
        contact(
            "visit",
            None,
            "VN",
            guest("Emmanuel Macron", "FR", "Tổng thống Pháp"),
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            status="planned",
        ),
    ),
    case(
        "puts-off",
        "Ngoại trưởng Mỹ Antony Blinken đã hoãn chuyến thăm Trung Quốc.",
        contact("visit", None, "CN", BLINKEN, CHINA, status="cancelled"),
    ),
    case(
        "was-called-off",
        "Cuộc gặp giữa Tổng thống Mỹ Donald Trump và Tổng thống Nga Vladimir Putin đã bị hủy.",
        contact(
            "meeting",
            None,
            None,
            party("Donald Trump", "US", "Tổng thống Mỹ"),
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            status="cancelled",
        ),
        published="2025-10-22",
    ),
    case(
        "refuses-to-meet",
        "Tổng thống Ukraine Volodymyr Zelensky từ chối gặp Tổng thống Nga Vladimir Putin.",
        contact(
            "meeting",
            None,
            None,
            party("Volodymyr Zelensky", "UA", "Tổng thống Ukraine"),
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            status="refused",
        ),
    ),
    case(
        "denies-a-call",
        "Điện Kremlin bác bỏ thông tin về cuộc điện đàm giữa Tổng thống Nga Vladimir Putin và "
        "Tổng thống Mỹ Donald Trump.",
        contact(
            "call",
            None,
            None,
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            party("Donald Trump", "US", "Tổng thống Mỹ"),
            status="refused",
            by=["Điện Kremlin"],
        ),
        published="2024-11-12",
    ),
    case(
        "proposes-talks",
        "Ngày 14/5/2024, Tổng thống Nga Vladimir Putin đề nghị đàm phán trực tiếp với "
        "Tổng thống Ukraine Volodymyr Zelensky.",
        contact(
            "talks",
            None,
            None,
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            party("Volodymyr Zelensky", "UA", "Tổng thống Ukraine"),
            status="proposed",
        ),
        wrong="a proposal of talks is dropped as a wish",
    ),
    case(
        "a-message-is-held-though-it-invites",
        "Ngày 3/4/2024, Thủ tướng Nhật Bản Kishida Fumio gửi thư mời Tổng thống Pháp Emmanuel Macron thăm Nhật Bản.",
        contact(
            "message",
            "2024-04-03",
            None,
            sender("Kishida Fumio", "JP", "Thủ tướng Nhật Bản"),
            recipient("Emmanuel Macron", "FR", "Tổng thống Pháp"),
        ),
        contact(
            "visit",
            None,
            "JP",
            guest("Emmanuel Macron", "FR", "Tổng thống Pháp"),
            host("Kishida Fumio", "JP", "Thủ tướng Nhật Bản"),
            status="proposed",
        ),
        wrong="the visit that a letter invites to is taken for held",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_the_status_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
