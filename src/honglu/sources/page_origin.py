"""Where a page comes from: its outlet, its address, its language."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from honglu.sources.page_meta import Meta
from honglu.sources.page_rules import PageRules
from honglu.sources.page_title import outlet_behind
from honglu.text.scripts import east_asian, hangul

_OUTLETS = ("og:site_name", "sitename", "its_publication", "application-name", "publisher", "dc.publisher")
_LONGEST_URL = 2000
_LONGEST_OUTLET = 120
_LEAST_EAST = 0.3  # of the characters of a text in Chinese or Korean
_LEAST_BEYOND = 0.05  # of the characters of a text in Vietnamese
_MOST_BEYOND = 0.05  # of the characters of a text in English
_LOOKED_AT = 1000


def outlet_of(meta: Meta, title: str | None, url: str | None) -> str | None:
    """The publisher by JSON-LD, the site by its metadata, what the title of the page ends with, the host."""
    host = (_host(url) or "").removeprefix("www.")
    told = (meta.linked.publisher, meta.first(*_OUTLETS), outlet_behind(meta, title), host)
    return next((outlet for outlet in told if outlet and len(outlet) <= _LONGEST_OUTLET), None)


def address_of(meta: Meta, url: str | None) -> str | None:
    """The address that the page calls its own, where it is one of the web; else the one that it was read from."""
    for told in (meta.canonical, meta.named.get("og:url")):
        address = _joined(url, told) if told else None
        if address:
            return address
    return url


def language_of(meta: Meta, text: str, rules: PageRules) -> str | None:
    """The language that the page says it is in, as a code; None where it says none, or its letters belie it."""
    told = (meta.language, meta.named.get("og:locale"), meta.named.get("content-language"), meta.named.get("language"))
    for tag in told:
        code = (tag or "").strip().replace("_", "-").split("-")[0].lower()
        code = rules.tags.get(code, code)
        if code.isalpha() and code.isascii() and 2 <= len(code) <= 3:
            return code if _fits(code, text[:_LOOKED_AT]) else None
    return None


def _fits(code: str, text: str) -> bool:
    """Whether the letters are such as the language has: templates often call their pages English."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    match code:
        case "ko":
            return hangul(text) >= _LEAST_EAST * len(text)
        case "zh":
            return len(east_asian(text)) - hangul(text) >= _LEAST_EAST * len(text)
        case "vi":
            return beyond - len(east_asian(text)) >= _LEAST_BEYOND * len(text)
        case _:
            return code != "en" or beyond <= _MOST_BEYOND * len(text)


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _joined(url: str | None, told: str) -> str | None:
    try:
        address = urljoin(url or "", told)
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return address if usable and len(address) <= _LONGEST_URL and address.isprintable() else None
