"""The queue of what is unsure: both sides shown, a verdict kept with name and reason, the next pair, undo."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.ledger import write_to
from honglu.web import deciding
from honglu.web.access import audit
from honglu.web.access.store import Store
from tests.ledger.hand_made import keep, reading
from tests.web.people import log_in
from tests.web.unsure import contacts, decisions, fields_of, unsure_ledger, verdict


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return unsure_ledger(tmp_path / "ledger.db")


def test_anybody_sees_both_sides_and_what_speaks_for_and_against(client: TestClient) -> None:
    page = client.get("/review").text
    assert page.count("<blockquote") == 3
    assert "đoàn đại biểu Đảng Lao động Triều Tiên" in page
    assert "both call it meeting" in page
    assert "points altogether" in page
    assert 'data-key="k"' in page
    assert "Log in to decide" in page
    assert 'data-key="s"' not in page


def test_anybody_sees_two_names_with_posts_and_contacts(client: TestClient) -> None:
    page = client.get("/review?of=names").text
    assert ">Peter Novak</bdi>" in page
    assert ">Novak</bdi>" in page
    assert "Minister of Trade" in page
    assert "one word alone agrees" in page


def test_a_verdict_is_kept_with_name_and_reason_and_leads_on(client: TestClient, ledger: Path, store: Store) -> None:
    log_in(client, "lan")
    after = client.get(verdict(client, client.get("/review").text, "same", "one reception, two days of print")).text
    assert len(contacts(ledger)) == 3
    (made,) = decisions(ledger)
    assert (made.verdict, made.who, made.why) == ("same", "lan", "one reception, two days of print")
    assert "Kept:" in after
    assert 'data-key="u"' in after
    with store.look() as db:
        (entry,) = audit.entries(db, 1)
    assert (entry.who, entry.action, entry.detail, entry.outcome) == ("lan", "decide same", made.id, "done")


def test_what_was_decided_is_not_asked_again(client: TestClient, ledger: Path) -> None:
    log_in(client, "lan")
    page = client.get(verdict(client, client.get("/review").text, "different")).text
    assert "Is this one occasion?" not in page
    assert len(contacts(ledger)) == 4


def test_undoing_brings_the_pair_back(client: TestClient, ledger: Path) -> None:
    log_in(client, "lan")
    page = client.get(verdict(client, client.get("/review").text, "same")).text
    made = decisions(ledger)[0].id
    undone = client.post(f"/decisions/{made}/undo", data=fields_of(page, f"/decisions/{made}/undo"))
    assert undone.url.path == "/review"
    assert "Is this one occasion?" in undone.text
    assert len(contacts(ledger)) == 4
    assert [one.verdict for one in decisions(ledger)] == ["same", "undo"]


def test_names_are_decided_too(client: TestClient, ledger: Path) -> None:
    log_in(client, "lan")
    verdict(client, client.get("/review?of=names").text, "same", "so does the ministry spell him")
    with_novak = [one for one in contacts(ledger) if any("Novak" in party.names for party in one.parties)]
    assert decisions(ledger)[0].one != decisions(ledger)[0].other
    assert with_novak
    assert "Is this one person?" not in client.get("/review?of=names").text


def test_skipping_goes_on_and_round(client: TestClient) -> None:
    page = client.get("/review?at=1").text
    assert "This was the last pair." in page
    assert 'href="/review?of=contacts"' in page


def test_nothing_unsure_is_told(client: TestClient, ledger: Path) -> None:
    with write_to(ledger) as writer:
        for number in (3, 5):
            writer.remove(f"a{number:04}")
    assert "No two contacts look as if they were one." in client.get("/review").text


def test_what_changed_since_it_was_shown_is_not_decided(client: TestClient, ledger: Path) -> None:
    log_in(client, "lan")
    page = client.get("/review").text
    with write_to(ledger) as writer:
        keep(writer, reading(6))
    answer = client.post("/review", data={**fields_of(page), "verdict": "same"})
    assert answer.status_code == 409
    assert "look at it anew" in answer.text
    assert decisions(ledger) == []


def test_two_reviewers_do_not_decide_twice(client: TestClient, ledger: Path) -> None:
    log_in(client, "lan")
    page = client.get("/review").text
    verdict(client, page, "same")
    assert client.post("/review", data={**fields_of(page), "verdict": "different"}).status_code == 409
    assert len(decisions(ledger)) == 1


@pytest.mark.parametrize("sent", [{"verdict": "maybe"}, {"of": "posts"}, {"why": "x" * 2001}], ids=str)
def test_what_makes_no_sense_is_refused(client: TestClient, ledger: Path, sent: dict[str, str]) -> None:
    log_in(client, "lan")
    answer = client.post("/review", data={**fields_of(client.get("/review").text), "verdict": "same", **sent})
    assert answer.status_code == 422
    assert decisions(ledger) == []


def test_nobody_and_readers_decide_nothing(client: TestClient, ledger: Path) -> None:
    sent = {"of": "contacts", "at": "0", "verdict": "same", "seen": ""}
    assert client.post("/review", data=sent).status_code == 401
    mark = log_in(client, "minh")
    assert client.post("/review", data={**sent, "form_mark": mark}).status_code == 403
    assert client.post("/decisions/abc/undo", data={"form_mark": mark}).status_code == 403
    assert "Deciding takes a reviewer." in client.get("/review").text
    assert decisions(ledger) == []


def test_a_stale_mark_and_another_site_decide_nothing(client: TestClient, ledger: Path) -> None:
    log_in(client, "lan")
    sent = {**fields_of(client.get("/review").text), "verdict": "same"}
    assert client.post("/review", data={**sent, "form_mark": "stale"}).status_code == 403
    assert client.post("/review", data=sent, headers={"Origin": "https://evil.example"}).status_code == 403
    assert client.post("/review", data=sent, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert decisions(ledger) == []


def test_a_ledger_that_is_being_written_is_told(
    client: TestClient, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(client, "lan")
    sent = {**fields_of(client.get("/review").text), "verdict": "same"}
    monkeypatch.setattr(deciding, "_PATIENCE", 0.05)
    other = sqlite3.connect(ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answer = client.post("/review", data=sent)
    other.execute("ROLLBACK")
    other.close()
    assert answer.status_code == 503
    assert "another program is writing the ledger" in answer.text
    assert answer.headers["retry-after"] == "5"
    assert str(ledger) not in answer.text
    assert client.post("/review", data=sent).status_code == 200


@pytest.mark.parametrize("asked", ["?of=posts", "?at=x"])
def test_a_queue_that_there_is_not(client: TestClient, asked: str) -> None:
    assert client.get(f"/review{asked}").status_code in (404, 422)
    assert client.get("/review?at=-5").status_code == 200
