"""The list of pairs, and the record of two."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.web.app import make_app
from honglu.web.countries import codes_called
from honglu.web.settings import Settings
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, reading

HEAD = replace(WANG, posts=("Chủ tịch nước",))
OTHER_HEAD = replace(KIM, posts=("Chủ tịch nước",))
CODES = ("AE", "ASEAN", "GB", "KP", "KR", "US", "VN")


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("vn", ["VN"]),
        ("Việt Nam", ["VN"]),
        ("viet", ["VN"]),
        ("korea", ["KP", "KR"]),
        ("north korea", ["KP"]),
        ("Triều Tiên", ["KP"]),
        ("united", ["AE", "GB", "US"]),
        ("asean", ["ASEAN"]),
        ("France", []),
        ("", []),
        ("%_", []),
    ],
)
def test_a_country_is_found_by_name_or_code(asked: str, codes: list[str]) -> None:
    assert codes_called(asked, CODES) == codes


def test_pairs_are_listed_and_searched_in_both_languages(samples: TestClient) -> None:
    assert '<a href="/pairs/KP/VN">North Korea – Vietnam</a>' in samples.get("/pairs").text
    found = samples.get("/pairs?text=trieu tien", headers={"Accept-Language": "vi"}).text
    assert '<a href="/pairs/KP/VN">Triều Tiên – Việt Nam</a>' in found
    assert '"/pairs/RU/VN"' not in found
    assert "No pair in the ledger" in samples.get("/pairs?text=atlantis").text


def test_two_names_lead_to_the_pair_in_whatever_order(samples: TestClient) -> None:
    answer = samples.get("/pairs", params={"one": "Vietnam", "other": "kp"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/pairs/KP/VN")
    answer = samples.get("/pairs/vn/KP", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/pairs/KP/VN")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Atlantis", "VN", "No country in the ledger is called “Atlantis”"),
        ("VN", "united", "“united” may be several"),
        ("VN", "Vietnam", "two different countries"),
        ("VN", "", "No country"),
    ],
)
def test_two_names_that_lead_nowhere_are_told_why(samples: TestClient, one: str, other: str, told: str) -> None:
    assert told in samples.get("/pairs", params={"one": one, "other": other}).text


def test_a_pair_has_charts_and_contacts(samples: TestClient) -> None:
    page = samples.get("/pairs/KP/VN").text
    assert "North Korea and Vietnam" in page
    assert 'href="/contacts?country=KP&amp;country=VN&amp;status=held&amp;year=2024"' in page
    for told in ("Contacts a year, by kind", "Contacts a year, by level", "Last contact at each level", "Coming"):
        assert told in page
    assert "/export/html?country=KP&amp;country=VN" in page


def test_who_never_met_is_told_so_and_who_is_nobody_is_not_found(samples: TestClient) -> None:
    assert "no contact of the two" in samples.get("/pairs/BR/VN").text
    for path in ("/pairs/VN/XQ", "/pairs/VN/VN", "/pairs/<b>/VN", "/pairs/VN/zzzzzzzz"):
        assert samples.get(path).status_code == 404, path


def test_what_is_coming_and_what_is_long_ago_is_told_by_the_day(tmp_path: Path) -> None:
    heads = replace(MEETING, participants=(HEAD, OTHER_HEAD))
    told = [
        reading(1, replace(heads, date="2014-06-01")),
        reading(2, replace(heads, date="2019-05-05")),
        reading(3, replace(heads, date="2024-08-01", status="planned")),
    ]
    day = datetime(2024, 5, 1, tzinfo=UTC)
    settings = Settings(ledger_of(tmp_path / "l.db", told), clock=lambda: day)
    with TestClient(make_app(settings), base_url="http://localhost") as client:
        answer = client.get("/pairs/CN/KP")
    page = answer.text
    assert "1 Jun 2024 · 10 years ago" in page
    assert "5 May 2024 · 5 years ago" in page
    assert "1799 days" in page
    assert page.index("Coming") < page.index("1 Aug 2024") < page.index("Longest silences")
    assert "etag" not in answer.headers


def test_pages_of_pairs_go_on(samples: TestClient) -> None:
    assert samples.get("/pairs?after=100000").status_code == 200
    assert samples.get("/pairs?after=-5").status_code == 200
    assert samples.get("/pairs?text=" + "x" * 101).status_code == 400
