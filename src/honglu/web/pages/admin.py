"""Users and the log, for admins."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.web.access import audit, users
from honglu.web.access.errors import AccessError
from honglu.web.access.roles import ROLES, role_of
from honglu.web.asking import Administering, Form, said
from honglu.web.faults import Fault
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.visitors import note

routes = APIRouter()

_LINES = 100


@routes.get("/admin")
def show(request: Request, _: Administering, before: int | None = None) -> Response:
    """All users, and the newest lines of the log, or those before a line."""
    with service_of(request).store.look() as db:
        everyone = users.everyone(db)
        lines = audit.entries(db, _LINES + 1, before)
    older = lines[_LINES - 1].number if len(lines) > _LINES else None
    return page(request, "admin.html", users=everyone, roles=ROLES, entries=lines[:_LINES], older=older)


@routes.post("/admin/users")
def add(request: Request, _: Administering, form: Form) -> Response:
    """A new user."""
    name, role = said(form, "name"), said(form, "role")
    now = service_of(request).settings.clock()
    return _change(
        request,
        "add user",
        f"{name} {role}",
        lambda db: users.add(db, name, said(form, "password"), role_of(role), now),
    )


@routes.post("/admin/users/{name}/role")
def set_role(request: Request, _: Administering, name: str, form: Form) -> Response:
    """Another role for a user."""
    role = said(form, "role")
    return _change(request, "set role", f"{name} {role}", lambda db: users.set_role(db, name, role_of(role)))


@routes.post("/admin/users/{name}/disable")
def disable(request: Request, _: Administering, name: str) -> Response:
    """Let a user in no longer."""
    return _change(request, "disable user", name, lambda db: users.disable(db, name))


@routes.post("/admin/users/{name}/enable")
def enable(request: Request, _: Administering, name: str) -> Response:
    """Let a user in again."""
    return _change(request, "enable user", name, lambda db: users.enable(db, name))


def _change(request: Request, action: str, detail: str, change: Callable[[Connection], object]) -> Response:
    try:
        with service_of(request).store.open() as db:
            change(db)
    except AccessError as error:
        note(request, action, detail, "refused")
        raise Fault(422, str(error)) from error
    note(request, action, detail)
    return RedirectResponse("/admin", 303)
