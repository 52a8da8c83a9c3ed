"""What every answer has: headers, faults that say what to do, choices that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter
from starlette.testclient import TestClient

from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.web.people import mark_in

PROBLEM = "application/problem+json"

probe = APIRouter()


@probe.get("/crash")
@probe.get("/api/v1/crash")
def crash() -> None:
    raise RuntimeError("the secret is 42")


@probe.get("/number")
@probe.get("/api/v1/number")
def number(number: int) -> int:
    return number


@pytest.fixture
def probed(ledger: Path) -> Iterator[TestClient]:
    app = make_app(Settings(ledger))
    app.include_router(probe)
    with TestClient(app, base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("path", ["/login", "/nothing", "/crash", "/api/v1/crash", "/number", "/", "/account"])
def test_every_answer_has_the_headers_of_safety(probed: TestClient, path: str) -> None:
    headers = probed.get(path, follow_redirects=False).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert headers["cache-control"] == "no-store"
    assert "strict-transport-security" not in headers


def test_behind_tls_browsers_are_told_to_stay_with_it(ledger: Path) -> None:
    with TestClient(make_app(Settings(ledger, behind_tls=True)), base_url="https://localhost") as client:
        assert "max-age=" in client.get("/login").headers["strict-transport-security"]


@pytest.mark.parametrize("path", ["/login", "/nothing", "/static/x.css"])
def test_head_is_get_without_the_body(client: TestClient, path: str) -> None:
    get, head = client.get(path), client.head(path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-length"] == str(len(get.content))


def test_a_fault_is_a_page_for_people_and_a_problem_for_programs(probed: TestClient) -> None:
    for path, status in {"nothing": 404, "crash": 500, "number?number=x": 422}.items():
        page = probed.get(f"/{path}")
        assert (page.status_code, page.headers["content-type"]) == (status, "text/html; charset=utf-8")
        assert "<h1>" in page.text
        assert "secret" not in page.text
        told = probed.get(f"/api/v1/{path}")
        assert (told.status_code, told.headers["content-type"]) == (status, PROBLEM)
        assert told.json()["status"] == status
        assert told.json()["title"]
        assert "secret" not in told.text


def test_a_wrong_method_is_told_which_are_right(client: TestClient) -> None:
    answer = client.put("/login")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


def test_what_was_asked_wrongly_is_shown_as_text(probed: TestClient) -> None:
    page = probed.get("/number", params={"number": "<script>alert(1)</script>"})
    assert page.status_code == 422
    assert "<script" not in page.text


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io", "[::1", "a b"])
def test_another_name_is_not_answered(client: TestClient, host: str) -> None:
    assert client.get("/login", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8470", "127.0.0.1:8470", "[::1]:8470"])
def test_the_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/login", headers={"Host": host}).status_code == 200


def test_a_name_that_was_told_is_answered(ledger: Path) -> None:
    app = make_app(Settings(ledger, hosts=frozenset({"Honglu.example.org"})))
    with TestClient(app, base_url="http://honglu.example.org") as client:
        assert client.get("/login").status_code == 200


def test_too_long_a_form_is_not_read(client: TestClient) -> None:
    assert client.post("/login", data={"name": "x" * 1_000_001}).status_code == 413
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/login", content=iter([b"x" * 600_000] * 2), headers=form).status_code == 413


def test_static_files_are_kept_for_good_under_addresses_that_change_with_them(client: TestClient) -> None:
    page = client.get("/login").text
    (address,) = [part for part in page.split('"') if part.startswith("/static/honglu.") and part.endswith(".css")]
    found = client.get(address)
    assert found.status_code == 200
    assert found.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert found.headers["content-type"] == "text/css; charset=utf-8"
    for wrong in (
        "/static/honglu.css",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/honglu.000000000000.css",
    ):
        assert client.get(wrong).status_code == 404


def test_language_and_light_are_chosen_and_kept(client: TestClient) -> None:
    assert '<html lang="en" data-theme="system">' in client.get("/login").text
    sent = client.post("/preferences", data={"language": "vi", "next": "/login?next=/account"}, follow_redirects=False)
    assert sent.headers["location"] == "/login?next=/account"
    client.post("/preferences", data={"theme": "dark"}, follow_redirects=False)
    page = client.get("/login").text
    assert '<html lang="vi" data-theme="dark">' in page
    assert "Mật khẩu" in page
    client.post("/preferences", data={"theme": "pink", "language": "../en"}, follow_redirects=False)
    assert '<html lang="vi" data-theme="dark">' in client.get("/login").text


def test_without_a_choice_the_browser_s_language_counts(client: TestClient) -> None:
    assert '<html lang="vi"' in client.get("/login", headers={"Accept-Language": "vi-VN,vi;q=0.9"}).text


def test_the_door_leads_to_the_contacts(client: TestClient) -> None:
    assert client.get("/", follow_redirects=False).headers["location"] == "/contacts"


def test_without_users_the_login_says_how_to_make_one(ledger: Path) -> None:
    with TestClient(make_app(Settings(ledger)), base_url="http://localhost") as client:
        assert "honglu user add" in client.get("/login").text
        assert "honglu user add" in client.post("/login", data={"name": "x"}).text
        assert not ledger.with_name("ledger.db.access.db").exists()


def test_the_login_is_marked(client: TestClient) -> None:
    assert len(mark_in(client.get("/login").text)) == 64
