"""Reviewing as a person does it, in Chromium: by keys, by clicks without a script, on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.looking import check_page, enter
from tests.web.serving import Served
from tests.web.unsure import contacts, decisions, unsure_ledger

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return unsure_ledger(tmp_path / "ledger.db")


def press(tab: Page, key: str) -> None:
    with tab.expect_navigation():
        tab.keyboard.press(key)


def test_keys_decide_skip_and_undo(tab: Page, served: Served, ledger: Path) -> None:
    enter(tab, served, "lan", "/review")
    press(tab, "k")
    assert tab.get_by_text("This was the last pair.").is_visible()
    tab.get_by_role("link", name="Back to the first").click()
    tab.get_by_label("Reason").fill("said so, d and k and s")
    tab.keyboard.press("Escape")
    press(tab, "s")
    assert [(one.verdict, one.why) for one in decisions(ledger)] == [("same", "said so, d and k and s")]
    press(tab, "u")
    assert len(contacts(ledger)) == 4
    press(tab, "d")
    assert [one.verdict for one in decisions(ledger)] == ["same", "undo", "different"]


def test_a_key_with_another_key_is_the_browsers(tab: Page, served: Served, ledger: Path) -> None:
    enter(tab, served, "lan", "/review")
    for keys in ("Control+d", "Alt+s", "x"):
        tab.keyboard.press(keys)
    assert tab.get_by_text("Is this one occasion?").is_visible()
    assert decisions(ledger) == []


def test_all_of_it_works_without_a_script(browser: Browser, served: Served, ledger: Path) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    tab = context.new_page()
    enter(tab, served, "lan", "/review")
    tab.locator("[data-key=k]").click()
    tab.get_by_role("link", name="Back to the first").click()
    tab.get_by_label("Reason").fill("two days of print")
    tab.get_by_role("button", name="One occasion").click()
    assert len(contacts(ledger)) == 3
    tab.get_by_role("button", name="Undo").click()
    assert len(contacts(ledger)) == 4
    tab.goto(served.url(f"/contacts/{contacts(ledger)[0].id}"))
    tab.get_by_text("A field is wrong").click()
    tab.get_by_role("textbox", name="Date").fill("2024-03-20")
    tab.get_by_role("button", name="Put right: Date").click()
    assert tab.locator("[role=status]", has_text="2024-03-20").is_visible()
    assert contacts(ledger)[0].date == "2024-03-20"
    context.close()


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("language", ["en-GB", "vi-VN"])
def test_pages_hold_for_all(tab: Page, served: Served, ledger: Path, light: str, language: str) -> None:
    tab.emulate_media(color_scheme=light)  # type: ignore[arg-type]
    tab.set_extra_http_headers({"Accept-Language": language})
    contact = contacts(ledger)[0].id
    tab.goto(served.url("/review"))
    check_page(tab)
    enter(tab, served, "lan", "/review")
    check_page(tab)
    press(tab, "s")
    for path in (tab.url.removeprefix(served.url("")), "/review?of=names", "/decisions", f"/contacts/{contact}"):
        tab.goto(served.url(path))
        check_page(tab)
