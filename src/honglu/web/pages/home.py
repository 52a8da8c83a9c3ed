"""The door: it leads to the contacts."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import RedirectResponse

routes = APIRouter()


@routes.get("/")
async def home() -> RedirectResponse:
    """Lead on."""
    return RedirectResponse("/contacts", 303)
