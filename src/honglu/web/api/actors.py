"""Actors: those of a name, and one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from honglu.query.finding import find_actors
from honglu.query.roster import Listed
from honglu.web.api import models, pages
from honglu.web.api.answering import Page, answer, listing
from honglu.web.api.asked import ActorsAsked
from honglu.web.api.cursors import place_in
from honglu.web.api.described import table
from honglu.web.api.media import ONE_FORM, EitherForm
from honglu.web.api.nodes import actor_node, kind_of, listed_node
from honglu.web.api.problems import problems
from honglu.web.api.slices import after
from honglu.web.asking import Ledger
from honglu.web.faults import Fault
from honglu.web.service import service_of

routes = APIRouter(tags=["actors"])

_COLUMNS = ("id", "type", "name", "represents", "names", "contacts")


@routes.get("/actors", response_model=pages.Actors, responses={200: table(_COLUMNS), **problems(400)})
def actors(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[ActorsAsked, Query()]) -> Response:
    """The actors who bear a name, also in another script; those of the most contacts first."""
    found = [
        one
        for one in find_actors(ledger, service_of(request).library, asked.q)
        if (not asked.country or one.represents == asked.country) and (not asked.type or kind_of(one) == asked.type)
    ]
    told, more = after(found, place_in(request, (int, str, str)), asked.limit, _key)
    return listing(
        request,
        form,
        Page(
            items=map(listed_node, told),
            rows=({**listed_node(one), "names": "; ".join(one.names)} for one in told),
            columns=_COLUMNS,
            total=len(found),
            place=more,
        ),
    )


@routes.get("/actors/{actor}", response_model=models.Actor, dependencies=ONE_FORM, responses=problems(404))
def actor(request: Request, ledger: Ledger, actor: Annotated[str, Path(max_length=64)]) -> Response:
    """The actor with exactly this id: names, posts, first and last seen."""
    library = service_of(request).library
    shelf = library.shelf(ledger)
    listed = shelf.actors.get(actor)
    found = library.remembered(shelf, ("actor", actor), lambda: ledger.actor(actor)) if listed else None
    if listed is None or found is None:
        raise Fault(404, "no actor has this id: ask /api/v1/actors?q= for a name")
    return answer(actor_node(found, listed.contacts))


def _key(one: Listed) -> tuple[int, str, str]:
    return -one.contacts, one.name, one.id
