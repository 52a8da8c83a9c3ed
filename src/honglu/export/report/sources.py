"""The articles that a report rests on, numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from honglu.ledger import Contact, Source
from honglu.query.markup import Markup, element, separated

# What else may stand in an address would run ("javascript:") or leave the page's own rules ("data:").
_ADDRESS = re.compile(r"https?://\S+")


def numbers(contacts: Sequence[Contact]) -> dict[str, int]:
    """The articles by id, numbered from 1 as contacts name them."""
    ids = dict.fromkeys(source.id for contact in contacts for source in contact.sources)
    return {article: number for number, article in enumerate(ids, 1)}


def reference(article: str, numbered: dict[str, int]) -> Markup:
    """A link to an article in the list."""
    number = numbered.get(article)
    return element("a", f"[{number}]", href=f"#s-{number}") if number else element("span", article)


def source_list(contacts: Sequence[Contact]) -> Markup:
    """Outlet, title, day and address of each article."""
    sources = {source.id: source for contact in contacts for source in contact.sources}
    items = [element("li", _source(sources[one]), id=f"s-{number}") for one, number in numbers(contacts).items()]
    return element("section", element("h2", "Sources", id="sources"), element("ol", *items), aria_labelledby="sources")


def _source(source: Source) -> Markup:
    title = source.title or source.id
    safe = source.url if source.url and _ADDRESS.fullmatch(source.url) else None
    words = element("cite", title, lang=source.language)
    link = element("a", words, href=safe, rel="noreferrer nofollow") if safe else words
    day = source.published.isoformat() if source.published else None
    address = element("span", source.url, class_="address") if source.url else None
    return separated(" · ", source.outlet, link, day, source.id if source.title else None, address)
