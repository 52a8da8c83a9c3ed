"""One actor: its names and where each was met, posts, contacts over time, and whom it met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.ledger import LedgerError, Reader, Source
from honglu.model.actor import Actor, Held, Name
from honglu.query.library import Shelf
from honglu.query.profile import Profile, profile
from honglu.query.question import Question
from honglu.web.asking import Ledger
from honglu.web.charts import Rows, amounts, columns, kinds_key, stretches
from honglu.web.faults import Fault
from honglu.web.network import network
from honglu.web.preferences import words_for
from honglu.web.questions import address
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.wording import Words

routes = APIRouter()

_NEWEST = 10
_COUNTERPARTS = 100
_POSTS = 40
# Articles told for a name, and those looked through for the newest of them.
_ARTICLES, _LOOKED_AT = 5, 200


@dataclass(frozen=True, slots=True)
class Met:
    """A form of the name, the newest articles that have it, and how many more do."""

    name: Name
    sources: tuple[Source, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is made of many contacts, and kept while it is looked at."""

    profile: Profile
    names: tuple[Met, ...]


@routes.get("/actors/{actor_id}")
def show(request: Request, ledger: Ledger, actor_id: str) -> Response:
    """The actor; what is no id, but begins just one, leads to it."""
    library, t = service_of(request).library, words_for(request)
    shelf = library.shelf(ledger)
    if actor_id not in shelf.actors:
        return _by_beginning(ledger, shelf, actor_id)
    dossier = library.remembered(shelf, ("dossier", actor_id), lambda: _dossier(ledger, shelf, actor_id))
    found, listed = dossier.profile, shelf.actors[actor_id]
    catalogue, everything = shelf.catalogue, Question(actor=(actor_id,))
    posts, undated = _posts(found.actor, t)
    return page(
        request,
        "actor.html",
        actor=found.actor,
        total=found.contacts,
        names=dossier.names,
        posts=posts,
        undated=undated,
        years=columns(
            {int(year): counts for year, counts in found.kinds.items()},
            kinds_key(t),
            lambda year: address("/contacts", everything.changed("year", f"{year:04}")),
            t,
        ),
        received_by=_received_by(found.received_by, t),
        network=network(listed, found.counterparts, found.bonds),
        counterparts=found.counterparts[:_COUNTERPARTS],
        more=max(len(found.counterparts) - _COUNTERPARTS, 0),
        newest=ledger.summaries(catalogue.page(catalogue.with_actor(actor_id), _NEWEST)),
        everything=address("/contacts", everything),
    )


def _by_beginning(ledger: Reader, shelf: Shelf, beginning: str) -> Response:
    ids = ledger.actor_ids(beginning.lower(), limit=2)
    if len(ids) != 1 or ids[0] not in shelf.actors:
        raise Fault(404, "no actor has this id: two may have been taken for one since; search for a name")
    return RedirectResponse(f"/actors/{ids[0]}", 307)


def _dossier(ledger: Reader, shelf: Shelf, actor_id: str) -> Dossier:
    try:
        found = profile(ledger, shelf, actor_id)
    except LedgerError as error:  # gone a moment ago, while the ledger is written
        raise Fault(404, "no actor has this id any more: search for a name") from error
    return Dossier(found, tuple(_met(ledger, name) for name in found.actor.names))


def _met(ledger: Reader, name: Name) -> Met:
    there = [source for source in map(ledger.source, name.sources[:_LOOKED_AT]) if source]
    newest = sorted(there, key=lambda source: (source.published or date.min, source.id), reverse=True)[:_ARTICLES]
    return Met(name, tuple(newest), len(name.sources) - len(newest))


def _posts(actor: Actor, t: Words) -> tuple[Rows | None, Sequence[Held]]:
    """Those with a date as bars, the others apart."""
    spans = [(held.post, held.since, held.until) for held in actor.posts if held.since and held.until]
    return stretches(spans[:_POSTS], t), [held for held in actor.posts if not held.since]


def _received_by(levels: Mapping[int | None, int], t: Words) -> Rows | None:
    order = sorted(levels, key=lambda level: level or len(levels) + 9)
    told = [(t(f"level.{level or 'none'}"), levels[level]) for level in order]
    return amounts(told, lambda count: t("actor.times", count=count)) if told else None
