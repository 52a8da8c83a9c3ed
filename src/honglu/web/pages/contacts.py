"""Contacts: a list by date that answers the question in the address, with what else may be asked beside it."""

from __future__ import annotations

from itertools import groupby
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from honglu.query.question import Question
from honglu.web.asking import Ledger
from honglu.web.preferences import words_for
from honglu.web.questions import address, asked_in, chosen, facets
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.strip import HEIGHT, strip

routes = APIRouter()

_SIZE = 50


@routes.get("/contacts")
def show(request: Request, ledger: Ledger, after: str = "", order: str = "newest") -> Response:
    """A page of the contacts that answer."""
    t, asked = words_for(request), asked_in(request)
    answer = service_of(request).library.answer(ledger, asked)
    oldest = order == "oldest"
    contacts = answer.page(ledger, _SIZE + 1, after or None, oldest=oldest)
    shown = contacts[:_SIZE]
    more = {"order": "oldest"} if oldest else {}
    return page(
        request,
        "contacts.html",
        asked=asked,
        chosen=chosen(answer, t),
        total=answer.total,
        empty=not len(answer.shelf.catalogue),
        days=[(date, list(same)) for date, same in groupby(shown, lambda contact: contact.date)],
        facets=facets(answer, t),
        strip=strip(answer.months(), asked, t),
        strip_height=HEIGHT,
        oldest=oldest,
        turned=address("/contacts", asked, **({} if oldest else {"order": "oldest"})),
        first=address("/contacts", asked, **more) if after else None,
        further=address("/contacts", asked, **more, after=shown[-1].id) if len(contacts) > _SIZE else None,
        kept=[pair for pair in asked.pairs() if pair[0] != "text"],
        nothing=address("/contacts", Question()),
        query=urlencode(asked.pairs()),
    )
