"""One contact for one occasion, over all the sentences that speak of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host, party, read

TALKS = contact(
    "talks",
    "2024-06-20",
    "VN",
    host("Tô Lâm", "VN", "Chủ tịch nước"),
    guest("Vladimir Putin", "RU", "Tổng thống Nga"),
)
LONG_AGO = contact(
    "meeting",
    "2019-02",
    "VN",
    party("Donald Trump", "US", "Tổng thống Mỹ"),
    party("Kim Jong-un", "KP", "nhà lãnh đạo Triều Tiên"),
)

CASES = [
    case(
        "told-again",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin. "
        "Tại cuộc hội đàm, Chủ tịch nước Tô Lâm và Tổng thống Putin bàn về hợp tác năng lượng.",
        TALKS,
    ),
    case(
        "title-and-text",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin.",
        TALKS,
        title="Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Putin",
    ),
    case(
        "place-told-later",
        "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin. "
        "Cuộc hội đàm giữa hai nhà lãnh đạo diễn ra tại Hà Nội.",
        TALKS,
    ),
    case(
        "name-told-later",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga. "
        "Sau hội đàm, Tổng thống Nga Vladimir Putin phát biểu với báo chí.",
        TALKS,
    ),
    case(
        "a-meeting-that-turns-out-to-be-talks",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm gặp Tổng thống Nga Vladimir Putin. "
        "Trong cuộc hội đàm, Chủ tịch nước Tô Lâm cảm ơn Tổng thống Putin.",
        TALKS,
    ),
    case(
        "two-days-are-two-occasions",
        "Ngày 19/6/2024, Ngoại trưởng Nga Sergei Lavrov điện đàm với Ngoại trưởng Trung Quốc Vương Nghị. "
        "Ngày 20/6/2024, ông Lavrov lại điện đàm với ông Vương Nghị.",
        *(
            contact(
                "call",
                day,
                None,
                party("Sergei Lavrov", "RU", "Ngoại trưởng Nga"),
                party("Vương Nghị", "CN", "Ngoại trưởng Trung Quốc"),
            )
            for day in ("2024-06-19", "2024-06-20")
        ),
    ),
    case(
        "old-contact-in-passing",
        "Tháng 2/2019, Tổng thống Mỹ Donald Trump đã gặp nhà lãnh đạo Triều Tiên Kim Jong-un tại Hà Nội.",
        LONG_AGO,
    ),
    case(
        "old-meeting-and-a-new-one",
        "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin. "
        "Tháng 10/2023, hai nhà lãnh đạo đã gặp nhau tại Bắc Kinh.",
        TALKS,
        contact(
            "meeting",
            "2023-10",
            "CN",
            party("Tô Lâm", "VN", "Chủ tịch nước"),
            party("Vladimir Putin", "RU", "Tổng thống Nga"),
        ),
    ),
    case(
        "the-last-visit-was-in",
        "Tổng thống Nga Vladimir Putin thăm Việt Nam từ ngày 19 đến 20/6/2024. Lần gần nhất ông thăm Việt Nam là "
        "tháng 11/2017.",
        contact(
            "visit",
            "2024-06-19/2024-06-20",
            "VN",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            host("Việt Nam", "VN", is_a="state"),
        ),
        contact(
            "visit",
            "2017-11",
            "VN",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            host("Việt Nam", "VN", is_a="state"),
        ),
    ),
    case(
        "planned-and-then-held",
        "Tổng thống Nga Vladimir Putin sẽ thăm Việt Nam. Ngày 19/6/2024, Tổng thống Putin đã tới Hà Nội, bắt đầu "
        "chuyến thăm Việt Nam.",
        contact(
            "visit",
            "2024-06-19",
            "VN",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            host("Việt Nam", "VN", is_a="state"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_one_occasion_is_one_contact(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)


def test_all_sentences_that_state_it_are_evidence() -> None:
    first = "Ngày 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin."
    second = "Cuộc hội đàm giữa Chủ tịch nước Tô Lâm và Tổng thống Putin kéo dài hai giờ."
    (claim,) = read(f"{first} {second}").claims
    assert [e.quote for e in claim.evidence] == [first, second]
