"""Search: contacts, actors and articles for one text."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from honglu.query.finding import find_actors, telling
from honglu.query.question import Question
from honglu.web.api import models
from honglu.web.api.answering import answer
from honglu.web.api.asked import SearchAsked
from honglu.web.api.media import ONE_FORM
from honglu.web.api.nodes import listed_node, source_node, summary_node
from honglu.web.api.problems import problems
from honglu.web.asking import Ledger
from honglu.web.service import service_of

routes = APIRouter(tags=["search"])


@routes.get("/search", response_model=models.Found, dependencies=ONE_FORM, responses=problems())
def search(request: Request, ledger: Ledger, asked: Annotated[SearchAsked, Query()]) -> Response:
    """What is found for a text: contacts, the newest first; actors called so; articles that tell of the contacts."""
    library = service_of(request).library
    found = library.answer(ledger, Question(text=asked.text))
    actors = find_actors(ledger, library, asked.text)
    return answer(
        {
            "contacts": [summary_node(one) for one in found.page(ledger, asked.limit)],
            "contacts_total": found.total,
            "actors": [listed_node(one) for one in actors[: asked.limit]],
            "actors_total": len(actors),
            "articles": [source_node(one) for one in ledger.sources(telling(ledger, found)[: asked.limit])],
        }
    )
