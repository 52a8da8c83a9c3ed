"""Articles: a list without texts, and one with its text and claims; and who published them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from honglu.ledger import Shelfmark
from honglu.model.codec import article_to_json
from honglu.web.api import models, pages
from honglu.web.api.answering import Page, answer, listing
from honglu.web.api.asked import ArticlesAsked, Asked
from honglu.web.api.cursors import place_in, stale
from honglu.web.api.described import table
from honglu.web.api.media import ONE_FORM, EitherForm
from honglu.web.api.nodes import claim_node, outlet_node, source_node
from honglu.web.api.problems import problems
from honglu.web.api.slices import after
from honglu.web.asking import Ledger
from honglu.web.faults import Fault

routes = APIRouter(tags=["articles"])

_COLUMNS = ("id", "language", "published", "outlet", "url", "title")
_OUTLET_COLUMNS = ("outlet", "language", "articles", "first", "last")


@routes.get("/articles", response_model=pages.Articles, responses={200: table(_COLUMNS), **problems(400)})
def articles(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[ArticlesAsked, Query()]) -> Response:
    """The articles by their day of publication, the newest first; undated ones last."""
    place = place_in(request, (str,))
    last = str(place[0]) if place else None
    if last is not None and not ledger.sources([last]):
        raise stale()
    wanted = Shelfmark(tuple(asked.outlet), tuple(asked.language), *asked.days())
    ids = ledger.list_articles(wanted, last, asked.limit + 1)
    told = [source_node(one) for one in ledger.sources(ids[: asked.limit])]
    more = (ids[asked.limit - 1],) if len(ids) > asked.limit else None
    return listing(request, form, Page(told, told, _COLUMNS, ledger.article_count(wanted), more))


@routes.get("/articles/{article:path}", response_model=models.Article, dependencies=ONE_FORM, responses=problems(404))
def article(ledger: Ledger, article: Annotated[str, Path(max_length=2000)]) -> Response:
    """The article with exactly this id, which may hold any character: its text, and its claims with their contacts."""
    found = ledger.reading(article)
    if found is None:
        raise Fault(404, "no article has this id")
    reading, claims = found
    where = ledger.contacts_by_claim(article)
    told = [claim_node(kept, where.get(kept.id)) for kept in claims]
    return answer({**article_to_json(reading.article), "skipped": reading.skipped, "claims": told})


@routes.get("/sources", response_model=pages.Outlets, responses={200: table(_OUTLET_COLUMNS), **problems(400)})
def sources(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[Asked, Query()]) -> Response:
    """Who published the ledger's articles, by language; those of whom there are most first."""
    found = [outlet_node(one) for one in ledger.outlets()]
    numbered = [{**one, "number": number} for number, one in enumerate(found)]
    told, more = after(numbered, place_in(request, (int,)), asked.limit, lambda one: (one["number"],))
    nodes = [{name: one[name] for name in _OUTLET_COLUMNS} for one in told]
    return listing(request, form, Page(nodes, nodes, _OUTLET_COLUMNS, len(found), more))
