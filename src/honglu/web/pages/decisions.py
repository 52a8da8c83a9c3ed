"""Decisions: what people said of the record, who, when and why; each may be undone."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.query import deciding
from honglu.resolve.decisions import live
from honglu.web.addresses import inside
from honglu.web.asking import Form, Ledger, Reviewing, said
from honglu.web.deciding import decide
from honglu.web.showing import page

routes = APIRouter()

_SIZE = 50


@routes.get("/decisions")
def show(request: Request, ledger: Ledger, after: str = "") -> Response:
    """All decisions, the newest first, from the one that follows `after` on."""
    made = ledger.decisions()[::-1]
    start = next((number for number, one in enumerate(made, 1) if one.id == after), 0)
    shown = made[start : start + _SIZE]
    return page(
        request,
        "decisions.html",
        total=len(made),
        decisions=shown,
        counting={one.id for one in live(made)},
        first="/decisions" if start else None,
        further=f"/decisions?after={shown[-1].id}" if start + _SIZE < len(made) else None,
    )


@routes.post("/decisions/{decision}/undo")
def undo(request: Request, _: Reviewing, ledger: Ledger, form: Form, decision: str) -> Response:
    """The decision counts no longer; leads back to where the visitor came from."""
    decide(request, ledger, said(form, "why"), lambda by: deciding.undo(ledger.decisions(), decision, by))
    return RedirectResponse(inside(said(form, "next"), "/decisions"), 303)
