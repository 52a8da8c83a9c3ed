"""The page of figures: those measured, with words on what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from honglu.web.accuracy import FIGURES, accuracy
from honglu.web.wording import load_words
from tests.web.looking import check_page
from tests.web.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_every_figure_is_shown_with_what_it_means(client: TestClient) -> None:
    page = client.get("/accuracy").text
    for one in accuracy().sets:
        for part in (one.held_out, one.tuned, one.whole):
            assert all(f"{part.figures[name]:.3f}</td>" in page for name in FIGURES)
        assert all(f'{field.f1:.3f} <span class="quiet">({field.labelled})' in page for field in one.fields.values())
    assert "Take the held-out figure as the most to expect." in page
    assert "honglu evaluate gold.jsonl articles.jsonl" in page


def test_every_set_and_field_has_words() -> None:
    for words in load_words().values():
        for one in accuracy().sets:
            assert {f"accuracy.set.{one.name}", f"accuracy.short.{one.name}"} <= words.keys()
            assert {f"accuracy.field.{field}" for field in one.fields} <= words.keys()


@pytest.mark.parametrize("language", ["en-GB", "vi-VN"])
def test_the_page_holds_for_all(tab: Page, served: Served, language: str) -> None:
    tab.set_extra_http_headers({"Accept-Language": language})
    tab.goto(served.url("/accuracy"))
    check_page(tab)
