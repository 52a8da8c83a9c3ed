"""Why a request is not answered."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse


class Fault(HTTPException):
    """A request that is not answered: `detail` says what, where, and what to do next; shown to whoever asked."""


class LoginNeeded(Fault):
    """Only who is logged in may do this; a page sends to the login."""

    def __init__(self) -> None:
        super().__init__(401, "log in, or send a token", {"WWW-Authenticate": 'Bearer realm="honglu"'})


class Unchanged(HTTPException):
    """The client has the answer already."""

    def __init__(self) -> None:
        super().__init__(304)


def in_api(request: Request) -> bool:
    """Whether a program asks."""
    return request.url.path == "/api" or request.url.path.startswith("/api/")


def problem(status: int, detail: str = "", **more: object) -> JSONResponse:
    """A problem as RFC 9457 has it; `more` are members besides."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    said = {"detail": detail} if detail else {}
    return JSONResponse({**told, **said, **more}, status, media_type="application/problem+json")
