"""Sources: who published what the ledger rests on, and how the watch of them is doing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from honglu.ledger import Reader
from honglu.ledger.health import Health
from honglu.query.press import papers
from honglu.web.asking import Ledger
from honglu.web.service import service_of
from honglu.web.showing import page

routes = APIRouter()

# How long what was found of the watch is good, in seconds: its flags come with the hours, not with the ledger alone.
_GOOD_FOR = 60


@dataclass(frozen=True, slots=True)
class Watched:
    """A watched source, and when its list was last had."""

    health: Health
    succeeded: str


@routes.get("/sources")
def show(request: Request, ledger: Ledger) -> Response:
    """All outlets, and the watched sources, those that somebody should look at first."""
    found = papers(ledger, service_of(request).library)
    watched = _watched(request, ledger)
    return page(
        request,
        "sources.html",
        papers=found,
        articles=sum(paper.articles for paper in found),
        watched=watched,
        flagged=sum(bool(one.health.flags) for one in watched),
    )


def _watched(request: Request, ledger: Reader) -> Sequence[Watched]:
    service = service_of(request)
    now = service.settings.clock().timestamp()
    shelf = service.library.shelf(ledger)
    found = service.library.remembered(shelf, ("health", now // _GOOD_FOR), lambda: ledger.health(now))
    return [Watched(one, _moment(one.succeeded)) for one in sorted(found, key=lambda one: (not one.flags, one.name))]


def _moment(seconds: float | None) -> str:
    return "" if seconds is None else datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M")
