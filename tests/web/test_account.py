"""What users see to themselves, and admins to all."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from honglu.web.access import audit, tokens, users
from honglu.web.access.store import Store
from honglu.web.access.times import now
from tests.web.people import PASSWORD, log_in, token_of


def test_a_token_is_shown_once_and_then_revoked(client: TestClient, store: Store) -> None:
    mark = log_in(client, "lan")
    sent = {"form_mark": mark, "label": "nightly <export>", "role": "reviewer", "days": "30"}
    page = client.post("/account/tokens", data=sent)
    (secret,) = re.findall(r"honglu_[\w-]{43}", page.text)
    assert page.headers["cache-control"] == "no-store"
    assert secret not in client.get("/account").text
    assert "nightly &lt;export&gt;" in page.text
    assert client.get("/login", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    with store.look() as db:
        (made,) = tokens.tokens(db, "lan")
        kept = "\n".join(db.iterdump())
    assert secret not in kept
    assert made.used is not None
    client.post(f"/account/tokens/{made.id}/revoke", data={"form_mark": mark})
    assert client.get("/login", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


@pytest.mark.parametrize(
    "wrong", [{"role": "admin"}, {"role": "king"}, {"label": " "}, {"days": "0"}, {"days": "x"}, {"days": "9999999"}]
)
def test_a_token_is_not_made_so(client: TestClient, store: Store, wrong: dict[str, str]) -> None:
    sent = {"form_mark": log_in(client, "lan"), "label": "x", "role": "reader", "days": "1"} | wrong
    assert client.post("/account/tokens", data=sent).status_code == 422
    with store.look() as db:
        assert tokens.tokens(db) == []


def test_another_users_token_is_not_ones_own_to_revoke(client: TestClient, store: Store) -> None:
    token_of(store, "thu", "admin")
    with store.look() as db:
        (other,) = tokens.tokens(db, "thu")
    mark = log_in(client, "lan")
    assert client.post(f"/account/tokens/{other.id}/revoke", data={"form_mark": mark}).status_code == 404
    assert other.label not in client.get("/account").text.split("<main")[1].split("<form")[0]


def test_one_leaves_everywhere(client: TestClient) -> None:
    mark = log_in(client, "lan")
    client.post("/account/leave", data={"form_mark": mark})
    assert client.get("/account", follow_redirects=False).status_code == 303


def test_an_admin_sees_to_users(client: TestClient, store: Store) -> None:
    mark = log_in(client, "thu")
    new = {"form_mark": mark, "name": "Hòa", "role": "reader", "password": PASSWORD}
    assert client.post("/admin/users", data=new).status_code == 200
    assert client.post("/admin/users/Hòa/role", data={"form_mark": mark, "role": "reviewer"}).status_code == 200
    assert client.post("/admin/users/minh/disable", data={"form_mark": mark}).status_code == 200
    page = client.get("/admin").text
    assert "<bdi>Hòa</bdi>" in page
    assert "set role" in page
    with store.look() as db:
        assert [(user.name, user.role, user.disabled) for user in users.everyone(db)] == [
            ("Hòa", "reviewer", False),
            ("lan", "reviewer", False),
            ("minh", "reader", True),
            ("thu", "admin", False),
        ]
        logged = [(one.who, one.action, one.detail) for one in reversed(audit.entries(db, 3))]
    assert logged == [
        ("thu", "add user", "Hòa reader"),
        ("thu", "set role", "Hòa reviewer"),
        ("thu", "disable user", "minh"),
    ]
    client.post("/admin/users/minh/enable", data={"form_mark": mark})
    with store.look() as db:
        assert not users.known(db, "minh").disabled


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/admin/users", {"name": "LAN", "role": "reader", "password": PASSWORD}),
        ("/admin/users", {"name": "a b", "role": "reader", "password": PASSWORD}),
        ("/admin/users", {"name": "new", "role": "king", "password": PASSWORD}),
        ("/admin/users", {"name": "new", "role": "reader", "password": "short"}),
        ("/admin/users/thu/disable", {}),
        ("/admin/users/thu/role", {"role": "reader"}),
        ("/admin/users/nobody/disable", {}),
    ],
)
def test_what_cannot_be_is_refused_and_logged(
    client: TestClient, store: Store, path: str, sent: dict[str, str]
) -> None:
    mark = log_in(client, "thu")
    assert client.post(path, data={"form_mark": mark} | sent).status_code == 422
    with store.look() as db:
        assert audit.entries(db, 1)[0].outcome == "refused"
        assert len(users.everyone(db)) == 3


def test_the_log_is_turned_page_by_page_and_shows_text(client: TestClient, store: Store) -> None:
    log_in(client, "thu")
    with store.open() as db:
        for number in range(150):
            audit.note(db, audit.Deed("lan", "192.0.2.1", "try", f"<b>{number}</b>"), now())
    page = client.get("/admin").text
    assert "&lt;b&gt;149&lt;/b&gt;" in page
    assert "&lt;b&gt;10&lt;/b&gt;" not in page
    (older,) = re.findall(r'href="(/admin\?before=\d+)"', page)
    assert "&lt;b&gt;10&lt;/b&gt;" in client.get(older).text


def test_the_log_cannot_be_rewritten(store: Store) -> None:
    with store.open() as db:
        audit.note(db, audit.Deed("lan", "-", "try", "x" * 10_000), now())
    for statement in ("DELETE FROM audit", "UPDATE audit SET who = 'thu'"):
        with pytest.raises(Exception, match="the audit log is kept"), store.open() as db:
            db.execute(statement)
    with store.look() as db:
        assert len(audit.entries(db, 1)[0].detail) == 500
