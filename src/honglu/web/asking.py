"""What handlers ask for: the ledger, and who may do what.

A handler names what it needs as the type of a parameter:

    @routes.get("/contacts")
    def contacts(request: Request, ledger: Ledger) -> Response: ...

    @routes.post("/review/{pair}")
    def decide(request: Request, ledger: Ledger, reviewer: Reviewing, form: Form) -> Response: ...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends
from starlette.datastructures import FormData
from starlette.requests import Request

from honglu.ledger import Reader, state_of
from honglu.web.access.roles import Role
from honglu.web.faults import Fault, LoginNeeded, Unchanged
from honglu.web.freshness import holds, tag
from honglu.web.preferences import theme_of, words_for
from honglu.web.service import service_of
from honglu.web.visitors import Visitor, identify, note, visitor_of


def reading(request: Request) -> Visitor:
    """Who reads: anybody, unless the server is closed to those who are not logged in."""
    if service_of(request).settings.closed:
        return _role(request, "reader")
    return identify(request)


def reviewing(request: Request) -> Visitor:
    """A reviewer or admin; others are sent to the login, or refused."""
    return _role(request, "reviewer")


def administering(request: Request) -> Visitor:
    """An admin; others are sent to the login, or refused."""
    return _role(request, "admin")


def logged_in(request: Request) -> Visitor:
    """Who is logged in with a session, whatever the role: a token is no person at a keyboard."""
    visitor = _role(request, "reader")
    if visitor.by != "session":
        raise Fault(403, "this is done in the browser, by who is logged in")
    return visitor


def ledger(request: Request) -> Iterator[Reader]:
    """The ledger of one moment, to who may read; not opened where the client has the answer already."""
    reading(request)
    if request.method == "GET":
        _check_fresh(request)
    with service_of(request).readers.lend() as reader:
        yield reader


async def form(request: Request) -> FormData:
    """What a form sent."""
    return await request.form()


Ledger = Annotated[Reader, Depends(ledger)]
Reading = Annotated[Visitor, Depends(reading)]
Reviewing = Annotated[Visitor, Depends(reviewing)]
Administering = Annotated[Visitor, Depends(administering)]
LoggedIn = Annotated[Visitor, Depends(logged_in)]
Form = Annotated[FormData, Depends(form)]


def said(form: FormData, name: str, otherwise: str = "") -> str:
    """A field of a form as text; a file is no text."""
    value = form.get(name, otherwise)
    return value if isinstance(value, str) else otherwise


def _role(request: Request, needed: Role) -> Visitor:
    visitor = identify(request)
    if visitor.by == "nothing":
        raise LoginNeeded
    if not visitor.may(needed):
        note(request, f"{request.method} {request.url.path}", f"needs {needed}", "refused")
        raise Fault(403, f"{visitor.name} is {visitor.role}, and this takes {needed}: ask an admin")
    return visitor


def _check_fresh(request: Request) -> None:
    service = service_of(request)
    state = state_of(service.settings.ledger)
    if state is None:
        return
    visitor = visitor_of(request)
    accept = request.headers.get("accept", "")
    seen_as = (words_for(request).language, theme_of(request), visitor.key, visitor.role or "")
    known = tag(state, str(request.url), accept, *seen_as)
    request.state.tag = known
    if holds(request.headers.get("if-none-match"), known):
        raise Unchanged
