"""The page of a visit or tour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.ledger import read_from
from honglu.model.claim import Place
from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, reading
from tests.query.test_journeys import CLAIMS

NASTY = '"><script>alert(1)</script>'


@pytest.fixture
def tour(tmp_path: Path) -> Iterator[tuple[TestClient, list[str]]]:
    """A tour of three visits, a call that has nothing to do with it, and the ids of the visits."""
    path = ledger_of(tmp_path / "l.db", [reading(1, *CLAIMS), reading(2, replace(MEETING, kind="call", place=None))])
    with read_from(path) as ledger:
        ids = [contact.id for contact in ledger.contacts() if contact.kind == "visit"]
    with TestClient(make_app(Settings(path)), base_url="http://localhost") as client:
        yield client, ids


def test_a_tour_has_its_stops_visits_days_people_and_sources(tour: tuple[TestClient, list[str]]) -> None:
    client, visits = tour
    page = client.get(f"/visits/{visits[0]}").text
    assert "Kim Song-nam (KP): journey to China, Vietnam, Laos" in page
    stops = re.findall(r"<li><strong><bdi>(.*?)</bdi></strong>.*?<span class=\"quiet\">(.*?)</span>", page)
    assert stops[:4] == [
        ("Beijing", "21 Mar 2024"),
        ("Shanghai", "22 Mar 2024"),
        ("Hanoi", "25–28 Mar 2024"),
        ("Laos", "29 Mar 2024"),
    ]
    assert '<svg class="map"' in page
    assert len(re.findall(r'class="entry status-held" href="/contacts/', page)) == 6
    assert re.findall(r'<h3 class="day">(.*?)</h3>', page) == [
        "21 Mar 2024",
        "22 Mar 2024",
        "no date",
    ]
    travelled, received = page.split('id="received"')
    assert "Kim Song-nam</bdi>" in travelled.split('id="travelled"')[1]
    assert "Vương Hộ Ninh</bdi>" in received
    assert "/articles/a0001" in page


def test_each_visit_of_a_tour_leads_to_the_whole(tour: tuple[TestClient, list[str]]) -> None:
    client, visits = tour
    assert len(visits) == 3
    for visit in (*visits[1:], visits[0][:10]):
        answer = client.get(f"/visits/{visit}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (307, f"/visits/{visits[0]}")


def test_a_meeting_within_a_visit_leads_to_the_journey(tour: tuple[TestClient, list[str]]) -> None:
    client, visits = tour
    meeting = re.findall(r'href="(/contacts/[0-9a-f]{16})"', client.get("/contacts?kind=meeting").text)[-1]
    assert f'href="/visits/{visits[0]}"' in client.get(meeting).text


def test_dates_and_countries_are_told_in_vietnamese(tour: tuple[TestClient, list[str]]) -> None:
    client, visits = tour
    page = client.get(f"/visits/{visits[0]}", headers={"Accept-Language": "vi"}).text
    assert "chuyến công du Trung Quốc, Việt Nam, Lào" in page
    assert "25–28/3/2024" in page
    assert "Mar 2024" not in page


def test_a_visit_that_stands_alone_has_a_page_and_the_contact_leads_to_it(tmp_path: Path) -> None:
    alone = replace(VISIT, status="held", place=Place(None, None), participants=(KIM, WANG))
    path = ledger_of(tmp_path / "l.db", [reading(1, alone)])
    with read_from(path) as ledger:
        (visit,) = ledger.contacts()
    with TestClient(make_app(Settings(path)), base_url="http://localhost") as client:
        assert f'href="/visits/{visit.id}"' in client.get(f"/contacts/{visit.id}").text
        page = client.get(f"/visits/{visit.id}").text
    assert "No article tells a place that is known" in page
    assert "no contact that took place within it" in page


def test_what_is_no_visit_is_not_found(tour: tuple[TestClient, list[str]]) -> None:
    client, _ = tour
    (call,) = re.findall(r'href="/contacts/([0-9a-f]{16})"', client.get("/contacts?kind=call").text)
    for asked in (call, "zzz", "%00", "0" * 500):
        assert client.get(f"/visits/{asked}").status_code == 404


def test_words_of_an_article_are_only_text(tmp_path: Path) -> None:
    nasty = replace(KIM, name=f"Kim {NASTY}", posts=(NASTY,))
    claims = (
        replace(VISIT, status="held", place=Place(NASTY, "CN"), participants=(nasty, WANG)),
        replace(MEETING, id="m", part_of="c2", place=Place(NASTY, "CN"), participants=(WANG, nasty)),
    )
    path = ledger_of(tmp_path / "l.db", [reading(1, *claims, title=NASTY)])
    with TestClient(make_app(Settings(path)), base_url="http://localhost") as client:
        (visit,) = re.findall(r'href="/contacts/([0-9a-f]{16})"', client.get("/contacts?kind=visit").text)
        page = client.get(f"/visits/{visit}").text
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
