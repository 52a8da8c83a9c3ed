"""Handlers that ask for the ledger, or for somebody who may."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import APIRouter
from starlette.testclient import TestClient

from honglu.ledger import read_from
from honglu.web.access.store import Store
from honglu.web.app import make_app
from honglu.web.asking import Ledger, Reviewing
from honglu.web.readers import Readers
from honglu.web.settings import Settings
from tests.ledger.hand_made import MEETING, ledger_of, reading
from tests.web.people import log_in, token_of

probe = APIRouter()


@probe.get("/probe")
@probe.get("/api/v1/probe")
def ids(ledger: Ledger) -> list[str]:
    return [contact.id for contact in ledger.contacts()]


@probe.post("/probe")
@probe.post("/api/v1/probe")
def decide(reviewer: Reviewing) -> str:
    return str(reviewer.name)


def probed(settings: Settings) -> TestClient:
    app = make_app(settings)
    app.include_router(probe)
    return TestClient(app, base_url="http://localhost")


@pytest.fixture
def asked(ledger: Path, store: Store) -> Iterator[TestClient]:  # noqa: ARG001
    past = time.time() - 60
    os.utime(ledger, (past, past))  # settled
    with probed(Settings(ledger)) as client:
        yield client


def test_a_ledger_is_read_by_anybody(asked: TestClient, ledger: Path) -> None:
    with read_from(ledger) as reader:
        assert asked.get("/probe").json() == reader.ids("")


def test_an_answer_that_cannot_have_changed_is_not_sent_again(asked: TestClient, ledger: Path) -> None:
    first = asked.get("/probe")
    tag = {"If-None-Match": first.headers["etag"]}
    assert first.headers["cache-control"] == "private, no-cache"
    assert "Cookie" in first.headers["vary"]
    again = asked.get("/probe", headers=tag)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert "content-security-policy" in again.headers
    for other in ({"Accept-Language": "vi"}, {"Accept": "text/csv"}, {"Cookie": "honglu_theme=dark"}):
        assert asked.get("/probe", headers=tag | other).status_code == 200
    assert asked.get("/probe?x", headers=tag).status_code == 200
    ledger_of(ledger, [reading(3)])
    assert asked.get("/probe", headers=tag).status_code == 200


def test_who_logs_in_is_not_shown_what_others_were(asked: TestClient) -> None:
    tag = {"If-None-Match": asked.get("/probe").headers["etag"]}
    log_in(asked, "minh")
    assert asked.get("/probe", headers=tag).status_code == 200


def test_while_the_ledger_is_written_no_answer_is_kept(ledger: Path) -> None:
    with probed(Settings(ledger)) as client:
        os.utime(ledger)
        answer = client.get("/probe")
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


def test_a_ledger_that_is_not_there_is_told_without_its_path(tmp_path: Path) -> None:
    with probed(Settings(tmp_path / "none.db")) as client:
        page, told = client.get("/probe"), client.get("/api/v1/probe")
    assert page.status_code == told.status_code == 503
    assert "honglu ingest" in page.text
    assert told.headers["content-type"] == "application/problem+json"
    assert "none.db" not in page.text + told.text


def test_a_ledger_made_anew_is_read_anew(asked: TestClient, ledger: Path) -> None:
    assert len(asked.get("/probe").json()) == 1
    for file in ledger.parent.glob("ledger.db*"):
        if "access" not in file.name:
            file.unlink()
    ledger_of(ledger, [])
    assert asked.get("/probe").json() == []


def test_a_closed_server_lets_only_users_read(ledger: Path, store: Store) -> None:
    with probed(Settings(ledger, closed=True)) as client:
        assert client.get("/api/v1/probe").status_code == 401
        assert client.get("/probe", follow_redirects=False).headers["location"] == "/login?next=%2Fprobe"
        bearer = {"Authorization": f"Bearer {token_of(store, 'minh')}"}
        assert client.get("/api/v1/probe", headers=bearer).status_code == 200
        log_in(client, "minh")
        assert client.get("/probe").status_code == 200


def test_a_reader_that_is_lent_sees_one_moment(ledger: Path) -> None:
    readers = Readers(ledger)
    with readers.lend() as reader:
        before = reader.ids("")
        ledger_of(ledger, [reading(9, replace(MEETING, date="2019-01-02"))])
        assert reader.ids("") == before
    with readers.lend() as reader:
        assert len(reader.ids("")) == len(before) + 1
    readers.close()


def test_many_read_at_once_and_connections_are_used_again(ledger: Path) -> None:
    readers, seen = Readers(ledger), []
    gate = threading.Barrier(8)

    def look() -> None:
        with readers.lend() as reader:
            gate.wait()
            seen.append(len(reader.ids("")))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 8
    with readers.lend() as one:
        pass
    with readers.lend() as other:
        assert one is other
    readers.close()


def test_a_handler_that_fails_gives_back_nothing_broken(ledger: Path) -> None:
    readers = Readers(ledger)
    with pytest.raises(RuntimeError), readers.lend() as reader:
        next(iter(reader.contacts()))
        raise RuntimeError
    with readers.lend() as reader:
        assert len(reader.ids("")) == 1
    readers.close()
