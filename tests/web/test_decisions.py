"""All decisions, the newest first, and undoing them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.ledger import read_from, write_to
from honglu.query import deciding
from honglu.query.deciding import Fault, Judge
from tests.web.people import log_in
from tests.web.unsure import contacts, decisions, fields_of, unsure_ledger

WHY = "<b>tin</b> \u202eđọc lại"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return unsure_ledger(tmp_path / "ledger.db")


def decide(path: Path, count: int = 1) -> None:
    """Somebody says, count times, that the meeting was on another day."""
    contact = contacts(path)[0].id
    judge = Judge("Hà <i>", "2024-04-01T08:00:00.000+00:00", WHY)
    with read_from(path) as reader, write_to(path) as writer:
        for number in range(count):
            by = replace(judge, made=f"2024-04-01T08:{number:02}:00.000+00:00")
            writer.decide(deciding.wrong(reader, contact, Fault("date", "2024-03-21", "2024-03-20"), by))


def test_none_is_told(client: TestClient) -> None:
    page = client.get("/decisions").text
    assert "Nobody has decided anything yet." in page
    assert 'href="/review"' in page


def test_who_when_and_why_are_told_and_harmless(client: TestClient, ledger: Path) -> None:
    decide(ledger)
    page = client.get("/decisions").text
    assert "1 decision" in page
    assert "2024-03-20" in page
    assert "2024-04-01 08:00" in page
    assert "&lt;b&gt;tin&lt;/b&gt;" in page
    assert "\u202e" not in page
    assert "Hà &lt;i&gt;" in page
    assert 'action="/decisions/' not in page


def test_pages_hold_all_the_newest_first(client: TestClient, ledger: Path) -> None:
    decide(ledger, 53)
    first = client.get("/decisions").text
    assert first.index("08:52") < first.index("08:51")
    assert "08:02" not in first
    last = client.get(f"/decisions?after={decisions(ledger)[3].id}").text
    assert "08:02" in last
    assert 'rel="next"' not in last


def test_undoing_is_a_decision_with_a_reason_and_can_be_undone(client: TestClient, ledger: Path) -> None:
    decide(ledger)
    log_in(client, "lan")
    made = decisions(ledger)[0].id
    sent = fields_of(client.get("/decisions").text, f"/decisions/{made}/undo")
    page = client.post(f"/decisions/{made}/undo", data={**sent, "why": "the other paper is right"})
    assert page.url.path == "/decisions"
    assert "counts no longer" in page.text
    assert "the other paper is right" in page.text
    undoing = decisions(ledger)[1]
    assert (undoing.verdict, undoing.undoes, undoing.who) == ("undo", made, "lan")
    client.post(f"/decisions/{undoing.id}/undo", data=sent)
    assert contacts(ledger)[0].date == "2024-03-20"


def test_what_was_never_decided_cannot_be_undone(client: TestClient) -> None:
    mark = log_in(client, "lan")
    answer = client.post("/decisions/0000/undo", data={"form_mark": mark})
    assert answer.status_code == 409


def test_nothing_leads_out_of_the_site(client: TestClient, ledger: Path) -> None:
    decide(ledger)
    mark = log_in(client, "lan")
    sent = {"form_mark": mark, "next": "https://evil.example/"}
    answer = client.post(f"/decisions/{decisions(ledger)[0].id}/undo", data=sent, follow_redirects=False)
    assert answer.headers["location"] == "/decisions"
