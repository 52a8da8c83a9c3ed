"""A page that lists articles → its links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from honglu.sources.fault import Fault
from honglu.sources.page_charset import decode_page
from honglu.sources.web.listing.entry import Entry, Listing
from honglu.sources.web.target import joined, target_of, web_address
from honglu.sources.web.trouble import Trouble

_MOST_ELEMENTS = 30_000
_LONGEST_TITLE = 1000
_DEEPEST = 256
_TOO_DEEP = ">".join("*" * (_DEEPEST + 1))
# What a link says is looked for, not what stands around it: a link that the page leaves open has the rest of it inside.
_MOST_TEXT = 5000


class _EnoughError(Exception):
    """A page has more elements than any list has."""


def read_links(
    data: bytes, *, url: str, charset: str | None = None, selector: str = "a", pattern: str | None = None
) -> Listing | Fault:
    """The links of an HTML page, each address once, with the longest of its texts as title.

    `selector` is a CSS selector of the links, or of what they stand in; `pattern` a regular expression that an address
    must have somewhere. Links to the page itself, or to what is not the web, are left out. Never raises.
    """
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415  # loaded when a page is read

    document: Any = HTMLTree.parse(decode_page(data, charset).replace("\0", "")).document
    if document.query_selector(_TOO_DEEP) is not None:
        return Fault(url, None, f"elements nested more than {_DEEPEST} deep", "leave it out")
    try:
        wanted = re.compile(pattern or "")
        document.query_selector(selector)
    except (ValueError, RuntimeError, re.error) as error:
        return Fault(url, None, f"the links cannot be selected ({error})", "check the selector and the pattern")
    base = document.query_selector("base[href]")
    links, complaint = _chosen(document, selector)
    titles: dict[str, str] = {}
    for address, title in _addressed(links, joined(url, base.getattr("href")) if base else url):
        if wanted.search(address):
            titles[address] = max(titles.get(address, ""), title, key=len)
    titles.pop(_own(url), None)
    return Listing("links", tuple(Entry(address, title or None) for address, title in titles.items()), complaint)


def _chosen(document: Any, selector: str) -> tuple[list[Any], str | None]:
    """The links that the selector means, and what was left out, in words.

    The document is walked once: the parser's own lists take a time that grows with the square of their length (8 s for
    1,000 links).
    """
    from resiliparse.parse.html import traverse_dom  # noqa: PLC0415  # loaded when a page is read

    chosen: list[Any] = []
    seen = 0

    def enter(place: Any) -> None:
        nonlocal seen
        seen += 1
        if seen > _MOST_ELEMENTS:
            raise _EnoughError
        node = place.node
        if node.tag == "a" and node.hasattr("href") and node.closest(selector) is not None:
            chosen.append(node)

    try:
        if document.document_element is not None:
            traverse_dom(document.document_element, enter, elements_only=True)
    except _EnoughError:
        return chosen, f"more than {_MOST_ELEMENTS:,} elements"
    return chosen, None


def _addressed(links: list[Any], base: str) -> Iterator[tuple[str, str]]:
    for link in links:
        address = web_address(base, link.getattr("href") or "")
        if address:
            shown = " ".join(link.text[:_MOST_TEXT].split()) or " ".join((link.getattr("title") or "").split())
            yield address, shown[:_LONGEST_TITLE]


def _own(url: str) -> str:
    try:
        return target_of(url.partition("#")[0]).url
    except Trouble:
        return url
