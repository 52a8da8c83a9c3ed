"""The list of sources: its form is checked, and whatever is wrong is told with its line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.watch.roll import RollError, read_roll
from honglu.watch.source import Source


def wrong(text: str) -> list[str]:
    with pytest.raises(RollError) as error:
        read_roll(text, "s.yaml")
    return str(error.value).splitlines()


def test_a_list() -> None:
    text = """
    # morning papers
    sources:
      - {name: VOV, url: "https://vov.example/rss"}
      - name: MFA
        url: HTTPS://mfa.example/tin tức
        every: 2h
        pages: 20
        links: h3 a
        language: vi
        silence: 7d
    """
    assert read_roll(text, "s.yaml") == (
        Source("VOV", "https://vov.example/rss"),
        Source("MFA", "https://mfa.example/tin%20t%E1%BB%A9c", 7200.0, 20, "h3 a", "vi", 604_800.0),
    )


def test_all_that_is_wrong_is_told_with_line_and_entry() -> None:
    text = """sources:
  - name: A
    url: ftp://a.example/
  - name: B
    url: https://b.example/
    evry: 15m
  - name: C
    url: https://b.example/
    every: 15
    pages: 0
    language: xx
    links: [a, b]
    name: D
  - just text
  - url: https://e.example/
"""
    told = wrong(text)
    assert told[0] == "s.yaml:3: source 1 (A): url: an address that begins with ftp:: only http and https are fetched"
    assert told[1] == "s.yaml:6: source 2 (B): unknown key 'evry': did you mean every?"
    assert told[2].startswith("s.yaml:8: source 3 (C): the url 'https://b.example/' is that of the source in line 5")
    assert told[3] == "s.yaml:9: source 3 (C): every: '15' is no time: give one as 15m, 2h or 1d"
    assert told[4].startswith("s.yaml:10: source 3 (C): pages: '0' is no number of pages")
    assert told[5].startswith("s.yaml:11: source 3 (C): language: no pack for language 'xx'; packs: ")
    assert told[6] == "s.yaml:12: source 3 (C): links needs one value"
    assert told[7] == "s.yaml:13: source 3 (C): name is given twice"
    assert told[8] == "s.yaml:14: source 4: give `name: …` and `url: …`"
    assert told[9] == "s.yaml:15: source 5: it has no name: give `name: …`"
    assert len(told) == 10


@pytest.mark.parametrize("text", ["", "[]", "sources:", "sources: []", "a: 1", "- name: x", "sources: [&a {name: *a}]"])
def test_what_is_no_list(text: str) -> None:
    assert wrong(text)


def test_broken_yaml_is_told_with_its_line() -> None:
    (told,) = wrong("sources:\n  - name: 'A\n")
    assert told.startswith("s.yaml:3: no valid YAML (")
    assert wrong("sources: " + "[" * 5000)
    assert wrong("sources: \x00")


@settings(deadline=None)
@given(st.text() | st.text(alphabet="sources:-{}[]&*!|> \nnameurl'\"#%,?"))
def test_nothing_else_is_raised(text: str) -> None:
    try:
        read_roll(text, "s.yaml")
    except RollError as error:
        assert str(error).startswith("s.yaml:")
