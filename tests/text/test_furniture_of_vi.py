"""Every entry of the Vietnamese furniture matches its examples, and its section none of its look-alikes."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest

from honglu.text.furniture import furniture_rules, strip_furniture
from tests.shared import shared
from tests.text.furniture_of_vi import FILE, NODE, RULES

SECTIONS = ("buttons", "caption-heads", "captions", "tails", "boxes", "bylines", "outlets")
ENTRIES = [pytest.param(section, entry, id=entry["match"][:40]) for section in SECTIONS for entry in NODE[section]]


def matches(section: str, entries: list[dict[str, Any]], line: str) -> bool:
    rules = furniture_rules({section: entries, "outlet-names": NODE["outlet-names"]})
    if section == "outlets":
        return rules.outlet.match(line) is not None
    if section == "bylines":
        return rules.byline.fullmatch(line) is not None
    return rules.kinds.fullmatch(line.lower()) is not None


@pytest.mark.parametrize(("section", "entry"), ENTRIES)
def test_examples_and_lookalikes(section: str, entry: dict[str, Any]) -> None:
    assert set(entry) <= {"match", "cased", "examples", "lookalikes"}
    assert entry["examples"]
    assert entry["lookalikes"]
    assert [line for line in entry["examples"] if not matches(section, [entry], line)] == []
    assert [line for line in entry["lookalikes"] if matches(section, NODE[section], line)] == []


@pytest.mark.parametrize(("section", "entry"), ENTRIES)
def test_patterns_have_no_groups_of_their_own(section: str, entry: dict[str, Any]) -> None:
    pattern = furniture_rules({section: [entry], "outlet-names": ["X"]})
    own = {"kinds": pattern.kinds.groups, "byline": pattern.byline.groups, "outlet": pattern.outlet.groups}
    assert own == {"kinds": 5, "byline": 0, "outlet": int(section == "outlets")}


def test_the_file_is_in_nfc_and_has_known_keys_and_no_name_twice() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert set(NODE) == {*SECTIONS, "outlet-names"}
    assert len(set(NODE["outlet-names"])) == len(NODE["outlet-names"])
    assert re.findall(r"^# (\S+?) {2,}", text, re.MULTILINE) == [*sorted(SECTIONS, key=text.index)]


def test_the_second_article_loses_its_furniture_and_no_evidence() -> None:
    folder = shared("gold", "vi-dev")
    articles = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    golds = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    text = articles[1]["text"]
    stripped = strip_furniture(text, RULES)
    kept = set(stripped.text.splitlines())
    gone = [line for line in text.splitlines() if line.strip() and line not in kept]
    assert (stripped.outlet, stripped.byline, len(gone)) == ("PNTĐ", "MINH THƯ", 14)
    for article, gold in zip(articles, golds, strict=True):
        left = strip_furniture(article["text"], RULES).text
        told = [e for contact in gold["contacts"] for e in contact.get("evidence", ()) if e.get("in") != "title"]
        assert [e["quote"] for e in told if e["quote"] not in left] == []
