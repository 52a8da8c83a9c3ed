"""Actors, pairs and visits as a person meets them, in Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page


def open_actor(tab: Page, served: Served, name: str = "kim song nam") -> None:
    tab.goto(served.url("/actors"))
    tab.get_by_label("Name").fill(name)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    with tab.expect_navigation():
        tab.locator(".entry").first.click()


def open_tour(tab: Page, served: Served) -> None:
    tab.goto(served.url("/contacts?kind=visit&country=VN&country=KP"))
    tab.locator(".entry").first.click()
    tab.get_by_role("link", name="The journey on a map").click()
    tab.wait_for_url(re.compile("/visits/"))


def test_who_received_him_in_hanoi_is_two_steps_from_his_name(tab: Page, samples_served: Served) -> None:
    open_actor(tab, samples_served)
    assert tab.get_by_role("heading", level=1).inner_text() == "Kim Song-nam"
    with tab.expect_navigation():
        tab.get_by_role("link", name=re.compile("^Truong Thi Mai \\(VN\\)")).click()
    assert tab.get_by_role("rowheader", name="Trương Thị Mai").is_visible()
    assert tab.get_by_text("Thường trực Ban Bí thư").first.is_visible()


def test_a_column_leads_to_the_contacts_of_its_year_by_keyboard(tab: Page, samples_served: Served) -> None:
    open_actor(tab, samples_served)
    tab.get_by_role("link", name=re.compile(r"^2024: \d+ contacts")).focus()
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert "year=2024" in tab.url
    assert tab.get_by_role("heading", level=1).inner_text() == "Contacts"


def test_the_numbers_of_a_chart_stand_in_a_table(tab: Page, samples_served: Served) -> None:
    tab.goto(samples_served.url("/pairs/KP/VN"))
    tab.get_by_text("The numbers").first.click()
    table = tab.get_by_role("region", name="Contacts a year, by kind").get_by_role("table")
    assert table.get_by_role("rowheader", name="2024").is_visible()


def test_two_countries_are_chosen_by_name(tab: Page, samples_served: Served) -> None:
    tab.goto(samples_served.url("/pairs"))
    tab.get_by_label("Country", exact=True).fill("vietnam")
    tab.get_by_label("and country").fill("North Korea")
    with tab.expect_navigation():
        tab.get_by_role("button", name="Show the two").click()
    assert tab.url == samples_served.url("/pairs/KP/VN")


def test_a_tour_is_drawn_with_its_stops_told(tab: Page, samples_served: Served) -> None:
    open_tour(tab, samples_served)
    told = tab.get_by_role("img", name="Map of the journey")
    assert told.is_visible()
    assert tab.locator(".map .stop").count() >= 2
    assert tab.locator("ol.stops").get_by_text("Hanoi").is_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_shows_all_without_scrolling_sideways(tab: Page, samples_served: Served, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 700})
    for path in ("/actors", "/pairs", "/pairs/KP/VN"):
        tab.goto(samples_served.url(path))
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, path
    for go in (open_actor, open_tour):
        go(tab, samples_served)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, tab.url


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("language", ["en-GB", "vi-VN"])
def test_axe_finds_no_serious_fault(tab: Page, samples_served: Served, light: str, language: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    tab.emulate_media(color_scheme=light)  # type: ignore[arg-type]
    open_actor(tab, samples_served)
    actor = tab.url
    open_tour(tab, samples_served)
    tab.set_extra_http_headers({"Accept-Language": language})
    paths = [samples_served.url(path) for path in ("/actors", "/actors?text=zzz", "/pairs", "/pairs/KP/VN")]
    for address in (actor, tab.url, *paths):
        tab.goto(address)
        found = axe.run(tab).response["violations"]
        told = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]
        assert not told, address
