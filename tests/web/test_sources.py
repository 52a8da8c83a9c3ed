"""Outlets with what they tell, the watch of sources, and articles page by page."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from honglu.ledger import read_from, write_to
from honglu.ledger.desk import desk_of
from honglu.model.claim import Reading
from honglu.query.library import Library
from honglu.query.press import Paper, papers
from tests.ledger.hand_made import article, keep, ledger_of, on_its_own, reading
from tests.web.looking import check_page
from tests.web.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page

HOSTILE = '<script>alert(1)</script> " \u202e'


def empty(number: int, **fields: object) -> Reading:
    """An article that tells of no contact."""
    return Reading(article(number, **fields), ())


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    told = [
        reading(1),
        reading(2),
        reading(3, on_its_own(3), published=date(2024, 4, 2)),
        empty(4, published=date(2023, 1, 5)),
        reading(5, outlet="Nhân Dân", language=None, published=None),
        empty(6, outlet=HOSTILE, language="en", title=HOSTILE),
        empty(7, outlet=None),
    ]
    return ledger_of(tmp_path / "ledger.db", told)


def articles_on(page: str) -> list[str]:
    return re.findall(r'class="entry" href="/articles/([^"]*)"', page)


def test_outlets_are_counted(ledger: Path) -> None:
    with read_from(ledger) as reader:
        found = {paper.outlet: paper for paper in papers(reader, Library())}
    assert found["VOV.VN"] == Paper("VOV.VN", ("vi",), 4, 3, 2, date(2023, 1, 5), date(2024, 4, 2))
    assert found["VOV.VN"].share == 0.75
    assert found["Nhân Dân"] == Paper("Nhân Dân", (), 1, 1, 1, None, None)
    assert (found[None].articles, found[None].contacts) == (1, 0)
    assert next(iter(found)) == "VOV.VN"


def test_the_page_tells_outlets_and_leads_to_what_they_tell(client: TestClient) -> None:
    page = client.get("/sources").text
    assert "7 articles" in page
    assert 'href="/articles?outlet=VOV.VN">4</a>' in page
    assert 'href="/contacts?outlet=VOV.VN">2</a>' in page
    assert "75 %" in page
    assert "5 Jan 2023" in page
    assert "outlet not told" in page
    assert "<script>" not in page
    assert "\u202e" not in page
    assert "Watched sources" not in page


def test_an_empty_ledger_says_what_to_do(client: TestClient, ledger: Path) -> None:
    with write_to(ledger) as writer:
        for number in range(1, 8):
            writer.remove(f"a{number:04}")
    for path in ("/sources", "/articles"):
        assert "honglu ingest" in client.get(path).text


def test_watched_sources_that_want_a_look_stand_first(client: TestClient, ledger: Path) -> None:
    with desk_of(ledger) as desk:
        desk.watch.enrol([("Báo A", "https://a.test/", 3e9), ("Báo B <b>", "https://b.test/", 3e9)])
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE watch_source SET failures = 3, error = 'HTTP 503' WHERE name LIKE 'Báo B%'")
        connection.execute("UPDATE watch_source SET succeeded = 1711000000, renewed = 1711000000 WHERE name = 'Báo A'")
    connection.close()
    page = client.get("/sources").text
    assert "1 source should be looked at." in page
    assert page.index("Báo B &lt;b&gt;") < page.index("Báo A")
    assert "fails" in page
    assert "HTTP 503" in page
    assert "2024-03-21 05:46" in page


def test_articles_are_listed_newest_first(client: TestClient) -> None:
    page = client.get("/articles").text
    assert articles_on(page) == ["a0003", "a0007", "a0006", "a0002", "a0001", "a0004", "a0005"]
    assert "7 articles" in page
    assert "<script>" not in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"outlet": "VOV.VN"}, ["a0003", "a0002", "a0001", "a0004"]),
        ({"outlet": HOSTILE}, ["a0006"]),
        ({"language": "en"}, ["a0006"]),
        ({"since": "2024-03-23"}, ["a0003"]),
        ({"until": "2023"}, ["a0004"]),
        ({"since": "2024-03", "until": "2024-03", "outlet": "VOV.VN"}, ["a0002", "a0001"]),
        ({"outlet": "nobody"}, []),
    ],
    ids=str,
)
def test_articles_of_an_outlet_a_language_and_days(client: TestClient, asked: dict[str, str], found: list[str]) -> None:
    page = client.get("/articles", params=asked).text
    assert articles_on(page) == found
    assert ("No article is of this" in page) == (not found)


def test_pages_hold_each_article_once(client: TestClient, ledger: Path) -> None:
    with write_to(ledger) as writer:
        keep(writer, *(empty(number, outlet="Tuổi Trẻ") for number in range(100, 220)))

    def pages(path: str) -> Iterator[str]:
        while path:
            page = client.get(path).text
            yield page
            further = re.search(r'<a href="([^"]*)" rel="next">', page)
            path = further.group(1).replace("&amp;", "&") if further else ""

    found = [one for page in pages("/articles?outlet=Tu%E1%BB%95i+Tr%E1%BA%BB") for one in articles_on(page)]
    assert found == [f"a{number:04}" for number in range(219, 99, -1)]


@pytest.mark.parametrize("asked", ["since=yesterday", "until=2024/2025", "since=2024-13"])
def test_what_is_no_date_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"/articles?{asked}").status_code == 400


@pytest.mark.parametrize("language", ["en-GB", "vi-VN"])
def test_pages_hold_for_all(tab: Page, served: Served, ledger: Path, language: str) -> None:
    with desk_of(ledger) as desk:
        desk.watch.enrol([("Báo A", "https://a.test/feed/of/all/news/of/the/whole/world.xml", 3e9)])
    tab.set_extra_http_headers({"Accept-Language": language})
    for path in ("/sources", "/articles", "/articles?outlet=nobody"):
        tab.goto(served.url(path))
        check_page(tab)
