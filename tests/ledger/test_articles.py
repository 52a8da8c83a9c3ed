"""Articles in a list: each once, the newest first, without reading their texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from honglu.ledger import Reader, Shelfmark, read_from
from honglu.ledger.articles import _IDS, _WHERE, _parameters
from tests.ledger.hand_made import article, ledger_of, on_its_own, reading

DAYS = (date(2024, 3, 22), date(2024, 3, 23), None)
OUTLETS = ("VOV.VN", "Nhân Dân", None)
TOLD = [
    article(number, published=day, outlet=outlet, language="vi" if number % 2 else "en")
    for number, (day, outlet) in enumerate(product(DAYS, OUTLETS))
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    told = [
        reading(number, on_its_own(number), published=one.published, outlet=one.outlet, language=one.language)
        for number, one in enumerate(TOLD)
    ]
    return ledger_of(tmp_path / "ledger.db", told)


@pytest.fixture
def ledger(path: Path) -> Iterator[Reader]:
    with read_from(path) as reader:
        yield reader


def newest_first(asked: Shelfmark) -> list[str]:
    found = [
        one
        for one in TOLD
        if (not asked.outlets or one.outlet in asked.outlets)
        and (not asked.languages or one.language in asked.languages)
        and (asked.since is None or (one.published is not None and one.published >= asked.since))
        and (asked.until is None or (one.published is not None and one.published <= asked.until))
    ]
    return [one.id for one in sorted(found, key=lambda one: (one.published or date.min, one.id), reverse=True)]


ASKED = [
    Shelfmark(),
    Shelfmark(outlets=("VOV.VN",)),
    Shelfmark(outlets=("VOV.VN", "Nhân Dân"), languages=("vi",)),
    Shelfmark(since=DAYS[1]),
    Shelfmark(until=DAYS[0]),
    Shelfmark(outlets=("x' OR 1 --", "\0")),
]


@pytest.mark.parametrize("asked", ASKED, ids=str)
@pytest.mark.parametrize("size", [1, 2, 100])
def test_pages_hold_each_article_once(ledger: Reader, asked: Shelfmark, size: int) -> None:
    found: list[str] = []
    while page := ledger.list_articles(asked, found[-1] if found else None, size):
        found += page
    assert found == newest_first(asked)
    assert ledger.article_count(asked) == len(found)


def test_nothing_follows_an_article_that_is_not_there(ledger: Reader) -> None:
    assert ledger.list_articles(Shelfmark(), "none", 5) == []


def test_sources_stand_as_they_are_asked_for(ledger: Reader) -> None:
    found = ledger.sources(["a0004", "none", "a0000"])
    assert [(one.id, one.published, one.outlet) for one in found] == [
        ("a0004", DAYS[1], OUTLETS[1]),
        ("a0000", DAYS[0], OUTLETS[0]),
    ]


def test_outlets_are_counted_by_language(ledger: Reader) -> None:
    found = {(one.outlet, one.language): (one.articles, one.first, one.last) for one in ledger.outlets()}
    assert found["VOV.VN", "en"] == (2, DAYS[0], DAYS[0])
    assert found["VOV.VN", "vi"] == (1, DAYS[1], DAYS[1])
    assert sum(articles for articles, _, _ in found.values()) == len(TOLD)


def test_neither_a_page_nor_a_count_reads_texts(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        for statement in (_IDS, f"SELECT count(*) {_WHERE}"):
            given = {**_parameters(Shelfmark(outlets=("VOV.VN",))), "id": "a", "day": "2024-03-22", "limit": 5}
            steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", given)]
            assert any("USING COVERING INDEX article_in_order" in step for step in steps), steps
            assert not any("TEMP B-TREE" in step for step in steps)
    connection.close()
