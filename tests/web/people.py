"""Users for tests, and a browser's way through the forms."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.testclient import TestClient

from honglu.web.access import tokens, users
from honglu.web.access.roles import Role
from honglu.web.access.store import Store
from honglu.web.access.times import now
from honglu.web.access.tokens import Wish

PASSWORD = "seven cranes over the lake"  # noqa: S105  # of nobody
PEOPLE: dict[str, Role] = {"minh": "reader", "lan": "reviewer", "thu": "admin"}


def with_people(path: Path) -> Store:
    """A file of users, one of each role."""
    store = Store(path)
    store.make()
    with store.open() as db:
        for name, role in PEOPLE.items():
            users.add(db, name, PASSWORD, role, now())
    return store


def token_of(store: Store, name: str, role: Role = "reader", days: int | None = None) -> str:
    """The secret of a new token."""
    with store.open() as db:
        return tokens.issue(db, users.known(db, name), Wish("test", role, days), now())[1]


def mark_in(page: str) -> str:
    """The mark of the forms of a page (the last form's, which on the login is the login's)."""
    return re.findall(r'name="form_mark" value="([^"]*)"', page)[-1]


def log_in(client: TestClient, name: str, password: str = PASSWORD) -> str:
    """Log in as one does in a browser; the mark for the forms of the session."""
    page = client.get("/login")
    sent = {"name": name, "password": password, "form_mark": mark_in(page.text), "next": "/account"}
    answer = client.post("/login", data=sent, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    assert answer.headers["location"] == "/account"
    return mark_in(client.get("/account").text)
