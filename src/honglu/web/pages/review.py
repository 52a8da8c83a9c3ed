"""Review: what the program is not sure of, pair by pair, for a person to decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.ledger import KeptClaim, Reader, UnsureContacts, UnsureNames
from honglu.model.actor import Actor
from honglu.model.decision import Decision
from honglu.model.summary import Summary
from honglu.query.deciding import Judge, digest, on_contacts, on_names
from honglu.query.people import changes
from honglu.query.question import Question
from honglu.query.queue import Turn
from honglu.resolve.actors import Bearing
from honglu.resolve.decisions import live
from honglu.resolve.linking import SAME
from honglu.web.addresses import with_query
from honglu.web.asking import Form, Ledger, Reviewing, said
from honglu.web.deciding import decide
from honglu.web.faults import Fault
from honglu.web.preferences import words_for
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.statements import Statement, statement
from honglu.web.wording import Words

routes = APIRouter()

KINDS = ("contacts", "names")
# Articles of each of two contacts that are quoted, and contacts of each of two actors that are told.
_QUOTED = 3
_TOLD = 5


@dataclass(frozen=True, slots=True)
class Occasion:
    """One of two contacts, and what its articles say: first the one that was compared; `more` are not shown."""

    summary: Summary
    statements: tuple[Statement, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Namesake:
    """One of two names: whose it is now, the posts by years, and its last contacts."""

    bearing: Bearing
    actor: Actor
    posts: Sequence[tuple[str, str]]
    contacts: Sequence[Summary]


@routes.get("/review")
def show(request: Request, ledger: Ledger, of: str = "contacts", at: int = 0, done: str = "") -> Response:
    """The pair at a place of the queue of contacts or of names, or the next that is open."""
    if of not in KINDS:
        raise Fault(404, "only contacts and names are reviewed")
    queue, place = service_of(request).queue, max(at, 0)
    turn = queue.contacts(ledger, place) if of == "contacts" else queue.names(ledger, place)
    return page(
        request,
        "review.html",
        kinds=KINDS,
        of=of,
        sizes=queue.sizes(ledger),
        turn=turn,
        at=place,
        seen=digest(turn.pair) if turn else "",
        sides=_sides(request, ledger, turn),
        points=turn.pair.link.reasons if turn and isinstance(turn.pair, UnsureContacts) else (),
        taken=SAME,
        done=_done(ledger, done),
    )


@routes.post("/review")
def judge(request: Request, _: Reviewing, ledger: Ledger, form: Form) -> Response:
    """Keep the verdict on the pair at a place, and lead to the next."""
    of, at, verdict = said(form, "of"), _number(said(form, "at")), said(form, "verdict")
    if verdict not in ("same", "different") or of not in KINDS:
        raise Fault(422, "say of a pair of contacts or names that they are the same, or different")
    queue = service_of(request).queue
    turn = queue.contacts(ledger, at) if of == "contacts" else queue.names(ledger, at)
    if turn is None or digest(turn.pair) != said(form, "seen"):
        raise Fault(409, "this pair has changed, or somebody decided on it: go back to the queue and look at it anew")
    made = decide(request, ledger, said(form, "why"), lambda by: _verdict(turn, verdict, by))
    return RedirectResponse(with_query("/review", of=of, at=str(at), done=made.id), 303)


def _verdict(turn: Turn, verdict: str, by: Judge) -> Decision:
    answer: Literal["same", "different"] = "same" if verdict == "same" else "different"
    if isinstance(turn.pair, UnsureNames):
        return on_names(turn.pair, answer, by)
    return on_contacts(turn.pair, answer, by)


def _sides(request: Request, ledger: Reader, turn: Turn | None) -> list[Occasion] | list[Namesake]:
    if turn is None:
        return []
    pair, t = turn.pair, words_for(request)
    if isinstance(pair, UnsureContacts):
        summaries = ledger.summaries(pair.contacts)
        shown = ((pair.one, pair.ones), (pair.other, pair.others))
        return [_occasion(summary, *claims, t) for summary, claims in zip(summaries, shown, strict=True)]
    names = zip((pair.one, pair.other), pair.actors, strict=True)
    return [found for one, actor in names if (found := _namesake(request, ledger, one, actor))]


def _occasion(summary: Summary, first: KeptClaim, claims: Sequence[KeptClaim], t: Words) -> Occasion:
    others = [kept for kept in claims if kept.id != first.id]
    shown = [first, *others[: _QUOTED - 1]]
    return Occasion(summary, tuple(statement(kept, t) for kept in shown), len(claims) - len(shown))


def _namesake(request: Request, ledger: Reader, bearing: Bearing, actor_id: str) -> Namesake | None:
    library = service_of(request).library
    met = library.answer(ledger, Question(actor=(actor_id,)))
    actor = library.remembered(met.shelf, ("actor", actor_id), lambda: ledger.actor(actor_id))
    if actor is None:
        return None
    return Namesake(bearing, actor, changes(actor), met.page(ledger, _TOLD))


def _done(ledger: Reader, decision: str) -> Decision | None:
    """The decision that was just made, as long as it counts."""
    return next((one for one in live(ledger.decisions()) if one.id == decision), None) if decision else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
