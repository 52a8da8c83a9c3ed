"""What every request must pass: not too many, and no changes that another site asks for in the visitor's name."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from honglu.web.asking import said
from honglu.web.faults import Fault
from honglu.web.form_marks import FIELD, HEADER, is_of_session
from honglu.web.limits import client_of
from honglu.web.service import service_of
from honglu.web.visitors import address_of, identify, note, visitor_of

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


async def guard(request: Request) -> None:
    """Raise a `Fault` where the request must not go on."""
    try:
        visitor = await run_in_threadpool(identify, request)
    except Fault:
        _spend(request, client_of(address_of(request)))  # tokens are not guessed faster than pages are read
        raise
    _spend(request, f"token {visitor.key}" if visitor.by == "token" else client_of(address_of(request)))
    if request.method in _SAFE or visitor.by == "token":
        return
    if not from_here(request):
        await run_in_threadpool(_refuse, request, "the request comes from another site")
    if visitor.by == "session":
        mark = await _mark(request)
        if not await run_in_threadpool(is_of_session, request, mark):
            await run_in_threadpool(_refuse, request, "the form is too old: load the page again, and send it again")


def from_here(request: Request) -> bool:
    """Whether a browser says that a page of this site made the request, or does not say; programs say nothing."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def _spend(request: Request, client: str) -> None:
    wait = service_of(request).buckets.take(client)
    if wait:
        raise Fault(429, f"too many requests: ask again in {wait} seconds", {"Retry-After": str(wait)})


async def _mark(request: Request) -> str:
    sent = request.headers.get(HEADER)
    if sent is not None:
        return sent
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return said(await request.form(), FIELD) if media in _FORMS else ""


def _refuse(request: Request, why: str) -> NoReturn:
    if visitor_of(request).by == "session":
        note(request, f"{request.method} {request.url.path}", why, "refused")
    raise Fault(403, why)
