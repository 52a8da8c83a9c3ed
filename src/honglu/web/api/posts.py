"""Posts: who was seen in which, and when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from honglu.query import holders
from honglu.query.holders import Post
from honglu.web.api import pages
from honglu.web.api.answering import Node, Page, listing
from honglu.web.api.asked import PostsAsked
from honglu.web.api.cursors import place_in, stale
from honglu.web.api.described import table
from honglu.web.api.media import EitherForm
from honglu.web.api.nodes import held_node
from honglu.web.api.problems import problems
from honglu.web.asking import Ledger
from honglu.web.service import service_of

routes = APIRouter(tags=["posts"])

_COLUMNS = ("holder", "name", "represents", "post", "wordings", "since", "until", "observed", "sources")


@routes.get("/posts", response_model=pages.Posts, responses={200: table(_COLUMNS), **problems(400)})
def posts(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[PostsAsked, Query()]) -> Response:
    """Who was seen in which post, from the first to the last day: of those who are met most first.

    A page that takes long to fill ends early, even empty: `next` is null only at the end.
    """
    place = place_in(request, (str, int))
    wanted = holders.Asked(asked.country, asked.text, *asked.days())
    try:
        found = holders.posts(
            ledger,
            service_of(request).library,
            wanted,
            asked.limit,
            (str(place[0]), int(place[1] or 0)) if place else None,
        )
    except LookupError as error:
        raise stale() from error
    return listing(request, form, Page(map(_node, found.found), map(_row, found.found), _COLUMNS, None, found.place))


def _node(post: Post) -> Node:
    who = post.actor
    return {**held_node(post.held), "holder": {"id": who.id, "name": who.name, "represents": who.represents}}


def _row(post: Post) -> Node:
    who, told = post.actor, held_node(post.held)
    cells = {name: "; ".join(told[name]) for name in ("wordings", "sources")}
    return {**told, **cells, "holder": who.id, "name": who.name, "represents": who.represents}
