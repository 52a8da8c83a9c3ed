"""A question in words."""

from __future__ import annotations

from datetime import date

from honglu.query import Filter, in_words
from honglu.query.asking import question_in_words
from honglu.query.question import Question


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


def test_a_question_of_an_address_is_said_with_names() -> None:
    asked = Question(
        "kim", ("VN", "KP"), ("a1", "gone"), ("visit", "talks"), ("held",), ("state",), ("VOV",), ("vi",), ("2024",)
    )
    assert question_in_words(asked, {"a1": "Kim Song-nam"}) == (
        "contacts with the words kim with VN and KP with Kim Song-nam and gone of kind visit or talks with status held"
        " of rank state told by VOV told in vi in 2024"
    )
    assert question_in_words(Question(since="2024", until="2025-03"), {}) == (
        "contacts on or after 2024 on or before 2025-03"
    )
    assert question_in_words(Question(), {}) == "all contacts"
