"""Addresses within the site."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from starlette.requests import Request


def here(request: Request) -> str:
    """Path and question of the address asked."""
    query = request.url.query
    return request.url.path + (f"?{query}" if query else "")


def with_query(path: str, **values: str) -> str:
    """A path with a question."""
    return f"{path}?{urlencode(values)}"


def inside(address: str, otherwise: str = "/") -> str:
    """The address, where it leads to a page of this site; else another.

    Browsers take a backslash for a slash, and pass over tabs and breaks: such addresses lead anywhere.
    """
    if not address.startswith("/") or address.startswith(("//", "/\\")) or not address.isprintable():
        return otherwise
    parts = urlsplit(address)
    return otherwise if parts.scheme or parts.netloc or "\\" in address else address
