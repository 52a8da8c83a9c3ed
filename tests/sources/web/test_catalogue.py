"""Every case of the test site ends as an article or as a fault that says what is the matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from honglu.model.article import Article
from honglu.sources import Fault
from honglu.sources.web.reading import Web
from honglu.sources.web.settings import Settings
from tests.site.catalogue import LIMITS, Case, bad, fill, good
from tests.site.pages import TEXT
from tests.site.server import Site
from tests.site.simulated import client

with Site() as _named:
    GOOD, BAD = sorted(good(_named)), sorted(bad(_named))


@pytest.fixture(scope="module")
def everything() -> Iterator[tuple[Site, dict[str, Case]]]:
    with Site() as site:
        yield site, fill(site)


def read(site: Site, path: str) -> Article | Fault:
    (found,) = Web(Settings(limits=LIMITS), client(limits=LIMITS)).read(site.url(path))
    return found


@pytest.mark.parametrize("path", GOOD)
def test_it_is_read(everything: tuple[Site, dict[str, Case]], path: str) -> None:
    site, _ = everything
    found = read(site, path)
    assert isinstance(found, Article), found
    assert TEXT in found.text


@pytest.mark.parametrize("path", BAD)
def test_it_is_a_fault(everything: tuple[Site, dict[str, Case]], path: str) -> None:
    site, cases = everything
    found = read(site, path)
    assert isinstance(found, Fault), found
    words = (cases[path].fault or "").split("|")
    assert any(part in found.reason for part in words), found
    assert found.file == site.url(path)
    assert found.hint
    assert not re.search(r"[.\n]$", found.reason + found.hint)
