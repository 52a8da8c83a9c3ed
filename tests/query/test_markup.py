"""Markup in which all text is escaped."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.query.markup import Markup, element, joined, plain, separated, text


def test_plain_text_is_escaped_and_markup_is_not_escaped_twice() -> None:
    assert element("p", "a < b", element("b", "&")) == "<p>a &lt; b<b>&amp;</b></p>"
    assert text(text("<")) == "&lt;"


def test_attributes() -> None:
    made = element("a", None, class_="x", aria_label='"<', href=None, tabindex=0)
    assert made == '<a class="x" aria-label="&quot;&lt;" tabindex="0"></a>'
    assert element("br") == "<br>"
    assert element("rect", width=1.25, viewBox="0 0") == '<rect width="1.2" viewBox="0 0"/>'


def test_joining() -> None:
    assert joined("<", None, Markup("<i>")) == "&lt;<i>"
    assert separated(", ", "a", None, "", "<") == "a, &lt;"


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\u202e", "\u2066", "\ud800", "\ufffe"])
def test_what_xml_forbids_or_turns_the_text_is_taken_out(letter: str) -> None:
    assert plain(f"a{letter}b") == "a\ufffdb"


@given(st.text())
def test_any_text_comes_back_out_of_an_element(words: str) -> None:
    parsed = ElementTree.fromstring(element("p", words, title=words))  # noqa: S314  # our own
    assert (parsed.text or "") == plain(words).replace("\r\n", "\n").replace("\r", "\n")
