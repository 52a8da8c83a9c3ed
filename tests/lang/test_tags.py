"""Language tags as articles carry them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.lang.tags import primary


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("vi", "vi"),
        ("VI", "vi"),
        ("zh-Hant", "zh"),
        ("zh-TW", "zh"),
        ("zh_CN", "zh"),
        (" en-US\n", "en"),
        ("ceb", "ceb"),
        ("Vietnamese", "vietnamese"),
        ("und", None),
        ("und-Latn", None),
        (" ", None),
        ("-", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tag_is_cut_to_its_language(tag: str | None, language: str | None) -> None:
    assert primary(tag) == language


@given(st.text())
def test_the_language_of_a_tag_is_a_tag_of_that_language(tag: str) -> None:
    language = primary(tag)
    assert primary(language) == language
