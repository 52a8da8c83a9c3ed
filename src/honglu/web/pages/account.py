"""What a user sees and changes of their own: password, sessions, tokens."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.web.access import tokens, users
from honglu.web.access.errors import AccessError, LoginRefusedError, LoginsThrottledError
from honglu.web.access.login import Attempt, check
from honglu.web.access.roles import ROLES, role_of, suffices
from honglu.web.access.tokens import Wish
from honglu.web.addresses import with_query
from honglu.web.asking import Form, LoggedIn, said
from honglu.web.faults import Fault
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.visitors import Visitor, address_of, note

routes = APIRouter()

_DONE = ("revoked",)
_LONGEST_DAYS = 3650


@routes.get("/account")
def show(request: Request, visitor: LoggedIn, done: str = "") -> Response:
    """Password and tokens."""
    return _account(request, visitor, done=done if done in _DONE else "")


@routes.post("/account/password")
def change_password(request: Request, visitor: LoggedIn, form: Form) -> Response:
    """Another password, for who knows the present one; ends all sessions of the user."""
    service = service_of(request)
    attempt = Attempt(str(visitor.name), said(form, "present"), address_of(request), service.settings.clock())
    if said(form, "new") != said(form, "again"):
        return _account(request, visitor, 422, fault="account.password.differ")
    try:
        check(service.store, attempt, "prove password")
        with service.store.open() as db:
            users.set_password(db, str(visitor.name), said(form, "new"))
    except LoginRefusedError:
        return _account(request, visitor, 403, fault="account.password.wrong")
    except LoginsThrottledError as error:
        return _account(request, visitor, 429, fault="login.throttled", wait=error.wait)
    except AccessError:
        return _account(request, visitor, 422, fault="account.password.weak")
    note(request, "change password", str(visitor.name))
    return RedirectResponse("/login", 303)


@routes.post("/account/leave")
def leave_everywhere(request: Request, visitor: LoggedIn) -> Response:
    """End all sessions of the user."""
    with service_of(request).store.open() as db:
        users.end_sessions(db, str(visitor.name))
    note(request, "log out everywhere", str(visitor.name))
    return RedirectResponse("/login", 303)


@routes.post("/account/tokens")
def make_token(request: Request, visitor: LoggedIn, form: Form) -> Response:
    """A new token; this answer alone shows its secret."""
    service = service_of(request)
    now = service.settings.clock()
    try:
        wish = Wish(said(form, "label"), role_of(said(form, "role")), _days(said(form, "days")))
        with service.store.open() as db:
            made, secret = tokens.issue(db, users.known(db, str(visitor.name)), wish, now)
    except AccessError as error:
        raise Fault(422, str(error)) from error
    note(request, "make token", f"{made.id} {made.role} {made.label}")
    return _account(request, visitor, secret=secret)


@routes.post("/account/tokens/{token}/revoke")
def revoke_token(request: Request, visitor: LoggedIn, token: str) -> Response:
    """A token of the user's own is good for nothing any more."""
    service = service_of(request)
    try:
        with service.store.open() as db:
            tokens.revoke(db, token, service.settings.clock(), owner=visitor.name)
    except AccessError as error:
        raise Fault(404, str(error)) from error
    note(request, "revoke token", token)
    return RedirectResponse(with_query("/account", done="revoked"), 303)


def _account(request: Request, visitor: Visitor, status: int = 200, **values: object) -> Response:
    service = service_of(request)
    with service.store.look() as db:
        own = tokens.tokens(db, visitor.name)
    shown = {"done": "", "fault": "", "secret": "", "wait": 0, **values}
    roles = [role for role in ROLES if suffices(visitor.role, role)]
    return page(request, "account.html", status, tokens=own, roles=roles, **shown)


def _days(text: str) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not 0 < int(text) <= _LONGEST_DAYS:
        raise AccessError(f"{text!r} is no number of days: give 1 to {_LONGEST_DAYS:,}, or nothing")
    return int(text)
