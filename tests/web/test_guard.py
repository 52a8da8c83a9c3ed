"""Changes without leave are refused: no token, a stale one, another site, the wrong role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.web.access import audit, tokens, users
from honglu.web.access.store import Store
from honglu.web.limits import Buckets, client_of
from honglu.web.settings import Settings
from tests.web.people import log_in, token_of
from tests.web.test_asking import probed

ELSEWHERE: list[dict[str, str]] = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:9999"},
    {"Origin": "http://localhost.evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
]


@pytest.fixture
def asked(ledger: Path, store: Store) -> Iterator[TestClient]:  # noqa: ARG001
    with probed(Settings(ledger)) as client:
        yield client


def bearer(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


def test_nobody_changes_anything(asked: TestClient) -> None:
    answer = asked.post("/api/v1/probe")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.json()["detail"] == "log in, or send a token"
    assert asked.post("/probe").status_code == 401


def test_a_reviewer_does_with_the_sessions_mark_in_form_or_header(asked: TestClient) -> None:
    mark = log_in(asked, "lan")
    assert asked.post("/probe", data={"form_mark": mark}).json() == "lan"
    assert asked.post("/probe", files={"form_mark": (None, mark)}).json() == "lan"
    assert asked.post("/api/v1/probe", json={}, headers={"X-Form-Mark": mark}).json() == "lan"
    here = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert asked.post("/probe", data={"form_mark": mark}, headers=here).json() == "lan"


def test_a_cookie_alone_changes_nothing(asked: TestClient, store: Store) -> None:
    log_in(asked, "lan")
    assert asked.post("/probe").status_code == 403
    assert asked.post("/probe", data={"form_mark": ""}).status_code == 403
    assert asked.post("/api/v1/probe", json={"form_mark": "x"}).status_code == 403
    assert asked.post("/probe", content=b"form_mark=x", headers={"Content-Type": "text/plain"}).status_code == 403
    with store.look() as db:
        assert audit.entries(db, 1)[0].outcome == "refused"


def test_the_mark_of_another_session_is_stale(asked: TestClient) -> None:
    stale = log_in(asked, "lan")
    asked.cookies.clear()
    mark = log_in(asked, "lan")
    assert asked.post("/probe", data={"form_mark": stale}).status_code == 403
    assert asked.post("/probe", data={"form_mark": mark}).status_code == 200


@pytest.mark.parametrize("headers", ELSEWHERE, ids=str)
def test_what_another_site_asks_for_is_refused(asked: TestClient, headers: dict[str, str]) -> None:
    mark = log_in(asked, "lan")
    answer = asked.post("/probe", data={"form_mark": mark}, headers=headers)
    assert answer.status_code == 403
    assert asked.post("/logout", data={"form_mark": mark}, headers=headers).status_code == 403
    assert asked.get("/account").status_code == 200


def test_after_logging_out_the_mark_is_worth_nothing(asked: TestClient) -> None:
    mark = log_in(asked, "lan")
    cookie = asked.cookies["honglu_session"]
    asked.post("/logout", data={"form_mark": mark})
    asked.cookies.set("honglu_session", cookie)
    assert asked.post("/probe", data={"form_mark": mark}).status_code == 401


def test_a_reader_may_not(asked: TestClient, store: Store) -> None:
    mark = log_in(asked, "minh")
    answer = asked.post("/probe", data={"form_mark": mark})
    assert answer.status_code == 403
    with store.look() as db:
        (entry,) = audit.entries(db, 1)
    assert (entry.who, entry.action, entry.detail, entry.outcome) == (
        "minh",
        "POST /probe",
        "needs reviewer",
        "refused",
    )
    assert asked.get("/admin").status_code == 403


def test_a_role_taken_away_counts_at_once(asked: TestClient, store: Store) -> None:
    mark = log_in(asked, "lan")
    secret = token_of(store, "lan", "reviewer")
    with store.open() as db:
        users.set_role(db, "lan", "reader")
    assert asked.post("/probe", data={"form_mark": mark}).status_code == 403
    assert asked.post("/api/v1/probe", headers=bearer(secret)).status_code == 403


def test_a_token_needs_no_mark_and_no_site(asked: TestClient, store: Store) -> None:
    secret = token_of(store, "lan", "reviewer")
    for headers in ({}, *ELSEWHERE):
        assert asked.post("/api/v1/probe", headers=bearer(secret) | headers).json() == "lan"


def test_a_token_of_a_lesser_role_may_not(asked: TestClient, store: Store) -> None:
    assert asked.post("/api/v1/probe", headers=bearer(token_of(store, "thu", "reader"))).status_code == 403


def test_a_token_is_no_person_at_a_keyboard(asked: TestClient, store: Store) -> None:
    assert asked.get("/account", headers=bearer(token_of(store, "lan"))).status_code == 403


@pytest.mark.parametrize("secret", ["", "x", "honglu_", "honglu_" + "A" * 43, "é".encode().decode("latin-1")])
def test_a_token_that_is_none_is_refused_even_for_reading(asked: TestClient, secret: str) -> None:
    headers = {"Authorization": f"Bearer {secret}".encode("latin-1")}
    assert asked.get("/api/v1/probe", headers=headers).status_code == 401


def test_tokens_expired_revoked_or_of_who_left_are_refused(asked: TestClient, store: Store) -> None:
    expired, revoked, left = (token_of(store, name, "reviewer", 1) for name in ("lan", "lan", "thu"))
    assert asked.post("/api/v1/probe", headers=bearer(left)).status_code == 200
    with store.open() as db:
        made = tokens.tokens(db, "lan")
        assert len(made) == 2
        digest = tokens._digest(expired)
        db.execute("UPDATE token SET expires = '2020-01-01T00:00:00+00:00' WHERE digest = ?", (digest,))
        db.execute("UPDATE token SET revoked = made WHERE digest = ?", (tokens._digest(revoked),))
        db.execute("UPDATE user SET disabled = 1 WHERE name = 'thu'")
    for secret in (expired, revoked, left):
        answer = asked.post("/api/v1/probe", headers=bearer(secret))
        assert answer.status_code == 401
        assert "invalid_token" in answer.headers["www-authenticate"]


def test_a_token_beside_a_cookie_is_what_counts(asked: TestClient, store: Store) -> None:
    log_in(asked, "lan")
    assert asked.post("/api/v1/probe", headers=bearer("honglu_wrong")).status_code == 401
    assert asked.post("/api/v1/probe", headers=bearer(token_of(store, "thu", "admin"))).json() == "thu"


def test_who_asks_too_often_is_told_to_wait(ledger: Path, store: Store) -> None:
    with probed(Settings(ledger, rate=0.01, burst=3)) as client:
        assert [client.get("/login").status_code for _ in range(4)] == [200, 200, 200, 429]
        answer = client.get("/api/v1/probe")
        assert (answer.status_code, answer.headers["content-type"]) == (429, "application/problem+json")
        assert 0 < int(answer.headers["retry-after"]) <= 100
        assert client.get("/api/v1/probe", headers=bearer("honglu_wrong")).status_code == 429
        good = bearer(token_of(store, "minh"))
        assert [client.get("/api/v1/probe", headers=good).status_code for _ in range(4)] == [200, 200, 200, 429]


def test_a_bucket_fills_as_time_passes() -> None:
    time = [0.0]
    buckets = Buckets(2, 4, lambda: time[0])
    assert [buckets.take("a") for _ in range(5)] == [0, 0, 0, 0, 1]
    assert buckets.take("b") == 0
    time[0] = 1.0
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 1]
    time[0] = 1000.0
    assert [buckets.take("a") for _ in range(5)] == [0, 0, 0, 0, 1]


def test_no_rate_is_no_limit() -> None:
    assert {Buckets(0, 1).take("a") for _ in range(100)} == {0}


def test_a_client_has_a_whole_ipv6_network() -> None:
    assert client_of("2001:db8:1:2:3::4") == client_of("2001:db8:1:2::9") != client_of("2001:db8:1:3::9")
    assert client_of("192.0.2.1") != client_of("192.0.2.2")
    assert client_of("testclient") == "testclient"
