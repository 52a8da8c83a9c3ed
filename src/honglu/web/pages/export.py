"""Answers in the forms that other tools take: what a page shows, as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from honglu import __version__
from honglu.export import FORMATS, Format, Material
from honglu.ledger import Contact, LedgerError, Reader
from honglu.query.asking import question_in_words
from honglu.query.journeys import journey_of
from honglu.web.asking import Ledger
from honglu.web.exporting import check_size, send
from honglu.web.faults import Fault
from honglu.web.questions import asked_in
from honglu.web.service import service_of

routes = APIRouter()


@dataclass(frozen=True, slots=True)
class What:
    """What is exported besides the answer to a question: a visit, or a contact, by id; `dyads` as in `Material`."""

    visit: str = ""
    contact: str = ""
    dyads: bool = False


@routes.get("/export/{name}")
def export(request: Request, ledger: Ledger, name: str, what: Annotated[What, Depends()]) -> Response:
    """The contacts that answer the question, or those of a visit and its tour, or one, in this format."""
    form = FORMATS.get(name)
    if form is None:
        raise Fault(404, f"there is no such format: take one of {', '.join(FORMATS)}")
    if what.dyads and not form.dyads:
        raise Fault(422, f"{name} has no rows for pairs of sides")
    if what.visit:
        return _journey(ledger, form, what)
    if what.contact:
        return _contact(ledger, form, what)
    return _answer(request, ledger, form, dyads=what.dyads)


def _answer(request: Request, ledger: Reader, form: Format, *, dyads: bool) -> Response:
    asked = asked_in(request)
    answer = service_of(request).library.answer(ledger, asked)
    check_size(form, answer.total)
    ids = answer.shelf.catalogue.page(answer.bits, answer.total, oldest=True)
    names = {one: answer.shelf.actors[one].name for one in asked.actor if one in answer.shelf.actors}
    about: dict[str, Any] = {"persons": asked.actor}
    if len(asked.country) == 2:
        about["between"] = asked.country
    material = Material(
        lambda: filter(None, map(ledger.contact, ids)),
        ledger,
        question_in_words(asked, names),
        __version__,
        dyads,
        **about,
    )
    told = (names.get(value, value) for field, value in asked.pairs() if field != "text")
    return send(form, material, " ".join(told))


def _journey(ledger: Reader, form: Format, what: What) -> Response:
    try:
        journey = journey_of(ledger, what.visit)
    except LedgerError as error:
        raise Fault(404, str(error).replace(str(ledger.path), "the ledger")) from error
    words = f"visit {journey.id} and its meetings"
    material = Material(lambda: iter(journey.contacts), ledger, words, __version__, what.dyads, journey=journey)
    return send(form, material, f"visit {journey.id[:8]}")


def _contact(ledger: Reader, form: Format, what: What) -> Response:
    found = ledger.contact(what.contact)
    if found is None:
        raise Fault(404, "no contact has this id: it may have been merged with another since")
    told: Sequence[Contact] = (found,)
    material = Material(lambda: iter(told), ledger, f"contact {found.id}", __version__, what.dyads)
    return send(form, material, f"contact {found.id[:8]}")
