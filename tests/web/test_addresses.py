"""Addresses to go back to stay on the site."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.web.addresses import inside


@pytest.mark.parametrize("address", ["/", "/contacts?kind=visit&q=%2F%2Fx", "/actors/107b4929#posts"])
def test_pages_of_the_site(address: str) -> None:
    assert inside(address) == address


@pytest.mark.parametrize(
    "address", ["", "contacts", "//elsewhere.example", "/\\elsewhere", "https://x.example/", "/\t/x", "/a\\b", "/\n"]
)
def test_other_places(address: str) -> None:
    assert inside(address) == "/"


@given(st.text(alphabet=st.sampled_from("/\\:@.?#ax\t\n "), max_size=12))
def test_no_address_leads_away(address: str) -> None:
    assert urlsplit(urljoin("http://localhost/login", inside(address))).netloc == "localhost"
