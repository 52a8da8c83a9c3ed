"""Tours: one contact for each country visited."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, guest, host

BLINKEN = guest("Antony Blinken", "US", "Ngoại trưởng Mỹ")
LAVROV = guest("Sergei Lavrov", "RU", "Ngoại trưởng Nga")


def state(name: str, code: str) -> dict[str, Any]:
    return host(name, code, is_a="state")


CASES = [
    case(
        "two-countries-in-one-breath",
        "Từ ngày 10 đến 14/6/2024, Ngoại trưởng Mỹ Antony Blinken thăm Ai Cập và Israel.",
        contact("visit", "2024-06-10/2024-06-14", "EG", BLINKEN, state("Ai Cập", "EG")),
        contact("visit", "2024-06-10/2024-06-14", "IL", BLINKEN, state("Israel", "IL")),
    ),
    case(
        "four-countries-announced",
        "Ngoại trưởng Mỹ Antony Blinken sẽ thăm Ai Cập, Israel, Jordan và Qatar từ ngày 10 đến 12/6/2024.",
        *(
            contact(
                "visit",
                "2024-06-10/2024-06-12",
                code,
                BLINKEN,
                state(name, code),
                status="planned",
            )
            for name, code in (("Ai Cập", "EG"), ("Israel", "IL"), ("Jordan", "JO"), ("Qatar", "QA"))
        ),
        published="2024-06-07",
    ),
    case(
        "including",
        "Ngoại trưởng Nga Sergei Lavrov thực hiện chuyến công du châu Phi, gồm các nước Guinea, Congo và Chad, "
        "từ ngày 3 đến 6/6/2024.",
        *(
            contact("visit", "2024-06-03/2024-06-06", code, LAVROV, state(name, code))
            for name, code in (("Guinea", "GN"), ("Congo", "CG"), ("Chad", "TD"))
        ),
        wrong="a tour whose countries are listed behind 'including the countries' is not read",
    ),
    case(
        "leg-after-leg-with-dates",
        "Ngày 19/6/2024, Tổng thống Nga Vladimir Putin thăm cấp Nhà nước tới Triều Tiên. "
        "Ngày 20/6/2024, ông thăm cấp Nhà nước tới Việt Nam.",
        contact(
            "visit",
            "2024-06-19",
            "KP",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            state("Triều Tiên", "KP"),
            rank="state",
        ),
        contact(
            "visit",
            "2024-06-20",
            "VN",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            state("Việt Nam", "VN"),
            rank="state",
        ),
    ),
    case(
        "first-stop",
        "Ngày 19/6/2024, Tổng thống Nga Vladimir Putin tới thăm Triều Tiên, chặng đầu tiên trong chuyến công du "
        "châu Á. Sau đó, ông sẽ thăm Việt Nam.",
        contact(
            "visit",
            "2024-06-19",
            "KP",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            state("Triều Tiên", "KP"),
        ),
        contact(
            "visit",
            None,
            "VN",
            guest("Vladimir Putin", "RU", "Tổng thống Nga"),
            state("Việt Nam", "VN"),
            status="planned",
        ),
        published="2024-06-19",
        wrong="a second leg told in a sentence of its own gets the first leg's day and sentence",
    ),
    case(
        "a-delegation-goes-on",
        "Đoàn đại biểu Đảng Lao động Triều Tiên do ông Kim Song-nam dẫn đầu thăm Trung Quốc từ ngày 21 đến 23/3/2024. "
        "Sau đó, đoàn thăm Việt Nam từ ngày 25 đến 28/3/2024.",
        contact("visit", "2024-03-21/2024-03-23", "CN", guest("Kim Song-nam", "KP"), state("Trung Quốc", "CN")),
        contact("visit", "2024-03-25/2024-03-28", "VN", guest("Kim Song-nam", "KP"), state("Việt Nam", "VN")),
        published="2024-03-29",
    ),
    case(
        "where-a-traveller-comes-from-is-no-visit",
        "Rời Trung Quốc, Ngoại trưởng Nga Sergei Lavrov thăm Việt Nam ngày 6/7/2022.",
        contact("visit", "2022-07-06", "VN", LAVROV, state("Việt Nam", "VN")),
        published="2022-07-07",
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_each_country_is_a_visit(text: str, published: str, title: str | None, told: list[dict[str, Any]]) -> None:
    check(text, published, title, told)
