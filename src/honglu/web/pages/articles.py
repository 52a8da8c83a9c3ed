"""Articles: what the ledger rests on, the newest first, of an outlet, a language, some days."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from honglu.ledger import Shelfmark
from honglu.model import edtf
from honglu.query.press import papers
from honglu.web.asking import Ledger
from honglu.web.faults import Fault
from honglu.web.service import service_of
from honglu.web.showing import page

routes = APIRouter()

_SIZE = 50
_FIELDS = ("outlet", "language", "since", "until")


@routes.get("/articles")
def show(request: Request, ledger: Ledger, after: str = "") -> Response:
    """A page of the articles that are asked for."""
    asked = {name: request.query_params.get(name, "").strip() for name in _FIELDS}
    mark = _shelfmark(asked)
    ids = ledger.list_articles(mark, after or None, _SIZE + 1)
    shown = ids[:_SIZE]
    library = service_of(request).library
    shelf = library.shelf(ledger)
    everything = papers(ledger, library)
    return page(
        request,
        "articles.html",
        asked=asked,
        total=library.remembered(shelf, ("articles", mark), lambda: ledger.article_count(mark)),
        articles=ledger.sources(shown),
        telling=ledger.claims_in(shown),
        outlets=sorted(paper.outlet for paper in everything if paper.outlet),
        written_in=sorted({language for paper in everything for language in paper.languages}),
        first=_address(asked) if after else None,
        further=_address(asked, after=shown[-1]) if len(ids) > _SIZE else None,
    )


def _shelfmark(asked: dict[str, str]) -> Shelfmark:
    return Shelfmark(
        outlets=(asked["outlet"],) if asked["outlet"] else (),
        languages=(asked["language"],) if asked["language"] else (),
        since=_day(asked["since"], last=False),
        until=_day(asked["until"], last=True),
    )


def _day(value: str, *, last: bool) -> date | None:
    if not value:
        return None
    if "/" in value or not edtf.is_valid(value):
        raise Fault(400, f"{value!r} is no date: give a year, a month or a day (2024, 2024-03, 2024-03-21)")
    return edtf.latest(value) if last else edtf.earliest(value)


def _address(asked: dict[str, str], **more: str) -> str:
    query = urlencode({name: value for name, value in {**asked, **more}.items() if value})
    return f"/articles?{query}" if query else "/articles"
