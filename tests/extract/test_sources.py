"""Who the article has a contact from."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import case, check, contact, party

LAVROV = party("Sergei Lavrov", "RU", "Ngoại trưởng Nga")
WANG = party("Vương Nghị", "CN", "Ngoại trưởng Trung Quốc")
CALL = "Ngoại trưởng Nga Sergei Lavrov điện đàm với Ngoại trưởng Trung Quốc Vương Nghị"


def of_call(*by: str) -> dict[str, Any]:
    return contact("call", "2024-06-18", None, LAVROV, WANG, by=by)


CASES = [
    case("according-to", f"Theo TASS, ngày 18/6/2024, {CALL}.", of_call("TASS")),
    case("according-to-an-agency", f"Theo hãng tin Reuters, ngày 18/6/2024, {CALL}.", of_call("Reuters")),
    case("reports-that", f"Tân Hoa xã đưa tin, ngày 18/6/2024, {CALL}.", of_call("Tân Hoa xã")),
    case("said-a-ministry", f"Bộ Ngoại giao Nga cho biết, ngày 18/6/2024, {CALL}.", of_call("Bộ Ngoại giao Nga")),
    case("at-the-end", f"Ngày 18/6/2024, {CALL}, theo Tân Hoa xã.", of_call("Tân Hoa xã")),
    case("two-sources", f"Theo TASS và Tân Hoa xã, ngày 18/6/2024, {CALL}.", of_call("TASS", "Tân Hoa xã")),
    case(
        "next-sentence",
        f"Ngày 18/6/2024, {CALL}. Tân Hoa xã đưa tin về cuộc điện đàm này.",
        of_call("Tân Hoa xã"),
        wrong="who reports it in the next sentence is not seen",
    ),
    case(
        "spokesman",
        f"Người phát ngôn Điện Kremlin Dmitry Peskov cho biết, ngày 18/6/2024, {CALL}.",
        of_call("Dmitry Peskov"),
    ),
    case("none", f"Ngày 18/6/2024, {CALL}.", of_call()),
    case("byline-is-no-source", f"(TTXVN) Ngày 18/6/2024, {CALL}.", of_call()),
    case("by-a-plan-is-no-source", f"Theo kế hoạch, ngày 18/6/2024, {CALL}.", of_call()),
    case("by-local-time-is-no-source", f"Theo giờ địa phương, ngày 18/6/2024, {CALL}.", of_call()),
    case(
        "source-of-one-contact-is-not-that-of-another",
        f"Ngày 18/6/2024, {CALL}. Theo TASS, ngày 19/6/2024, ông Lavrov gặp Ngoại trưởng Iran Ali Bagheri.",
        of_call(),
        contact(
            "meeting",
            "2024-06-19",
            None,
            LAVROV,
            party("Ali Bagheri", "IR", "Ngoại trưởng Iran"),
            by=["TASS"],
        ),
    ),
]


@pytest.mark.parametrize(("text", "published", "title", "told"), CASES)
def test_the_source_of_a_contact_is_read(
    text: str, published: str, title: str | None, told: list[dict[str, Any]]
) -> None:
    check(text, published, title, told)
