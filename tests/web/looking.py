"""What every page must hold in Chromium: no serious fault for axe, no scrolling sideways on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.people import PASSWORD
from tests.web.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page


def enter(tab: Page, served: Served, name: str, after: str) -> None:
    """Log in as one does, and be led to a page."""
    tab.goto(served.url("/login"))
    tab.locator("input[name=name]").fill(name)
    tab.locator("input[name=password]").fill(PASSWORD)
    with tab.expect_navigation():
        tab.locator("main form button").click()
    tab.goto(served.url(after))


def check_page(tab: Page) -> None:
    """Check the page that is open, with every fold of its content unfolded."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    tab.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    found = axe.run(tab).response["violations"]
    told = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]
    assert not told, tab.url
    before = tab.viewport_size
    tab.set_viewport_size({"width": 390, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390, tab.url
    if before:
        tab.set_viewport_size(before)
