"""Forms filled in twice are two texts, however alike; the same form lightly edited is a copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from honglu.resolve.copies import Printed, likeness
from honglu.resolve.forms import filled_in_twice

FORMS = yaml.safe_load(Path(__file__).with_name("forms.yaml").read_text(encoding="utf-8"))
Form = dict[str, Any]

forms = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def both(form: Form) -> tuple[str, str]:
    """The text for one guest, and for the other."""
    one, other = (form["text"].format(**form[guest]) for guest in ("one", "other"))
    return one, other


def edited(text: str, edits: dict[str, str]) -> str:
    """The text as another outlet prints it."""
    for old, new in edits.items():
        assert old in text
        text = text.replace(old, new)
    return f"(TTXVN) {text} - BBC"


def printed(text: str, name: str, day: int = 738_000) -> Printed:
    return Printed(name, day, None, text)


@forms
@pytest.mark.parametrize("days", [0, 1, 7])
def test_a_form_filled_in_for_another_guest_is_no_copy(form: Form, days: int) -> None:
    one, other = both(form)
    assert likeness(printed(one, "a"), printed(other, "b", 738_000 + days)) is None


@forms
def test_the_same_guest_in_other_words_is_a_copy(form: Form) -> None:
    text, _ = both(form)
    one, other = printed(text, "a"), printed(edited(text, form["edits"]), "b", 738_001)
    assert likeness(one, other) is not None
    assert set(one.marks) & set(other.marks_around)


@forms
def test_what_was_cut_or_added_makes_no_other_text(form: Form) -> None:
    one, other = both(form)
    assert not filled_in_twice(one, one[: 2 * len(one) // 3])
    assert not filled_in_twice(one, one + other)


def test_without_names_and_numbers_nothing_is_filled_in() -> None:
    assert not filled_in_twice("", "")
    assert not filled_in_twice("Mưa", "Nắng")
