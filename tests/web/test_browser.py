"""The frame as a person meets it, in Chromium: logging in and out, language, light, keyboard, phone, accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.people import PASSWORD
from tests.web.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHITE, DARK = "rgb(251, 250, 247)", "rgb(22, 22, 24)"


def enter(tab: Page, served: Served, name: str, after: str = "/account") -> None:
    tab.goto(served.url(after))
    tab.get_by_label("Name").fill(name)
    tab.get_by_label("Password").fill(PASSWORD)
    tab.get_by_role("button", name="Log in").click()
    tab.wait_for_url(served.url(after))


def ground(tab: Page) -> str:
    return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))


def choose(tab: Page, name: str) -> None:
    tab.get_by_text("Display").click()
    with tab.expect_navigation():
        tab.get_by_role("button", name=name, exact=True).click()


def test_a_user_logs_in_and_out(tab: Page, served: Served) -> None:
    enter(tab, served, "lan")
    assert tab.get_by_text("You are lan (Reviewer).").is_visible()
    tab.get_by_role("button", name="Log out", exact=True).click()
    tab.wait_for_url(served.url("/login"))
    tab.goto(served.url("/account"))
    assert tab.get_by_label("Password").is_visible()


def test_a_wrong_password_is_told(tab: Page, served: Served) -> None:
    tab.goto(served.url("/login"))
    tab.get_by_label("Name").fill("lan")
    tab.get_by_label("Password").fill("not the password")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert "do not go together" in tab.get_by_role("alert").inner_text()
    assert tab.get_by_label("Name").input_value() == "lan"


def test_the_light_follows_the_device_until_one_is_chosen(tab: Page, served: Served) -> None:
    tab.goto(served.url("/login"))
    assert ground(tab) == WHITE
    tab.emulate_media(color_scheme="dark")
    assert ground(tab) == DARK
    choose(tab, "Light")
    assert ground(tab) == WHITE
    tab.get_by_text("Display").click()
    assert tab.get_by_role("button", name="Light", exact=True).get_attribute("aria-pressed") == "true"
    tab.get_by_text("Display").click()
    choose(tab, "Dark")
    tab.emulate_media(color_scheme="light")
    tab.reload()
    assert ground(tab) == DARK


def test_the_language_is_chosen_and_stays(tab: Page, served: Served) -> None:
    tab.goto(served.url("/login?next=/account"))
    choose(tab, "Tiếng Việt")
    assert tab.url == served.url("/login?next=/account")
    assert tab.get_by_role("heading", level=1).inner_text() == "Đăng nhập"
    tab.goto(served.url("/nothing"))
    assert tab.title() == "Không có gì ở đây – Honglu"
    assert tab.locator("html").get_attribute("lang") == "vi"


def test_choosing_works_also_for_who_is_logged_in(tab: Page, served: Served) -> None:
    enter(tab, served, "minh")
    choose(tab, "Tiếng Việt")
    assert tab.get_by_role("heading", level=1).inner_text() == "Tài khoản của bạn"


def test_the_keyboard_skips_to_the_content(tab: Page, served: Served) -> None:
    tab.goto(served.url("/nothing"))
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to content"
    assert tab.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"
    tab.keyboard.press("Tab")
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_phone_shows_all_without_scrolling_sideways(tab: Page, served: Served) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    enter(tab, served, "thu", "/admin")
    for path in ("/admin", "/account", "/nothing"):
        tab.goto(served.url(path))
        tab.get_by_text("Display").click()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_a_token_is_made_and_revoked(tab: Page, served: Served) -> None:
    enter(tab, served, "lan")
    tab.get_by_label("What it is for").fill("maps & charts")
    with tab.expect_navigation():
        tab.get_by_role("button", name="Make a token").click()
    secret = tab.locator(".secret").inner_text()
    assert secret.startswith("honglu_")
    told = tab.context.browser.new_context(extra_http_headers={"Authorization": f"Bearer {secret}"})  # type: ignore[union-attr]
    assert told.request.get(served.url("/login")).status == 200
    with tab.expect_navigation():
        tab.get_by_role("button", name="Revoke").click()
    assert "good for nothing" in tab.get_by_role("status").inner_text()
    assert told.request.get(served.url("/login")).status == 401
    told.close()


def test_a_page_elsewhere_cannot_act_for_who_is_logged_in(tab: Page, served: Served) -> None:
    enter(tab, served, "thu")
    form = f'<form method=post action="{served.url("/account/leave")}"><button>win</button></form>'
    tab.route("http://evil.test/", lambda route: route.fulfill(body=form, content_type="text/html"))
    tab.goto("http://evil.test/")
    tab.get_by_role("button").click()
    tab.wait_for_url(served.url("/account/leave"))
    assert tab.get_by_role("heading", level=1).inner_text() != "Your account"
    tab.goto(served.url("/account"))
    assert tab.get_by_text("You are thu").is_visible()


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("language", ["en-GB", "vi-VN"])
def test_axe_finds_no_serious_fault(tab: Page, served: Served, light: str, language: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    tab.emulate_media(color_scheme=light)  # type: ignore[arg-type]
    pages = ["/login", "/nothing"]
    enter(tab, served, "thu")
    tab.set_extra_http_headers({"Accept-Language": language})
    for path in ("/account", "/admin", *pages):
        tab.goto(served.url(path))
        found = axe.run(tab).response["violations"]
        told = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]
        assert not told, path


def test_what_is_printed_is_the_content(tab: Page, served: Served) -> None:
    tab.goto(served.url("/nothing"))
    tab.emulate_media(media="print")
    assert not tab.get_by_role("navigation").is_visible()
    assert tab.get_by_role("heading", level=1).is_visible()
