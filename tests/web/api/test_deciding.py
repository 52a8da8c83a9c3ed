"""Decisions over the API: what is decided is followed, undone, logged, and refused to whoever may not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from honglu.ledger import read_from
from honglu.web.access import audit
from honglu.web.access.store import Store
from honglu.web.api import models
from tests.web.api.conftest import bearer

Node = dict[str, Any]


@pytest.fixture
def lan(store: Store) -> dict[str, str]:
    return bearer(store, "lan", "reviewer")


def meeting(client: TestClient) -> Node:
    """The meeting that two papers tell of."""
    found: Node = client.get("/contacts?kind=meeting&year=2024").json()["items"][0]
    return found


def test_a_wrong_field_is_put_right_and_an_undoing_brings_it_back(
    writable: TestClient, lan: dict[str, str], store: Store
) -> None:
    contact = meeting(writable)
    said = {"verdict": "wrong", "contact": contact["id"][:8], "field": "date", "right": "2024-03-20", "why": "KCNA"}
    made = writable.post("/decisions", json=said, headers=lan)
    assert made.status_code == 201, made.text
    models.Decision.model_validate_json(made.content)
    assert (made.json()["who"], made.json()["value"], made.json()["counts"]) == ("lan", "2024-03-21", True)
    assert writable.get(f"http://localhost{made.headers['location']}").json() == made.json()
    assert meeting(writable)["date"] == "2024-03-20"
    assert writable.get("/contacts?since=2024-03-20&until=2024-03-20").json()["total"] == 1

    undone = writable.post("/decisions", json={"verdict": "undo", "decision": made.json()["id"][:6]}, headers=lan)
    assert undone.status_code == 201, undone.text
    assert meeting(writable)["date"] == "2024-03-21"
    told = writable.get("/decisions").json()
    assert [(one["verdict"], one["counts"]) for one in told["items"]] == [("undo", True), ("wrong", False)]
    with store.look() as db:
        newest, older = audit.entries(db, 2)
    assert (newest.who, newest.action, newest.detail) == ("lan", "decide undo", undone.json()["id"])
    assert older.action == "decide wrong"


def test_two_are_parted_and_joined(writable: TestClient, lan: dict[str, str]) -> None:
    contact = meeting(writable)
    parting = {"verdict": "different", "one": contact["id"], "other": "a0002"}
    assert writable.post("/decisions", json=parting, headers=lan).status_code == 201
    one, other = (found["id"] for found in writable.get("/contacts?kind=meeting&year=2024").json()["items"])
    joining = {"verdict": "same", "one": one, "other": other}
    assert writable.post("/decisions", json=joining, headers=lan).status_code == 201
    assert meeting(writable)["sources"] == contact["sources"]


def test_what_is_said_to_be_no_contact_is_gone(writable: TestClient, lan: dict[str, str]) -> None:
    contact = meeting(writable)["id"]
    said = {"verdict": "wrong", "contact": contact, "field": "contact"}
    assert writable.post("/decisions", json=said, headers=lan).status_code == 201
    assert writable.get(f"/contacts/{contact}").status_code == 404


def test_pages_of_decisions_hold_each_once(writable: TestClient, lan: dict[str, str]) -> None:
    contact = meeting(writable)["id"]
    for number in range(5):
        said = {"verdict": "wrong", "contact": contact, "field": "place", "right": f"Nhà khách số {number}"}
        assert writable.post("/decisions", json=said, headers=lan).status_code == 201
    whole = [one["id"] for one in writable.get("/decisions").json()["items"]]
    for limit in range(1, 7):
        found, following = [], f"/api/v1/decisions?limit={limit}"
        while following:
            page = writable.get(f"http://localhost{following}").json()
            found += [one["id"] for one in page["items"]]
            following = page["next"]
        assert found == whole
    rows = writable.get("/decisions", headers={"Accept": "text/csv"}).text.splitlines()
    assert len(rows) == 6


WRONG = [
    {"verdict": "wrong", "contact": "ID", "field": "kind"},
    {"verdict": "wrong", "contact": "ID", "field": "kind", "right": "party"},
    {"verdict": "wrong", "contact": "ID", "field": "date", "right": "2024-02-30"},
    {"verdict": "wrong", "contact": "ID", "field": "country", "right": "Lào"},
    {"verdict": "wrong", "contact": "ID", "field": "rank", "right": ""},
    {"verdict": "wrong", "contact": "ID", "field": "colour", "right": "red"},
    {"verdict": "wrong", "contact": "ID", "field": "participant"},
    {"verdict": "wrong", "contact": "ffffffffffffffff", "field": "contact"},
    {"verdict": "wrong", "contact": "' OR 1 --", "field": "contact"},
    {"verdict": "same", "one": "ID", "other": "ID"},
    {"verdict": "same", "one": "ID", "other": "\0"},
    {"verdict": "same", "one": "ID"},
    {"verdict": "undo", "decision": "abcd"},
    {"verdict": "undo", "decision": "abcd", "\ud800": 1},
    {"verdict": "same", "one": "ID", "other": "\ud800"},
    {"verdict": "sure"},
    {},
    [],
    None,
]


@pytest.mark.parametrize("said", WRONG, ids=str)
def test_what_cannot_be_decided_is_told_and_changes_nothing(
    writable: TestClient, written: Path, lan: dict[str, str], said: object
) -> None:
    contact = meeting(writable)["id"]
    if isinstance(said, dict):
        said = {name: contact if value == "ID" else value for name, value in said.items()}
    body = json.dumps(said).encode("ascii")  # half a surrogate pair goes as an escape
    answer = writable.post("/decisions", content=body, headers={**lan, "Content-Type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert str(written) not in answer.text
    with read_from(written) as reader:
        assert reader.decisions() == []


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000, b'{"verdict": NaN}', b"1" * 5000])
def test_what_is_no_json_is_told(writable: TestClient, lan: dict[str, str], body: bytes) -> None:
    answer = writable.post("/decisions", content=body, headers={**lan, "Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_nobody_and_no_reader_decides(writable: TestClient, written: Path, store: Store) -> None:
    said = {"verdict": "wrong", "contact": meeting(writable)["id"], "field": "contact"}
    assert writable.post("/decisions", json=said).status_code == 401
    for refused, status in (
        (bearer(store, "minh", "reader"), 403),
        (bearer(store, "lan", "reader"), 403),
        ({"Authorization": "Bearer honglu_none"}, 401),
    ):
        answer = writable.post("/decisions", json=said, headers=refused)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    with read_from(written) as reader:
        assert reader.decisions() == []


def test_a_session_decides_with_its_mark_and_from_this_site_only(writable: TestClient) -> None:
    mark = _log_in(writable)
    said = {"verdict": "wrong", "contact": meeting(writable)["id"], "field": "contact"}
    assert writable.post("/decisions", json=said).status_code == 403
    assert writable.post("/decisions", json=said, headers={"X-Form-Mark": "stale"}).status_code == 403
    elsewhere = {"X-Form-Mark": mark, "Origin": "https://evil.example"}
    assert writable.post("/decisions", json=said, headers=elsewhere).status_code == 403
    as_text = {"X-Form-Mark": mark, "Content-Type": "text/plain"}
    assert writable.post("/decisions", content=b'{"verdict":"undo"}', headers=as_text).status_code == 422
    assert writable.post("/decisions", json=said, headers={"X-Form-Mark": mark}).status_code == 201


def _log_in(client: TestClient) -> str:
    root = "http://localhost"
    sent = {"name": "lan", "password": "seven cranes over the lake", "next": "/account"}
    sent["form_mark"] = _mark(client.get(f"{root}/login").text)
    assert client.post(f"{root}/login", data=sent, follow_redirects=False).status_code == 303
    return _mark(client.get(f"{root}/account").text)


def _mark(page: str) -> str:
    return page.rpartition('name="form_mark" value="')[2].partition('"')[0]
