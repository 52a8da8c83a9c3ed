"""One journey, a visit or a tour of several: where it went and when, its meetings, who travelled, and who received."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.ledger import LedgerError, Reader, Source
from honglu.model.summary import Summary
from honglu.query.company import Company, company
from honglu.query.journeys import Journey, journey_of, stops
from honglu.query.map import Stop, itinerary_map
from honglu.web.asking import Ledger
from honglu.web.countries import country_name
from honglu.web.faults import Fault
from honglu.web.preferences import words_for
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.telling import date_words, in_words, sentence, side_words
from honglu.web.wording import Words

routes = APIRouter()


@dataclass(frozen=True, slots=True)
class Told:
    """A journey as its page tells it, in one language of the interface; kept while it is looked at."""

    id: str
    title: str
    stops: tuple[Stop, ...]
    map: Markup | None
    visits: tuple[Summary, ...]
    days: tuple[tuple[str | None, tuple[Summary, ...]], ...]
    company: Company
    sources: tuple[Source, ...]


@routes.get("/visits/{visit_id}")
def show(request: Request, ledger: Ledger, visit_id: str) -> Response:
    """The journey that a visit is or belongs to; it has the address of its first visit, and others lead there."""
    library, t = service_of(request).library, words_for(request)
    shelf = library.shelf(ledger)
    told = library.remembered(shelf, ("journey", visit_id, t.language), lambda: _told(ledger, visit_id, t))
    if told.id != visit_id:
        return RedirectResponse(f"/visits/{told.id}", 307)
    return page(request, "visit.html", journey=told)


def _told(ledger: Reader, visit_id: str, t: Words) -> Told:
    journey = _journey(ledger, visit_id)
    where = tuple(_named(stop, t) for stop in stops(journey, partial(date_words, t=t)))
    visits = tuple(ledger.summaries(visit.id for visit in journey.visits))
    within = ledger.summaries(contact.id for contact in journey.within)
    title = _title(visits, t)
    return Told(
        id=journey.id,
        title=title,
        stops=where,
        # All that is told on the map was escaped when it was drawn.
        map=Markup(itinerary_map(where, t("visit.map"))) if where else None,  # noqa: S704
        visits=visits,
        days=tuple((date, tuple(same)) for date, same in groupby(within, lambda contact: contact.date)),
        company=company(journey, ledger.seated(contact.id for contact in journey.contacts)),
        sources=_sources(journey),
    )


def _journey(ledger: Reader, visit_id: str) -> Journey:
    ids = ledger.ids(visit_id.lower(), limit=2)
    found = ledger.contact(ids[0]) if len(ids) == 1 else None
    if found is None:
        raise Fault(404, "no visit has this id: it may have been merged with another since; search for who travelled")
    if found.kind != "visit":
        raise Fault(404, f"this is no visit but another contact: see /contacts/{found.id}")
    try:
        return journey_of(ledger, found.id)
    except LedgerError as error:
        raise Fault(404, f"nothing is told of this journey: see /contacts/{found.id}") from error


def _title(visits: Sequence[Summary], t: Words) -> str:
    """The visit in a sentence; of a tour, who travelled and to which countries."""
    if len(visits) == 1:
        return in_words(visits[0], t)
    countries = dict.fromkeys(visit.place.country for visit in visits if visit.place and visit.place.country)
    where = ", ".join(country_name(code, t.language) for code in countries)
    return t("visit.tour", who=side_words(sentence(visits[0], t).first, t), where=where)


def _named(stop: Stop, t: Words) -> Stop:
    """The stop with its country in words where no town is told."""
    return replace(stop, label=country_name(stop.label, t.language)) if stop.point.precision == "country" else stop


def _sources(journey: Journey) -> tuple[Source, ...]:
    found = {source.id: source for contact in journey.contacts for source in contact.sources}
    return tuple(sorted(found.values(), key=lambda one: (one.published is None, str(one.published), one.id)))
