"""Addresses of pages: whether two name one page, however they are written."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

# Hosts and paths by which one page is also shown: to telephones, and by those who keep a fast copy of it.
_SHOWN_BY = re.compile(r"^(?:www|m|mobile|amp)\.")
_SHOWN_AT = re.compile(r"(?:/amp|/index\.\w+|/)+$")
# What is added to tell where a reader came from.
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|gidzl|zarsrc|amp|share|ref|from|source)$")
# The number under which an outlet keeps an article, at the end of its address. The words before it are made of the
# title, and change when that is revised.
_NUMBER = re.compile(r"(?:^|[-_./])(\d{6,})(?:\.\w+)?$")


def address(url: str | None) -> str | None:
    """What all addresses of one page have in common; null where there is none, or it is that of a front page."""
    try:
        parts = urlsplit(url or "")
        host = _SHOWN_BY.sub("", parts.hostname or "")
    except ValueError:  # brackets that hold no address
        return None
    path = _SHOWN_AT.sub("", parts.path)
    asked = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0].lower())))
    if not host or not (path or asked):
        return None
    number = _NUMBER.search(path)
    if number and not asked:
        return f"{host} {number[1]}"
    return f"{host}{path}?{asked}" if asked else f"{host}{path}"
