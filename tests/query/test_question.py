"""Questions and the addresses that hold them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from honglu.query.question import Question, question_of

words = st.text(min_size=1, max_size=20).map(str.strip).filter(bool)
several = st.lists(words, max_size=3, unique=True).map(tuple)
questions = st.builds(
    Question,
    text=st.just("") | words,
    country=several,
    actor=several,
    outlet=several,
    since=st.sampled_from(["", "2024", "2024-03"]),
    until=st.sampled_from(["", "2024-03-21"]),
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the letters of Unicode are loaded at the first draw
@given(questions)
def test_an_address_holds_the_whole_question(asked: Question) -> None:
    assert question_of(asked.pairs()) == asked


def test_fields_of_other_things_are_passed_over() -> None:
    assert question_of([("kind", "visit"), ("page", "3"), ("kind", " "), ("kind", "visit")]) == Question(
        kind=("visit",)
    )


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([("since", "yesterday")], "is no date"),
        ([("until", "2024-03/2024-05")], "is no date"),
        ([("text", "x" * 301)], "too long"),
        ([("outlet", str(n)) for n in range(51)], "too long"),
    ],
)
def test_what_can_be_no_value_is_told(pairs: list[tuple[str, str]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        question_of(pairs)


def test_values_are_put_in_and_taken_out() -> None:
    asked = Question(kind=("visit",), text="hợp tác")
    assert asked.with_value("kind", "talks").kind == ("visit", "talks")
    assert asked.with_value("kind", "visit") == asked
    assert asked.without_value("kind", "visit") == Question(text="hợp tác")
    assert asked.without_value("text", "hợp tác") == Question(kind=("visit",))
