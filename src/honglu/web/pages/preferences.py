"""Choosing language and light."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse

from honglu.web.addresses import inside
from honglu.web.asking import Form, said
from honglu.web.preferences import keep

routes = APIRouter()


@routes.post("/preferences")
def choose(request: Request, form: Form) -> RedirectResponse:
    """Keep what was chosen, and lead back."""
    response = RedirectResponse(inside(said(form, "next")), 303)
    keep(request, response, said(form, "language") or None, said(form, "theme") or None)
    return response
