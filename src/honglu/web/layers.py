"""What lies between the server and the handlers: headers on every answer, hosts, sizes, crashes."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from honglu.web.faults import problem

_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_HSTS = {"Strict-Transport-Security": "max-age=31536000"}
_VARY = "Accept, Accept-Language, Authorization, Cookie"


class Heads:
    """Sends headers of safety and freshness with every answer, and answers HEAD as GET without the body."""

    def __init__(self, app: ASGIApp, *, behind_tls: bool) -> None:
        self._app = app
        self._headers = {**_HEADERS, **(_HSTS if behind_tls else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        only_head = scope["method"] == "HEAD"
        inner = {**scope, "method": "GET" if only_head else scope["method"], "state": dict(scope.get("state", {}))}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(scope=message), inner["state"].get("tag"), message["status"])
            elif only_head:
                message = {**message, "body": b""}
            await send(message)

        await self._app(inner, receive, sending)

    def _add(self, headers: MutableHeaders, tag: str | None, status: int) -> None:
        headers.update(self._headers)
        if "cache-control" in headers:
            return
        if tag and status in (200, 304):
            headers["Cache-Control"] = "private, no-cache"
            headers["ETag"] = tag
            headers["Vary"] = _VARY
        else:
            headers["Cache-Control"] = "no-store"


class Hosts:
    """Answers only who asks for a host that it goes by: a page elsewhere may have its own name lead here."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] == "http" and _host(Headers(scope=scope).get("host", "")) not in self._names:
            detail = "this server does not go by that name: name it with `honglu serve --name`"
            await problem(421, detail)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class Crashes:
    """Answers with a page where the program fails: within the other layers, whose headers it needs."""

    def __init__(self, app: ASGIApp, *, answer: Callable[[Request, Exception], Response]) -> None:
        self._app = app
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            if begun or scope["type"] != "http":
                raise
            answer = await run_in_threadpool(self._answer, Request(scope), error)
            await answer(scope, receive, send)


def _host(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""
