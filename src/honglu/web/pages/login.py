"""Logging in and out."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.web.access import sessions
from honglu.web.access.errors import LoginRefusedError, LoginsThrottledError
from honglu.web.access.login import Attempt, log_in
from honglu.web.access.sessions import LASTS
from honglu.web.addresses import inside
from honglu.web.asking import Form, LoggedIn, said
from honglu.web.form_marks import FIELD, is_of_login, keep_seed, mark_of_login
from honglu.web.service import Service, service_of
from honglu.web.showing import page
from honglu.web.visitors import address_of, note, session_cookie

routes = APIRouter()


@routes.get("/login")
def ask(request: Request, next: str = "/") -> Response:  # noqa: A002  # as the address has it
    """The form, or what to do where there are no users yet."""
    if not service_of(request).store.exists():
        return page(request, "no_users.html")
    return _form(request, inside(next))


@routes.post("/login")
def enter(request: Request, form: Form) -> Response:
    """Begin a session, and lead back to where the visitor came from."""
    service = service_of(request)
    after = inside(said(form, "next"))
    if not service.store.exists():
        return page(request, "no_users.html")
    if not is_of_login(request, said(form, FIELD)):
        return _form(request, after, 403, "login.stale")
    name = said(form, "name")
    attempt = Attempt(name, said(form, "password"), address_of(request), service.settings.clock())
    try:
        cookie = log_in(service.store, attempt)
    except LoginsThrottledError as error:
        answer = _form(request, after, 429, "login.throttled", name=name, wait=error.wait)
        answer.headers["Retry-After"] = str(error.wait)
        return answer
    except LoginRefusedError:
        return _form(request, after, 401, "login.refused", name=name)
    return _welcome(service, cookie, after)


@routes.post("/logout")
def leave(request: Request, visitor: LoggedIn) -> Response:
    """End this session: its cookie is good for nothing any more."""
    service = service_of(request)
    if visitor.session is not None:
        note(request, "log out")
        with service.store.open() as db:
            sessions.end(db, visitor.session, service.settings.clock())
    response = RedirectResponse("/login", 303)
    response.delete_cookie(session_cookie(service), httponly=True, samesite="lax", secure=service.settings.behind_tls)
    return response


def _form(request: Request, after: str, status: int = 200, told: str = "", **values: object) -> Response:
    mark, seed = mark_of_login(request)
    shown = {"name": "", "wait": 0, **values}
    response = page(request, "login.html", status, next=after, told=told, login_mark=mark, **shown)
    keep_seed(request, response, seed)
    return response


def _welcome(service: Service, cookie: str, after: str) -> Response:
    response = RedirectResponse(after, 303)
    response.set_cookie(
        session_cookie(service),
        cookie,
        max_age=int(LASTS.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=service.settings.behind_tls,
    )
    return response
