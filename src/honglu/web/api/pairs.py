"""Pairs of countries or organizations: how often they met, and the record of two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import AfterValidator, BeforeValidator
from starlette.requests import Request
from starlette.responses import Response

from honglu.query.finding import PairCount, find_pairs
from honglu.query.pair import Pair, pair_of
from honglu.query.question import Question
from honglu.web.api import models, pages
from honglu.web.api.answering import Node, Page, answer, listing
from honglu.web.api.asked import CODE, PairsAsked
from honglu.web.api.cursors import place_in
from honglu.web.api.described import table
from honglu.web.api.media import ONE_FORM, EitherForm
from honglu.web.api.nodes import summary_node
from honglu.web.api.problems import problems
from honglu.web.api.slices import after
from honglu.web.asking import Ledger
from honglu.web.faults import Fault
from honglu.web.service import service_of

routes = APIRouter(tags=["pairs"])

_COLUMNS = ("one", "other", "contacts")
_Code = Annotated[str, Path(pattern=CODE), AfterValidator(str.upper)]


@routes.get("/pairs", response_model=pages.Pairs, responses={200: table(_COLUMNS), **problems(400)})
def pairs(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[PairsAsked, Query()]) -> Response:
    """All pairs that had any of the contacts asked for, and how many; the most frequent first."""
    library = service_of(request).library
    wanted = Question(kind=tuple(asked.kind), status=tuple(asked.status), since=asked.since, until=asked.until)
    found = find_pairs(library, library.answer(ledger, wanted), asked.country)
    told, more = after(found, place_in(request, (int, str, str)), asked.limit, _key)
    nodes = [asdict(one) for one in told]
    return listing(request, form, Page(nodes, nodes, _COLUMNS, len(found), more))


def _day(value: object) -> object:
    """Only days: a number would be taken for seconds since 1970."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise ValueError("no day: give one as 2024-03-21")
    return value


@routes.get("/pairs/{one}/{other}", response_model=models.Pair, dependencies=ONE_FORM, responses=problems(404))
def pair(
    request: Request,
    ledger: Ledger,
    one: _Code,
    other: _Code,
    today: Annotated[
        date | None,
        BeforeValidator(_day),
        Query(description="From when on contacts are coming; by default the server's day."),
    ] = None,
) -> Response:
    """The record of two: what was held by year, the longest silences, the last at each level, what is coming."""
    if one == other:
        raise Fault(404, "a pair is of two: give two different codes")
    service = service_of(request)
    shelf = service.library.shelf(ledger)
    if today is None:
        request.state.tag = None  # tomorrow the answer is another, though the ledger is the same
    day = today or service.settings.clock().date()
    found = service.library.remembered(
        shelf, ("pair", one, other, day), lambda: pair_of(ledger, shelf.catalogue, one, other, day)
    )
    return answer(_node(found, day))


def _node(pair: Pair, today: date) -> Node:
    return {
        "one": pair.one,
        "other": pair.other,
        "today": today.isoformat(),
        "contacts": pair.total,
        "kinds": _by_year(pair.kinds),
        "levels": _by_year(pair.levels),
        "last_at": {str(level): summary_node(contact) for level, contact in pair.last_at.items()},
        "silences": [
            {"days": one.days, "before": summary_node(one.before), "after": summary_node(one.after)}
            for one in pair.silences
        ],
        "coming": [summary_node(contact) for contact in pair.coming],
        "anniversaries": [
            {"day": one.day.isoformat(), "years": one.years, "contact": summary_node(one.contact)}
            for one in pair.anniversaries
        ],
    }


def _by_year(told: Mapping[int, Mapping[str, int]] | Mapping[int, Mapping[int | None, int]]) -> Node:
    return {
        str(year): {"null" if value is None else str(value): count for value, count in counts.items()}
        for year, counts in told.items()
    }


def _key(pair: PairCount) -> tuple[int, str, str]:
    return -pair.contacts, pair.one, pair.other
