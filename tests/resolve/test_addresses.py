"""One page, however its address is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.resolve.addresses import address

PAGE = "https://bao.example/thu-tuong-tiep-dai-su-4925440.html"
SAME = (
    "http://www.bao.example/thu-tuong-tiep-dai-su-4925440.html#binh-luan",
    "https://m.bao.example/thu-tuong-tiep-dai-su-4925440.html?utm_source=feed&fbclid=x",
    "https://BAO.example/thu-tuong-hoi-kien-dai-su-4925440.html",  # the title was revised, and with it the words
    "https://bao.example/thu-tuong-tiep-dai-su-4925440.html/amp",
)
OTHERS = (
    "https://bao.example/thu-tuong-tiep-dai-su-4925441.html",
    "https://khac.example/thu-tuong-tiep-dai-su-4925440.html",
    "https://bao.example/4925440.html?trang=2",
)


@pytest.mark.parametrize("url", SAME)
def test_one_page_has_one_address(url: str) -> None:
    assert address(url) == address(PAGE)


@pytest.mark.parametrize("url", OTHERS)
def test_other_pages_have_others(url: str) -> None:
    assert address(url) != address(PAGE)


def test_what_is_asked_for_tells_pages_apart_whatever_its_order() -> None:
    assert address("https://a.example/tin?id=5&muc=2") == address("https://a.example/tin/?muc=2&id=5&utm_medium=x")
    assert address("https://a.example/tin?id=5") != address("https://a.example/tin?id=6")


@pytest.mark.parametrize(
    "url", [None, "", "https://bao.example/", "VOV", "http://[", "https://bao.example/?utm_source=x"]
)
def test_front_pages_and_what_is_no_address_have_none(url: str | None) -> None:
    assert address(url) is None


@given(st.text() | st.text(alphabet="htps:/[]?#&=.%0a", max_size=30).map("http://".__add__))
def test_any_text_will_do(url: str) -> None:
    assert address(url) == address(url)
