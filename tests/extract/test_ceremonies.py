"""Credentials, receptions, funerals, decorations: a foreign side takes part in a ceremony."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host

CASES = [
    case(
        "presents-credentials",
        "Ngày 11/2/2022, tại Hà Nội, Đại sứ Mỹ Marc Knapper trình Quốc thư lên Chủ tịch nước Nguyễn Xuân Phúc.",
        contact(
            "ceremony",
            "2022-02-11",
            "VN",
            guest("Marc Knapper", "US", "Đại sứ Mỹ"),
            host("Nguyễn Xuân Phúc", "VN", "Chủ tịch nước"),
        ),
        published="2022-02-12",
    ),
    case(
        "receives-who-comes-to-present-credentials",
        "Ngày 11/2/2022, tại Hà Nội, Chủ tịch nước Nguyễn Xuân Phúc đã tiếp Đại sứ Mỹ Marc Knapper đến trình Quốc thư.",
        contact(
            "ceremony",
            "2022-02-11",
            "VN",
            guest("Marc Knapper", "US", "Đại sứ Mỹ"),
            host("Nguyễn Xuân Phúc", "VN", "Chủ tịch nước"),
        ),
        published="2022-02-12",
    ),
    case(
        "decorates",
        "Ngày 10/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm trao tặng Huân chương Hữu nghị cho "
        "Đại sứ Pháp Olivier Brochet.",
        contact(
            "ceremony",
            "2024-06-10",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Olivier Brochet", "FR", "Đại sứ Pháp"),
        ),
    ),
    case(
        "banquet",
        "Tối 20/6/2024, tại Hà Nội, Chủ tịch nước Tô Lâm chủ trì tiệc chiêu đãi Tổng thống Nga Vladimir Putin.",
        contact(
            "ceremony",
            "2024-06-20",
            "VN",
            host("Tô Lâm", "VN", "Chủ tịch nước"),
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
        ),
    ),
    case(
        "attends-a-national-day",
        "Tối 12/7/2024, tại Hà Nội, Phó Thủ tướng Lê Thành Long dự lễ kỷ niệm Quốc khánh Pháp do "
        "Đại sứ Pháp Olivier Brochet chủ trì.",
        contact(
            "ceremony",
            "2024-07-12",
            "VN",
            guest("Lê Thành Long", "VN", "Phó Thủ tướng"),
            host("Olivier Brochet", "FR", "Đại sứ Pháp"),
        ),
        published="2024-07-13",
        wrong="attending an embassy's celebration is not read",
    ),
    case(
        "a-domestic-ceremony-is-none",
        "Ngày 19/5/2024, tại Hà Nội, Chủ tịch nước Tô Lâm trao tặng Huân chương Lao động cho "
        "Bộ trưởng Công Thương Nguyễn Hồng Diên.",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_a_ceremony_is_read(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
