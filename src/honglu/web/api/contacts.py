"""Contacts: those that answer a question, and one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from honglu.ledger import Contact, Reader, contact_to_json
from honglu.query.library import Answer
from honglu.query.tables.overview import columns, overview, summary_columns, summary_row
from honglu.web.api import models, pages
from honglu.web.api.answering import Page, answer, listing
from honglu.web.api.asked import ContactsAsked
from honglu.web.api.cursors import place_in, stale
from honglu.web.api.described import table
from honglu.web.api.media import ONE_FORM, EitherForm
from honglu.web.api.nodes import summary_node
from honglu.web.api.problems import problems
from honglu.web.asking import Ledger
from honglu.web.faults import Fault
from honglu.web.service import service_of

routes = APIRouter(tags=["contacts"])

_COLUMNS = tuple(column.name for column in columns())
_SUMMARY_COLUMNS = tuple(column.name for column in summary_columns())


@routes.get("/contacts", response_model=pages.Contacts, responses={200: table(_COLUMNS), **problems(400)})
def contacts(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[ContactsAsked, Query()]) -> Response:
    """The contacts that answer, by their first day, the newest first; undated ones last."""
    found = service_of(request).library.answer(ledger, asked.question())
    place = place_in(request, (str,))
    after = str(place[0]) if place else None
    if after is not None and after not in found.shelf.catalogue:
        raise stale()
    make = _summaries if asked.view == "summary" else _full
    return listing(request, form, make(ledger, found, asked, after))


@routes.get("/contacts/{contact}", response_model=models.Contact, dependencies=ONE_FORM, responses=problems(404))
def contact(ledger: Ledger, contact: Annotated[str, Path(max_length=64)]) -> Response:
    """The contact with exactly this id."""
    found = ledger.contact(contact)
    if found is None or found.rejected:
        raise Fault(404, "no contact has this id: it may have been merged with another since; ask who took part")
    return answer(contact_to_json(found))


def _full(ledger: Reader, found: Answer, asked: ContactsAsked, after: str | None) -> Page:
    oldest = asked.order == "oldest"
    ids = found.shelf.catalogue.page(found.bits, asked.limit + 1, after, oldest=oldest)
    told = [one for one in map(ledger.contact, ids[: asked.limit]) if isinstance(one, Contact)]
    return Page(
        items=map(contact_to_json, told),
        rows=map(overview, told),
        columns=_COLUMNS,
        total=found.total,
        place=(ids[asked.limit - 1],) if len(ids) > asked.limit else None,
    )


def _summaries(ledger: Reader, found: Answer, asked: ContactsAsked, after: str | None) -> Page:
    oldest = asked.order == "oldest"
    ids = found.shelf.catalogue.page(found.bits, asked.limit + 1, after, oldest=oldest)
    told = ledger.summaries(ids[: asked.limit])
    return Page(
        items=map(summary_node, told),
        rows=map(summary_row, told),
        columns=_SUMMARY_COLUMNS,
        total=found.total,
        place=(ids[asked.limit - 1],) if len(ids) > asked.limit else None,
    )
