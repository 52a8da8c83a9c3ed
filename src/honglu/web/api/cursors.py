"""Where a list goes on: the last that was shown, tied to the question that it answers."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.requests import Request

from honglu.web.faults import Fault

Key = str | int | None

# What may differ from page to page.
_LOOSE = ("cursor", "limit")


def next_address(request: Request, place: Sequence[Key]) -> str:
    """The address of the page that follows the place."""
    told = json.dumps([_digest(request), *place], ensure_ascii=True, separators=(",", ":"))
    cursor = urlsafe_b64encode(told.encode()).decode().rstrip("=")
    asked = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{request.url.path}?{urlencode([*asked, ('cursor', cursor)])}"


def place_in(request: Request, kinds: Sequence[type]) -> tuple[Key, ...] | None:
    """The place in the address, null for the first page; `kinds` are the types of its keys.

    Raises `Fault` (400) for what is no cursor of this question's.
    """
    cursor = request.query_params.get("cursor")
    if not cursor:
        return None
    try:
        told = json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError):
        raise stale() from None
    if not isinstance(told, list) or len(told) != len(kinds) + 1 or told[0] != _digest(request):
        raise stale()
    if not all(type(key) is kind for key, kind in zip(told[1:], kinds, strict=True)):
        raise stale()
    return tuple(told[1:])


def stale() -> Fault:
    """The fault of a cursor that leads nowhere."""
    return Fault(400, "the cursor is none of this list's, or what it stood at is gone: ask again without it")


def _digest(request: Request) -> str:
    asked = sorted(pair for pair in request.query_params.multi_items() if pair[0] not in _LOOSE)
    told = json.dumps([request.url.path, asked])
    return hashlib.sha256(told.encode()).hexdigest()[:12]
