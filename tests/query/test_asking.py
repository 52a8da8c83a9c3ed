"""A question in words."""

from __future__ import annotations

from datetime import date

from honglu.query import Filter, in_words


def test_each_part_of_the_question_is_said() -> None:
    asked = Filter(
        ("kim",), ("LA", "CN"), ("VN", "KP"), ("visit", "talks"), ("held",), date(2024, 3, 1), date(2024, 4, 1)
    )
    assert in_words(asked) == (
        "contacts between VN and KP with LA or CN with 'kim' of kind visit or talks with status held"
        " on or after 2024-03-01 on or before 2024-04-01"
    )


def test_a_question_without_parts_asks_for_all() -> None:
    assert in_words(Filter()) == "all contacts"
