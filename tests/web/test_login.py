"""Logging in, staying in, and being out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.web.access import audit, users
from honglu.web.access.store import Store
from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.web.people import PASSWORD, log_in, mark_in

WRONG = "not the password"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 5, 4, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client(ledger: Path, store: Store, clock: Clock) -> Iterator[TestClient]:  # noqa: ARG001
    with TestClient(make_app(Settings(ledger, clock=clock)), base_url="http://localhost") as client:
        yield client


def is_in(client: TestClient) -> bool:
    return client.get("/account", follow_redirects=False).status_code == 200


def fails(client: TestClient, name: str, password: str = WRONG) -> int:
    mark = mark_in(client.get("/login").text)
    sent = {"name": name, "password": password, "form_mark": mark}
    return int(client.post("/login", data=sent, follow_redirects=False).status_code)


def outcomes(store: Store) -> list[tuple[str, str, str]]:
    with store.look() as db:
        return [(one.who, one.action, one.outcome) for one in reversed(audit.entries(db, 100))]


def test_a_user_gets_in_and_out(client: TestClient, store: Store) -> None:
    assert not is_in(client)
    mark = log_in(client, "Lan")
    assert is_in(client)
    assert client.post("/logout", data={"form_mark": mark}, follow_redirects=False).headers["location"] == "/login"
    assert not is_in(client)
    assert outcomes(store) == [("lan", "log in", "done"), ("lan", "log out", "done")]


def test_the_cookie_is_for_the_browser_alone(client: TestClient) -> None:
    mark = mark_in(client.get("/login").text)
    sent = {"name": "lan", "password": PASSWORD, "form_mark": mark}
    cookie = client.post("/login", data=sent, follow_redirects=False).headers["set-cookie"]
    assert cookie.startswith("honglu_session=")
    assert {"HttpOnly", "SameSite=lax", "Path=/", "Max-Age=43200"} <= set(cookie.split("; "))


def test_behind_tls_it_is_sent_over_tls_alone(ledger: Path, store: Store) -> None:  # noqa: ARG001
    with TestClient(make_app(Settings(ledger, behind_tls=True)), base_url="https://localhost") as client:
        page = client.get("/login")
        sent = {"name": "lan", "password": PASSWORD, "form_mark": mark_in(page.text)}
        answer = client.post("/login", data=sent, follow_redirects=False)
        for cookie in (page.headers["set-cookie"], answer.headers["set-cookie"]):
            assert cookie.startswith("__Host-")
            assert "Secure" in cookie.split("; ")
        assert is_in(client)


def test_a_cookie_taken_along_is_worth_nothing_after_logging_out(client: TestClient) -> None:
    mark = log_in(client, "lan")
    stolen = client.cookies["honglu_session"]
    client.post("/logout", data={"form_mark": mark})
    client.cookies.set("honglu_session", stolen)
    assert not is_in(client)


def test_a_cookie_tampered_with_is_worth_nothing(client: TestClient) -> None:
    log_in(client, "lan")
    good = client.cookies["honglu_session"]
    # The last letter but one: of the last, two bits mean nothing, and "A" and "B" are one.
    other = "A" if good[-2] != "A" else "B"
    for bad in (good[:-2] + other + good[-1], "x" + good, good.split(".")[0], "", "é"):
        client.cookies.clear()
        assert client.get("/account", headers={"Cookie": f"honglu_session={bad}".encode()}).url.path == "/login"


def test_a_cookie_of_another_file_of_users_is_worth_nothing(client: TestClient, store: Store) -> None:
    log_in(client, "lan")
    with store.open() as db:
        db.execute("UPDATE setting SET value = randomblob(32) WHERE name = 'key'")
    assert not is_in(client)


def test_a_session_is_over_after_twelve_hours(client: TestClient, clock: Clock) -> None:
    log_in(client, "lan")
    clock.move(hours=11, minutes=59)
    assert is_in(client)
    clock.move(minutes=1)
    assert not is_in(client)


@pytest.mark.parametrize("end", [users.disable, users.end_sessions])
def test_sessions_end_with_the_users_leave(client: TestClient, store: Store, end: object) -> None:
    log_in(client, "lan")
    with store.open() as db:
        end(db, "lan")  # type: ignore[operator]
    assert not is_in(client)


def test_a_new_password_ends_all_sessions(client: TestClient, ledger: Path) -> None:
    with TestClient(client.app, base_url="http://localhost") as other:
        log_in(other, "lan")
        mark = log_in(client, "lan")
        new = "eight herons by the river"
        sent = {"form_mark": mark, "present": PASSWORD, "new": new, "again": new}
        assert client.post("/account/password", data=sent, follow_redirects=False).headers["location"] == "/login"
        assert not is_in(client)
        assert not is_in(other)
    assert fails(client, "lan", PASSWORD) == 401
    log_in(client, "lan", new)
    assert new not in ledger.with_name("ledger.db.access.db").read_bytes().decode("latin-1")


@pytest.mark.parametrize(
    ("present", "new", "again", "status"),
    [
        ("wrong password", "eight herons by the river", "eight herons by the river", 403),
        (PASSWORD, "short", "short", 422),
        (PASSWORD, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", 422),
        (PASSWORD, "eight herons by the river", "nine herons by the river", 422),
    ],
)
def test_a_password_is_not_changed_so(client: TestClient, present: str, new: str, again: str, status: int) -> None:
    sent = {"form_mark": log_in(client, "lan"), "present": present, "new": new, "again": again}
    assert client.post("/account/password", data=sent).status_code == status
    assert is_in(client)


def test_who_knows_no_password_stays_out(client: TestClient, store: Store) -> None:
    assert fails(client, "lan") == 401
    assert fails(client, "nobody") == 401
    assert fails(client, "", "") == 401
    assert fails(client, "lan", "x" * 100_000) == 401
    with store.open() as db:
        users.disable(db, "lan")
    assert fails(client, "lan", PASSWORD) == 401
    # What was typed for a name may have been a password: only names of users are logged.
    assert {who for who, *_ in outcomes(store)} == {"lan", "-"}


def test_after_five_failures_even_the_password_must_wait(client: TestClient, clock: Clock) -> None:
    assert [fails(client, "lan") for _ in range(6)] == [401] * 5 + [429]
    assert fails(client, "lan", PASSWORD) == 429
    assert fails(client, "LAN ", PASSWORD) == 429
    log_in(client, "thu")
    clock.move(minutes=15, seconds=1)
    log_in(client, "lan")


def test_one_address_may_not_try_all_names(client: TestClient) -> None:
    assert [fails(client, f"name{n}") for n in range(21)] == [401] * 20 + [429]


def test_getting_in_forgets_what_failed(client: TestClient) -> None:
    for _ in range(3):
        assert [fails(client, "lan") for _ in range(4)] == [401] * 4
        log_in(client, "lan")
        client.cookies.clear()


def test_who_must_wait_is_told_how_long(client: TestClient) -> None:
    for _ in range(5):
        fails(client, "lan")
    sent = {"name": "lan", "password": PASSWORD, "form_mark": mark_in(client.get("/login").text)}
    answer = client.post("/login", data=sent)
    assert 880 <= int(answer.headers["retry-after"]) <= 901


@pytest.mark.parametrize("after", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_the_login_leads_nowhere_else(client: TestClient, after: str) -> None:
    mark = mark_in(client.get("/login", params={"next": after}).text)
    sent = {"name": "lan", "password": PASSWORD, "form_mark": mark, "next": after}
    assert client.post("/login", data=sent, follow_redirects=False).headers["location"] == "/"


def test_a_login_that_another_site_filled_in_is_refused(client: TestClient) -> None:
    mark = mark_in(client.get("/login").text)
    for wrong in ("", "x", "0" * 64, "é"):
        sent = {"name": "lan", "password": PASSWORD, "form_mark": wrong}
        assert client.post("/login", data=sent).status_code == 403
    client.cookies.clear()
    sent = {"name": "lan", "password": PASSWORD, "form_mark": mark}
    assert client.post("/login", data=sent).status_code == 403
