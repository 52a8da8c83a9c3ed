"""The list of actors, and the page of one."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.ledger import write_to
from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.ledger.hand_made import KIM, WANG, keep, ledger_of, on_its_own, reading

NASTY = '<script>alert("1")</script>\u202e'


def found(page: str) -> list[str]:
    """Names in the list."""
    return re.findall(r'class="who"><bdi>(.*?)</bdi>', page)


def of(client: TestClient, name: str) -> str:
    """The address of the first actor that a name finds."""
    return re.findall(r'href="(/actors/[0-9a-f]{16})"', client.get("/actors", params={"text": name}).text)[0]


@pytest.mark.parametrize("asked", ["Vương Hộ Ninh", "vuong ho ninh", "王沪宁", "왕후닝", "wang hun"])
def test_a_name_is_found_in_any_script_with_or_without_accents(samples: TestClient, asked: str) -> None:
    page = samples.get("/actors", params={"text": asked}).text
    assert len(found(page)) == 1
    assert "왕후닝" in page or "Wang Huning" in page or "Vương Hộ Ninh" in page


def test_the_list_narrows_by_country_and_kind_and_starts_with_who_is_met_most(samples: TestClient) -> None:
    everybody = samples.get("/actors").text
    assert found(everybody)[0] == "Kim Song-nam"
    assert "/actors?country=VN" in everybody
    vietnamese = samples.get("/actors?country=vn&type=person").text
    assert 0 < len(found(vietnamese)) < len(found(everybody))
    assert 'href="/actors?type=person" aria-current="true"' in vietnamese
    assert "Kim Song-nam" not in found(vietnamese)


def test_an_answer_that_is_empty_says_what_to_do(samples: TestClient, tmp_path: Path) -> None:
    assert "Nobody in the ledger is called so" in samples.get("/actors?text=zzz").text
    with write_to(tmp_path / "empty.db"):
        pass
    with TestClient(make_app(Settings(tmp_path / "empty.db")), base_url="http://localhost") as client:
        for address in ("/actors", "/pairs"):
            assert "honglu ingest" in client.get(address).text


def test_the_list_is_turned_page_by_page_and_misses_nobody(tmp_path: Path) -> None:
    names = [f"{first} {second} An" for first in ("Lê", "Vũ", "Hồ", "Đỗ") for second in "ABCDEFGHIJKLMNOPQR"]
    told = [
        reading(n, replace(on_its_own(n), participants=(WANG, replace(KIM, name=name, represents="VN"))))
        for n, name in enumerate(names)
    ]
    with TestClient(make_app(Settings(ledger_of(tmp_path / "l.db", told))), base_url="http://localhost") as client:
        address, seen = "/actors?country=VN", list[str]()
        while address:
            page = client.get(address).text
            seen += re.findall(r'href="/actors/([0-9a-f]{16})"', page)
            further = re.findall(r'href="([^"]*)" rel="next"', page)
            address = html.unescape(further[0]) if further else ""
    assert len(seen) == len(set(seen)) > 50
    assert f"{len(seen)} actors" in page


def test_an_actor_has_its_names_posts_years_and_counterparts(samples: TestClient) -> None:
    page = samples.get(of(samples, "kim song nam")).text
    for told in ("Kim Song-nam", "김성남", "金成男", "North Korea", "Trưởng Ban Quốc tế"):
        assert told in page
    assert re.search(r'href="/contacts\?actor=[0-9a-f]{16}&amp;year=2024" aria-label="2024: \d+ contacts \(', page)
    assert re.search(r'<a href="/actors/[0-9a-f]{16}" aria-label="Vương Hộ Ninh \(CN\): \d contacts?"', page)
    assert "/articles/kim-song-nam-hanoi-en" in page
    assert "Whom it met" in page
    assert "Received by" in page


def test_what_the_years_lead_to_has_as_many_contacts(samples: TestClient) -> None:
    page = samples.get(of(samples, "kim song nam")).text
    ((address, count),) = re.findall(r'<a href="([^"]*year=2024)" aria-label="2024: (\d+) ', page)
    assert f">{count} contact" in samples.get(html.unescape(address)).text


def test_the_beginning_of_an_id_leads_on(samples: TestClient) -> None:
    address = of(samples, "kim song nam")
    answer = samples.get(address[:-4].upper().replace("/ACTORS/", "/actors/"), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, address)
    assert samples.get("/actors/zzz").status_code == 404


def test_words_of_an_article_are_only_text(tmp_path: Path) -> None:
    nasty = replace(KIM, name=f"Kim {NASTY}", posts=(NASTY,))
    path = ledger_of(tmp_path / "l.db", [reading(1, replace(on_its_own(1), participants=(WANG, nasty)))])
    with TestClient(make_app(Settings(path)), base_url="http://localhost") as client:
        for address in ("/actors", of(client, "kim"), of(client, "vuong")):
            page = client.get(address).text
            assert "&lt;script&gt;alert(" in page
            assert "<script>alert" not in page
            assert "\u202e" not in page


def test_who_is_in_no_dated_contact_and_met_nobody_is_shown_too(tmp_path: Path) -> None:
    alone = replace(on_its_own(1), date=None, participants=(replace(KIM, posts=()),))
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, reading(1, alone, published=None))
    with TestClient(make_app(Settings(tmp_path / "l.db")), base_url="http://localhost") as client:
        page = client.get(of(client, "kim")).text
    for told in ("No article gives a post", "None of the contacts has a date", "It met nobody of another side"):
        assert told in page


def test_it_is_told_in_vietnamese(samples: TestClient) -> None:
    heads = {"Accept-Language": "vi"}
    assert "Triều Tiên" in samples.get(of(samples, "kim song nam"), headers=heads).text
    assert "nhân vật" in samples.get("/actors", headers=heads).text


@pytest.mark.parametrize("asked", ["text=" + "x" * 301, "type=1&country=%00&after=%27", "text=%F0%9F%98%80"])
def test_whatever_is_asked_is_answered(samples: TestClient, asked: str) -> None:
    assert samples.get(f"/actors?{asked}").status_code in {200, 400}
