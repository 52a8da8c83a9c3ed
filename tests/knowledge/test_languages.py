"""What languages are called."""

from __future__ import annotations

from honglu.knowledge.languages import language_name
from honglu.lang.recognition import _model


def test_every_language_that_can_be_recognized_has_a_name() -> None:
    labels, _ = _model().predict("", 1000, -1.0, "replace")
    assert len(labels) == 176
    assert [label for label in labels if not language_name(label.removeprefix("__label__"))] == []


def test_a_code_that_is_not_known_has_none() -> None:
    assert language_name("fr") == "French"
    assert language_name("name") is None
    assert language_name("qqq") is None
