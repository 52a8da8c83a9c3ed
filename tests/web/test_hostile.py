"""An article that means harm shows as text on every page, and in every answer and export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from starlette.testclient import TestClient

from honglu.ledger import read_from
from honglu.model.claim import Evidence, Participant, Place
from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.ledger.hand_made import KIM, MEETING, VISIT, ledger_of, reading

SCRIPT = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
REVERSED = "\u202egnp.exe\u2066\u0007"
SQL = "'; DROP TABLE contact; --"
LONG = "Kim " * 250_000
"""A name of a megabyte."""

NASTY = Participant(f"{SCRIPT}{REVERSED}", "person", "CN", "host", (SQL, SCRIPT))
ENDLESS = Participant(LONG, "person", "VN", "host", (LONG[:1000],))
SENTENCE = f"{SCRIPT} {REVERSED} {SQL}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    told = (Evidence(0, len(SENTENCE), SENTENCE),)
    claims = [
        replace(one, participants=(NASTY, KIM), place=Place(SCRIPT, "CN"), attributed_to=(SCRIPT, SQL), evidence=told)
        for one in (MEETING, VISIT)
    ]
    endless = replace(MEETING, participants=(ENDLESS, KIM), date="2024-05-05")
    fields = {"text": SENTENCE, "title": SENTENCE, "outlet": SENTENCE, "url": "javascript:alert(1)"}
    told_by = [
        reading(1, *claims, id=f"a/{SCRIPT}", **fields),
        reading(2, *claims, id=f"b?{SQL}", language="ko", **fields),
        reading(3, endless),
    ]
    return ledger_of(tmp_path_factory.mktemp("hostile") / "ledger.db", told_by)


@pytest.fixture(scope="module")
def visitor(hostile: Path) -> Iterator[TestClient]:
    with TestClient(make_app(Settings(hostile, rate=0)), base_url="http://localhost") as client:
        yield client


def addresses(path: Path) -> Iterator[str]:
    with read_from(path) as ledger:
        contacts = [contact.id for contact in ledger.contacts()]
        actors = sorted({part.actor for part in ledger.parts()})
        articles = [article.id for article, _ in ledger.articles()]
    yield from ("/contacts", "/actors", "/pairs", "/pairs/CN/KP", "/sources", "/articles", "/review", "/decisions")
    for text in (SCRIPT, REVERSED, SQL, LONG[:300]):
        yield f"/contacts?{urlencode({'text': text, 'outlet': text})}"
        yield f"/actors?{urlencode({'text': text})}"
        yield f"/api/v1/search?{urlencode({'text': text[:200]})}"
    for one in contacts:
        yield from (f"/contacts/{one}", f"/visits/{one}", f"/export/html?contact={one}", f"/export/ical?contact={one}")
    yield from (f"/actors/{one}" for one in actors)
    yield from (f"/articles/{quote(one, safe='')}" for one in articles)
    yield from ("/accuracy", "/export/html", "/export/jsonld", "/api/v1/contacts", "/api/v1/actors")


def test_it_shows_as_text_everywhere(hostile: Path, visitor: TestClient) -> None:
    asked = list(addresses(hostile))
    assert len(asked) > 40
    for address in asked:
        answer = visitor.get(address)
        assert answer.status_code in (200, 404), address
        if "html" in answer.headers["content-type"]:
            assert "<script>alert" not in answer.text, address
            assert "<img src=x" not in answer.text, address
            assert not re.search("[\u202e\u2066\u0007]", answer.text), address
            assert 'href="javascript:' not in answer.text, address


def test_a_name_of_a_megabyte_is_cut_in_lists(visitor: TestClient) -> None:
    for address in ("/contacts", "/actors", "/pairs/KP/VN", "/contacts?text=kim"):
        answer = visitor.get(address)
        assert "Kim Kim" in answer.text, address
        assert len(answer.content) < 300_000, address


def test_the_ledger_is_whole_after_all_that(hostile: Path, visitor: TestClient) -> None:
    assert visitor.get("/contacts").status_code == 200
    with read_from(hostile) as ledger:
        assert len(list(ledger.contacts())) == 3
