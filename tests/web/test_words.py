"""The interface says the same in each language, and has words for all that templates ask for."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from honglu.web.wording import Words, load_words, preferred
from tests.shared import PROJECT

WORDS = load_words()
TEMPLATES = sorted((PROJECT / "src" / "honglu" / "web" / "templates").rglob("*.html"))


def fields(words: Words, key: str) -> set[str]:
    return {name for form in words.forms(key).values() for _, name, *_ in Formatter().parse(form) if name}


def test_english_stands_in() -> None:
    assert list(WORDS) == ["en", "vi"]


@pytest.mark.parametrize("language", WORDS)
def test_each_language_has_the_same_words_with_the_same_values(language: str) -> None:
    english, other = WORDS["en"], WORDS[language]
    keys = english.keys()
    assert keys == other.keys()
    assert {key: fields(other, key) for key in keys} == {key: fields(english, key) for key in keys}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_what_a_template_says_there_are_words_for(template: object) -> None:
    asked = set(re.findall(r"""\bt\('([\w.]+)'[,)]""", template.read_text(encoding="utf-8")))  # type: ignore[attr-defined]
    assert asked <= WORDS["en"].keys()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_style_or_script_in_it_and_says_nothing_unescaped(template: object) -> None:
    text = template.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert not re.search(r"<style|\bstyle=|\son\w+=|\|\s*safe\b|autoescape|<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"(src|href|action)=\"(https?:)?//", text)


def test_what_counts_has_two_forms_in_english_and_one_in_vietnamese() -> None:
    assert WORDS["en"]("login.throttled", count=1).endswith("in 1 second.")
    assert WORDS["en"]("login.throttled", count=2).endswith("in 2 seconds.")
    assert WORDS["vi"]("login.throttled", count=1).endswith("1 giây.")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("vi", "vi"),
        ("vi-VN,vi;q=0.9,en;q=0.8", "vi"),
        ("en;q=0.5, vi;q=0.9", "vi"),
        ("fr, ko;q=0.9", "en"),
        ("vi;q=x", "vi"),
        (";;;,,q=", "en"),
    ],
)
def test_the_browser_asks_for_a_language(header: str, language: str) -> None:
    assert preferred(header, WORDS) == language
