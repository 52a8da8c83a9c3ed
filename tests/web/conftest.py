"""What tests of the web share: a ledger, users, a client without a network, a server, and a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from honglu.web.access.store import Store, beside
from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.cli.honglu_command import honglu
from tests.ledger.hand_made import ledger_of, reading
from tests.shared import PROJECT
from tests.web.people import with_people
from tests.web.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def samples_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger that `make demo` makes."""
    path = tmp_path_factory.mktemp("samples") / "demo.db"
    done = honglu("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl")
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of one meeting told twice."""
    return ledger_of(tmp_path / "ledger.db", [reading(1), reading(2)])


@pytest.fixture
def store(ledger: Path) -> Store:
    """The ledger's users: minh reads, lan reviews, thu is admin."""
    return with_people(beside(ledger))


@pytest.fixture
def client(ledger: Path, store: Store) -> Iterator[TestClient]:  # noqa: ARG001  # users are there
    """A browser without a network, that nobody is logged in at."""
    with TestClient(make_app(Settings(ledger)), base_url="http://localhost") as client:
        yield client


@pytest.fixture(scope="session")
def samples(samples_ledger: Path) -> Iterator[TestClient]:
    """A browser without a network, at the ledger that `make demo` makes."""
    with TestClient(make_app(Settings(samples_ledger, rate=0)), base_url="http://localhost") as client:
        yield client


@pytest.fixture
def served(ledger: Path, store: Store) -> Iterator[Served]:  # noqa: ARG001
    """A server on loopback."""
    with Served(Settings(ledger)) as running:
        yield running


@pytest.fixture(scope="session")
def samples_served(samples_ledger: Path) -> Iterator[Served]:
    """A server on loopback that shows the ledger that `make demo` makes."""
    with Served(Settings(samples_ledger, rate=0)) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, the system's own; skips the test where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if program is None:
        pytest.skip("no chromium to look at pages with: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """An empty tab, with no cookies; a fault of a page's script or policy fails the test."""
    context = browser.new_context(locale="en-GB", color_scheme="light")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    yield page
    context.close()
    assert faults == []
