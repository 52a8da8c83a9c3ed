"""What tests of the API share: the ledger of the samples, one to write to, users, and clients."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.web.access import tokens, users
from honglu.web.access.roles import Role
from honglu.web.access.store import Store, beside
from honglu.web.access.times import now
from honglu.web.access.tokens import Wish
from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.cli.honglu_command import honglu
from tests.ledger.hand_made import VISIT, ledger_of, on_its_own, reading
from tests.shared import PROJECT


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger that `make demo` makes; not to be written to."""
    path = tmp_path_factory.mktemp("api") / "demo.db"
    done = honglu("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl")
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def api(samples: Path) -> Iterator[TestClient]:
    """Who asks for the samples, and is nobody."""
    with TestClient(make_app(Settings(samples, rate=0)), base_url="http://localhost/api/v1") as client:
        yield client


@pytest.fixture
def settled(api: TestClient, samples: Path) -> TestClient:
    """The same, of a ledger that nobody wrote to for a while, so that answers have tags."""
    api.get("/contacts")
    past = time.time() - 60
    for file in samples.parent.glob("demo.db*"):
        os.utime(file, (past, past))
    return api


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A ledger of a few contacts, to be written to."""
    told = [reading(1), reading(2, outlet="Nhân Dân"), reading(3, VISIT), reading(4, on_its_own(1))]
    return ledger_of(tmp_path / "ledger.db", told)


@pytest.fixture
def store(written: Path) -> Store:
    """Its users: minh reads, lan reviews."""
    store = Store(beside(written))
    store.make()
    with store.open() as db:
        users.add(db, "minh", "seven cranes over the lake", "reader", now())
        users.add(db, "lan", "seven cranes over the lake", "reviewer", now())
    return store


@pytest.fixture
def writable(written: Path, store: Store) -> Iterator[TestClient]:  # noqa: ARG001  # users are there
    """Who asks for that ledger."""
    with TestClient(make_app(Settings(written, rate=0)), base_url="http://localhost/api/v1") as client:
        yield client


def bearer(store: Store, name: str, role: Role) -> dict[str, str]:
    """The header with a new token."""
    with store.open() as db:
        secret = tokens.issue(db, users.known(db, name), Wish("test", role), now())[1]
    return {"Authorization": f"Bearer {secret}"}
