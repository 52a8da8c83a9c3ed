"""The Vietnamese date patterns do what their examples say, and the engine keeps its laws on any text."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from honglu.annotate import dates
from honglu.model import edtf

PATH = Path(dates.__file__).parent.parent / "lang" / "vi" / "dates.yaml"
NODE: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
PATTERNS = [pattern for family in NODE["families"] for pattern in family["patterns"]]
RULES = dates.compile_dates(NODE)
CONTRACT = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?", re.ASCII)
TODAY = date(2017, 6, 14)  # a Wednesday


def cases(key: str) -> list[Any]:
    return [pytest.param(case, id=p["name"] + ": " + case["text"]) for p in PATTERNS for case in p[key]]


def read(text: str, published: date | None = TODAY, previous: str | None = None) -> list[tuple[str, str]]:
    found = dates.find_dates(text, published, RULES, previous)
    return [(text[m.start : m.end], m.value) for m in found]


@pytest.mark.parametrize("case", cases("examples"))
def test_examples_are_read(case: dict[str, Any]) -> None:
    values = [value for _, value in read(case["text"], case.get("published"))]
    assert values == [str(value) for value in case["dates"]]


@pytest.mark.parametrize("case", cases("lookalikes"))
def test_lookalikes_are_not(case: dict[str, Any]) -> None:
    assert read(case["text"], case.get("published")) == []


def test_every_pattern_has_examples_and_lookalikes_and_no_name_twice() -> None:
    names = [pattern["name"] for pattern in PATTERNS]
    assert len(names) == len(set(names))
    assert all(pattern["examples"] and pattern["lookalikes"] for pattern in PATTERNS)


def test_no_repeat_is_unbounded_so_that_reading_stays_linear() -> None:
    expressions = [*NODE["shapes"].values(), *(pattern["match"] for pattern in PATTERNS)]
    assert [e for e in expressions if re.search(r"[*+]|\{\d+,\}", e)] == []


def test_each_pattern_reads_its_first_example_alone() -> None:
    for family in NODE["families"]:
        for pattern in family["patterns"]:
            rules = dates.compile_dates({**NODE, "families": [{**family, "patterns": [pattern]}]})
            case = pattern["examples"][0]
            assert dates.find_dates(case["text"], case.get("published"), rules, previous="2017-03-05"), pattern["name"]


def test_words_and_the_date_they_announce_are_one_mention() -> None:
    assert read("Hôm qua (13/6), họ gặp nhau") == [("Hôm qua (13/6)", "2017-06-13")]


def test_what_stands_apart_in_a_list_is_apart_in_the_text() -> None:
    assert read("ngày 2/5 và 9/5") == [("ngày 2/5", "2017-05-02"), ("9/5", "2017-05-09")]


def test_the_part_of_the_day_is_told() -> None:
    (mention,) = dates.find_dates("rạng sáng 3/6", TODAY, RULES)
    assert (mention.part, mention.anchor) == ("dawn", "published")


def test_the_same_day_is_the_one_before_the_text_where_the_text_has_none() -> None:
    (mention,) = dates.find_dates("Chiều cùng ngày, họ ký.", TODAY, RULES, previous="2017-05-29")
    assert (mention.value, mention.anchor, mention.part) == ("2017-05-29", "context", "afternoon")


def test_a_month_in_between_is_not_the_same_day() -> None:
    assert read("Ngày 5/3, sau tháng 4, rồi cùng ngày")[-1] == ("cùng ngày", "2017-03-05")


def test_a_year_that_is_said_needs_no_day_of_publication() -> None:
    mentions = dates.find_dates("Hôm qua, ngày 5/3/2016, cùng ngày, năm nay", None, RULES)
    assert [(m.value, m.anchor) for m in mentions] == [("2016-03-05", "absolute"), ("2016-03-05", "context")]


@pytest.mark.parametrize(
    ("published", "value"),
    [(date(2017, 1, 3), "2016-12-30"), (date(2016, 12, 1), "2016-12-30"), (date(2017, 7, 15), "2016-12-30")],
)
def test_a_day_without_its_year_is_the_nearest_with_a_bias_to_the_past(published: date, value: str) -> None:
    assert read("ngày 30/12", published) == [("ngày 30/12", value)]


def test_a_month_without_its_year_is_of_the_running_year_where_it_can_be() -> None:
    assert read("vào tháng 11", date(2017, 5, 24)) == [("tháng 11", "2017-11")]
    assert read("vào tháng 11", date(2017, 2, 24)) == [("tháng 11", "2016-11")]
    assert read("vào tháng 1", date(2017, 11, 24)) == [("tháng 1", "2018-01")]


def test_a_quarter_far_ahead_is_that_of_last_year() -> None:
    assert read("trong quý IV", date(2017, 2, 6)) == [("quý IV", "2016-10/2016-12")]
    assert read("trong quý III", date(2017, 2, 6)) == [("quý III", "2017-07/2017-09")]


def test_the_next_day_of_nothing_told_is_no_date() -> None:
    assert read("Hôm sau, họ đi.") == []


def test_all_capitals_and_unbreakable_spaces_are_read() -> None:
    assert read("SÁNG 13/6 và ngày\u00a012\u00a0tháng\u00a06") == [
        ("SÁNG 13/6", "2017-06-13"),
        ("12\u00a0tháng\u00a06", "2017-06-12"),
    ]


def test_a_leap_day_is_read_in_leap_years_only() -> None:
    assert read("ngày 29/2", date(2016, 3, 5)) == [("ngày 29/2", "2016-02-29")]
    assert read("ngày 29/2", date(2017, 3, 5)) == []


def test_an_unknown_slot_is_reported() -> None:
    pattern = {"name": "x", "reads": "days", "match": "{no_such}"}
    family = {"name": "x", "triggers": ["0"], "patterns": [pattern]}
    with pytest.raises(ValueError, match="no_such"):
        dates.compile_dates({**NODE, "families": [family]})


def test_words_with_two_values_are_reported() -> None:
    words = {**NODE["words"], "step.more": {3: ["hôm sau"]}}
    with pytest.raises(ValueError, match="two values"):
        dates.compile_dates({**NODE, "words": words})


EXAMPLES = [case["text"] for p in PATTERNS for key in ("examples", "lookalikes") for case in p[key]]
WORDS = sorted({word for text in EXAMPLES for word in text.split()})
pieces = st.sampled_from(WORDS) | st.sampled_from(EXAMPLES) | st.text(max_size=6)
texts = st.lists(pieces, max_size=8).map(" ".join)
published_days = st.none() | st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))


@given(texts, published_days)
def test_mentions_are_sorted_disjoint_nonempty_and_valid(text: str, published: date | None) -> None:
    done = 0
    for mention in dates.find_dates(text, published, RULES):
        assert done <= mention.start < mention.end <= len(text)
        assert CONTRACT.fullmatch(mention.value)
        assert edtf.is_valid(mention.value)
        done = mention.end


@given(texts, st.sampled_from(["X. ", "Hai bên trao đổi.\n", "Ông A, bà B. "]))
def test_a_sentence_without_dates_before_the_text_shifts_it(text: str, before: str) -> None:
    alone = dates.find_dates(text, TODAY, RULES)
    behind = dates.find_dates(before + text, TODAY, RULES)
    shift = len(before)
    assert [(m.start - shift, m.end - shift, m.value, m.anchor) for m in behind] == [
        (m.start, m.end, m.value, m.anchor) for m in alone
    ]


@given(texts)
def test_the_dates_of_any_calendar_end_raise_nothing(text: str) -> None:
    for day in (date.min, date.max):
        found = dates.find_dates(text, day, RULES)
        assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
