"""Receptions, courtesy calls and meetings face to face: who received whom."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, party, read

CASES = [
    case(
        "receives",
        "Chiều 15/4/2023, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp Ngoại trưởng Mỹ Antony Blinken.",
        contact(
            "meeting",
            "2023-04-15",
            "VN",
            host("Phạm Minh Chính", "VN", "Thủ tướng"),
            guest("Antony Blinken", "US", "Ngoại trưởng Mỹ"),
        ),
        published="2023-04-16",
    ),
    case(
        "meets-formally",
        "Ngày 13/12/2023, tại Hà Nội, Thủ tướng Phạm Minh Chính hội kiến Chủ tịch Trung Quốc Tập Cận Bình.",
        contact(
            "meeting",
            "2023-12-13",
            "VN",
            host("Phạm Minh Chính", "VN", "Thủ tướng"),
            guest("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc"),
        ),
        published="2023-12-14",
    ),
    case(
        "is-received",
        "Ngày 26/6/2023, tại Bắc Kinh, Thủ tướng Phạm Minh Chính được Chủ tịch Trung Quốc Tập Cận Bình tiếp.",
        contact(
            "meeting",
            "2023-06-26",
            "CN",
            guest("Phạm Minh Chính", "VN", "Thủ tướng"),
            host("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc"),
        ),
        published="2023-06-27",
    ),
    case(
        "was-received-by-two-words",
        "Ngày 22/5/2024, tại Riyadh, Ngoại trưởng Nga Sergei Lavrov đã được Thái tử Ả Rập Xê Út "
        "Mohammed bin Salman tiếp đón.",
        contact(
            "meeting",
            "2024-05-22",
            "SA",
            guest("Sergei Lavrov", "RU", "Ngoại trưởng Nga"),
            host("Mohammed bin Salman", "SA", "Thái tử Ả Rập Xê Út"),
        ),
    ),
    case(
        "calls-on",
        "Ngày 5/6/2024, tại Hà Nội, Đại sứ Nhật Bản Ito Naoki chào xã giao Chủ tịch Quốc hội Trần Thanh Mẫn.",
        contact(
            "meeting",
            "2024-06-05",
            "VN",
            guest("Ito Naoki", "JP", "Đại sứ Nhật Bản"),
            host("Trần Thanh Mẫn", "VN", "Chủ tịch Quốc hội"),
        ),
    ),
    case(
        "receives-who-calls-on",
        "Sáng 5/6/2024, tại Hà Nội, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Nhật Bản Ito Naoki đến chào xã giao.",
        contact(
            "meeting",
            "2024-06-05",
            "VN",
            guest("Ito Naoki", "JP", "Đại sứ Nhật Bản"),
            host("Trần Thanh Mẫn", "VN", "Chủ tịch Quốc hội"),
        ),
    ),
    case(
        "third-country",
        "Ngày 14/11/2022, tại Bali (Indonesia), Tổng thống Mỹ Joe Biden gặp Chủ tịch Trung Quốc Tập Cận Bình.",
        contact(
            "meeting",
            "2022-11-14",
            "ID",
            party("Joe Biden", "US", "Tổng thống Mỹ"),
            party("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc"),
        ),
        published="2022-11-15",
    ),
    case(
        "noun-with-between",
        "Cuộc gặp giữa Tổng thống Nga Vladimir Putin và Tổng thống Mỹ Joe Biden diễn ra ngày 16/6/2021 "
        "tại Geneva (Thụy Sĩ).",
        contact(
            "meeting",
            "2021-06-16",
            "CH",
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
            party("Joe Biden", "US", "Tổng thống Mỹ"),
        ),
        published="2021-06-17",
    ),
    case(
        "subject-after-the-reception",
        "Tiếp Đại sứ Pháp Olivier Brochet ngày 10/6/2024 tại Hà Nội, Chủ tịch nước Tô Lâm ghi nhận quan hệ hai nước.",
        contact(
            "meeting",
            "2024-06-10",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Olivier Brochet", "FR", "Đại sứ Pháp"),
        ),
    ),
    case(
        "at-the-reception",
        "Tại buổi tiếp Đại sứ Pháp Olivier Brochet ngày 10/6/2024 ở Hà Nội, Chủ tịch nước Tô Lâm chúc Đại sứ "
        "hoàn thành nhiệm vụ.",
        contact(
            "meeting",
            "2024-06-10",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Olivier Brochet", "FR", "Đại sứ Pháp"),
        ),
    ),
    case(
        "head-of-a-company",
        "Ngày 16/4/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp ông Tim Cook, Tổng Giám đốc Tập đoàn Apple của Mỹ.",
        contact(
            "meeting",
            "2024-04-16",
            "VN",
            host("Phạm Minh Chính", "VN", "Thủ tướng"),
            guest("Tim Cook", "US", "Tổng Giám đốc Tập đoàn Apple của Mỹ"),
        ),
    ),
    case(
        "head-of-an-international-organization",
        "Ngày 22/10/2022, tại Hà Nội, Chủ tịch nước Nguyễn Xuân Phúc tiếp Tổng Thư ký Liên hợp quốc Antonio Guterres.",
        contact(
            "meeting",
            "2022-10-22",
            "VN",
            host("Nguyễn Xuân Phúc", "VN", "Chủ tịch nước"),
            guest("Antonio Guterres", "UN", "Tổng Thư ký Liên hợp quốc"),
        ),
        published="2022-10-23",
    ),
    case(
        "three-hosts-in-turn",
        "Ngày 20/6/2024, tại Hà Nội, Tổng thống Nga Vladimir Putin lần lượt gặp Tổng Bí thư Nguyễn Phú Trọng, "
        "Thủ tướng Phạm Minh Chính và Chủ tịch Quốc hội Trần Thanh Mẫn.",
        *(
            contact("meeting", "2024-06-20", "VN", them, guest("Vladimir Putin", "RU", "Tổng thống Nga"))
            for them in (
                host("Nguyễn Phú Trọng", "VN", "Tổng Bí thư"),
                host("Phạm Minh Chính", "VN", "Thủ tướng"),
                host("Trần Thanh Mẫn", "VN", "Chủ tịch Quốc hội"),
            )
        ),
    ),
    case(
        "two-guests-of-one-host",
        "Ngày 12/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm đã tiếp Đại sứ Pháp Olivier Brochet. "
        "Cùng ngày, Chủ tịch nước Tô Lâm tiếp Đại sứ Nhật Bản Ito Naoki.",
        contact(
            "meeting",
            "2024-06-12",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Olivier Brochet", "FR", "Đại sứ Pháp"),
        ),
        contact(
            "meeting",
            "2024-06-12",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Ito Naoki", "JP", "Đại sứ Nhật Bản"),
        ),
    ),
    case(
        "received-by-two-together",
        "Ngày 12/6/2024, tại Paris, Tổng thống Pháp Emmanuel Macron và Ngoại trưởng Pháp Stephane Sejourne "
        "đã tiếp Tổng thống Ukraine Volodymyr Zelensky.",
        contact(
            "meeting",
            "2024-06-12",
            "FR",
            host("Emmanuel Macron", "FR", "Tổng thống Pháp"),
            host("Stephane Sejourne", "FR", "Ngoại trưởng Pháp"),
            guest("Volodymyr Zelensky", "UA", "Tổng thống Ukraine"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_meeting_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)


def test_participants_stand_in_order_of_mention() -> None:
    text = "Ngày 26/6/2023, tại Bắc Kinh, Thủ tướng Phạm Minh Chính được Chủ tịch Trung Quốc Tập Cận Bình tiếp."
    (claim,) = read(text, "2023-06-27").claims
    assert [p.name for p in claim.participants] == ["Phạm Minh Chính", "Tập Cận Bình"]


def test_evidence_is_the_sentence_that_states_it() -> None:
    first, second = (
        "Quan hệ hai nước phát triển tốt đẹp.",
        "Ngày 5/6/2024, Chủ tịch nước Tô Lâm tiếp Đại sứ Nhật Bản Ito Naoki.",
    )
    (claim,) = read(f"{first} {second}").claims
    assert [e.quote for e in claim.evidence] == [second]


def test_what_only_the_title_tells_has_its_evidence_there() -> None:
    title = "Chủ tịch nước Tô Lâm tiếp Đại sứ Nhật Bản Ito Naoki"
    (claim,) = read("Hai bên bàn về hợp tác nông nghiệp.", title=title).claims
    assert [(e.zone, e.quote) for e in claim.evidence] == [("title", title)]
