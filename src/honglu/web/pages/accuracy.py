"""Accuracy: what was measured of this version, and what that means."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from honglu.web.accuracy import FIGURES, accuracy
from honglu.web.asking import Reading
from honglu.web.showing import page

routes = APIRouter()


@routes.get("/accuracy")
def show(request: Request, _: Reading) -> Response:
    """The figures by language, part and field."""
    found = accuracy()
    fields = list(dict.fromkeys(field for one in found.sets for field in one.fields))
    return page(request, "accuracy.html", found=found, figures=FIGURES, fields=fields)
