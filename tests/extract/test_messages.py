"""Letters, telegrams, greetings: from whom, to whom."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, recipient, sender

XI, PUTIN = sender("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc"), recipient("Vladimir Putin", "RU", "Tổng thống Nga")

CASES = [
    case(
        "telegram-of-congratulation",
        "Ngày 18/3/2024, Chủ tịch Trung Quốc Tập Cận Bình gửi điện mừng Tổng thống Nga Vladimir Putin.",
        contact("message", "2024-03-18", None, XI, PUTIN),
    ),
    case(
        "telegram-to",
        "Ngày 18/3/2024, Chủ tịch Trung Quốc Tập Cận Bình đã gửi điện mừng tới Tổng thống Nga Vladimir Putin.",
        contact("message", "2024-03-18", None, XI, PUTIN),
    ),
    case(
        "condolences",
        "Ngày 23/3/2024, Chủ tịch nước Lào Thongloun Sisoulith gửi điện chia buồn tới Tổng thống Nga Vladimir Putin.",
        contact("message", "2024-03-23", None, sender("Thongloun Sisoulith", "LA", "Chủ tịch nước Lào"), PUTIN),
    ),
    case(
        "letter",
        "Ngày 3/4/2024, Thủ tướng Nhật Bản Kishida Fumio gửi thư cho Tổng thống Pháp Emmanuel Macron.",
        contact(
            "message",
            "2024-04-03",
            None,
            sender("Kishida Fumio", "JP", "Thủ tướng Nhật Bản"),
            recipient("Emmanuel Macron", "FR", "Tổng thống Pháp"),
        ),
    ),
    case(
        "received-from",
        "Ngày 18/3/2024, Tổng thống Nga Vladimir Putin nhận được điện mừng của Chủ tịch Trung Quốc Tập Cận Bình.",
        contact("message", "2024-03-18", None, XI, PUTIN),
    ),
    case(
        "two-senders-are-two-messages",
        "Ngày 18/3/2024, Chủ tịch Trung Quốc Tập Cận Bình gửi điện mừng Tổng thống Nga Vladimir Putin. "
        "Cùng ngày, Chủ tịch nước Lào Thongloun Sisoulith cũng gửi điện mừng tới ông Putin.",
        contact("message", "2024-03-18", None, XI, PUTIN),
        contact("message", "2024-03-18", None, sender("Thongloun Sisoulith", "LA", "Chủ tịch nước Lào"), PUTIN),
    ),
    case(
        "greeting-passed-on",
        "Ngày 12/4/2024, tại Bình Nhưỡng, Ủy viên trưởng Triệu Lạc Tế, Chủ tịch Nhân đại Trung Quốc, đã chuyển lời "
        "thăm hỏi của Chủ tịch Trung Quốc Tập Cận Bình tới Tổng Bí thư Đảng Lao động Triều Tiên Kim Jong-un.",
        contact(
            "message",
            "2024-04-12",
            None,
            sender("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc"),
            recipient("Kim Jong-un", "KP", "Tổng Bí thư Đảng Lao động Triều Tiên"),
        ),
    ),
    case(
        "asks-to-pass-a-greeting-on",
        "Ngày 10/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm tiếp Đại sứ Pháp Olivier Brochet. Chủ tịch nước đề nghị "
        "Đại sứ chuyển lời chúc mừng của Chủ tịch nước tới Tổng thống Pháp Emmanuel Macron.",
        contact(
            "meeting",
            "2024-06-10",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Olivier Brochet", "FR", "Đại sứ Pháp"),
        ),
        contact(
            "message",
            "2024-06-10",
            None,
            sender("Tô Lâm", "VN", "Chủ tịch nước"),
            recipient("Emmanuel Macron", "FR", "Tổng thống Pháp"),
        ),
        wrong="a greeting somebody is asked to pass on has no day, though the sentence before tells it",
    ),
    case(
        "telegram-between-bodies-where-no-person-is-named",
        "Ngày 30/5/2024, Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào gửi điện mừng tới "
        "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc.",
        contact(
            "message",
            "2024-05-30",
            None,
            sender("Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào", "LA", is_a="organization"),
            recipient("Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc", "CN", is_a="organization"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_message_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
