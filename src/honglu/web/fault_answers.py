"""Answers that are no answers: a page for people, a problem of RFC 9457 for programs."""

from __future__ import annotations

import logging
from contextlib import suppress
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.ledger import LedgerBusyError, LedgerError
from honglu.web.access.errors import AccessError
from honglu.web.addresses import here, with_query
from honglu.web.faults import LoginNeeded, in_api, problem
from honglu.web.showing import page
from honglu.web.visitors import identify

_log = logging.getLogger("honglu.web")
_BUSY = "another program is writing the ledger, and nothing was changed: wait a moment, and send it again"


def register(app: FastAPI) -> None:
    """Let the app answer its faults so."""
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(LedgerError, on_ledger)
    app.add_exception_handler(AccessError, on_access)


def on_http(request: Request, error: Exception) -> Response:
    """The answer to an `HTTPException`, with its headers."""
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == 304:
        return Response(status_code=304)
    if isinstance(error, LoginNeeded) and request.method == "GET" and not in_api(request):
        return RedirectResponse(with_query("/login", next=here(request)), 303)
    detail = "" if error.detail == HTTPStatus(error.status_code).phrase else error.detail
    answer = _answer(request, error.status_code, detail)
    answer.headers.update(error.headers or {})
    return answer


def on_invalid(request: Request, error: Exception) -> Response:
    """The answer to a question that has the wrong form."""
    if not isinstance(error, RequestValidationError):
        raise error
    faults = [{"in": ".".join(map(str, one["loc"])), "detail": str(one["msg"])} for one in error.errors()]
    if in_api(request):
        return problem(422, "some of what was asked has the wrong form", errors=faults)
    return _answer(request, 422, "; ".join(f"{one['in']}: {one['detail']}" for one in faults))


def on_ledger(request: Request, error: Exception) -> Response:
    """The answer where the ledger cannot be read; which file it is, is the server's business alone."""
    _log.error("%s", error)
    if isinstance(error, LedgerBusyError):
        answer = _answer(request, 503, _BUSY)
        answer.headers["Retry-After"] = "5"
        return answer
    if in_api(request):
        return problem(503, "the ledger cannot be read: the server's log says why")
    return page(request, "no_ledger.html", 503)


def on_access(request: Request, error: Exception) -> Response:
    """The answer where the file of users cannot be read."""
    _log.error("%s", error)
    return _answer(request, 503, "")


def on_crash(request: Request, error: Exception) -> Response:
    """The answer where the program failed."""
    _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return _answer(request, 500, "")


def _answer(request: Request, status: int, detail: str) -> Response:
    if in_api(request):
        return problem(status, detail)
    with suppress(HTTPException, AccessError):  # addresses that there are not are asked without a look at who asks
        identify(request)
    return page(request, "fault.html", status, fault=status, detail=detail)
