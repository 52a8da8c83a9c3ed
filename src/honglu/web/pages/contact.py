"""One contact: every field with its sources, what they differ in, and why they were taken for one occasion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.ledger import Contact, Join, Party, Reader, Source
from honglu.model.summary import Summary
from honglu.query.counterparts import actor_of
from honglu.web.asking import Ledger
from honglu.web.correcting import correcting
from honglu.web.faults import Fault
from honglu.web.preferences import words_for
from honglu.web.showing import page
from honglu.web.statements import statement

routes = APIRouter()


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant, and the id of the actor that it is, if it is called by name."""

    party: Party
    actor: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """Articles put together, and by what."""

    one: tuple[Source, ...]
    other: tuple[Source, ...]
    join: Join


@routes.get("/contacts/{contact_id}")
def show(request: Request, ledger: Ledger, contact_id: str, done: str = "") -> Response:
    """The contact; what is no id, but begins just one, leads to it."""
    contact = ledger.contact(contact_id)
    if contact is None:
        return _by_beginning(ledger, contact_id)
    t = words_for(request)
    around = [found for found in ([contact.part_of] if contact.part_of else []) if found != contact.id]
    summary, within = _one(ledger.summaries([contact.id])), ledger.summaries(around)
    return page(
        request,
        "contact.html",
        contact=contact,
        summary=summary,
        seats=_seats(ledger, contact),
        statements=[statement(kept, t) for kept in contact.claims],
        steps=list(_steps(contact, ledger.joins(contact))),
        within=within,
        inside=ledger.summaries(ledger.within(contact.id)),
        legs=ledger.summaries(leg for leg in ledger.legs(contact.id) if leg != contact.id),
        sources={source.id: source for source in contact.sources},
        exported=_exported([summary, *within]),
        correcting=correcting(request, ledger, contact, done),
    )


def _exported(contacts: Sequence[Summary]) -> str:
    """What is exported from the page: the visit that the contact is or belongs to, or else the contact alone."""
    visit = next((one.id for one in contacts if one.kind == "visit"), None)
    return f"visit={visit}" if visit else f"contact={contacts[0].id}"


def _by_beginning(ledger: Reader, beginning: str) -> Response:
    ids = ledger.ids(beginning.lower(), limit=2)
    if len(ids) != 1:
        raise Fault(404, "no contact has this id: it may have been merged with another since; search for who took part")
    return RedirectResponse(f"/contacts/{ids[0]}", 307)


def _one(found: Sequence[Summary]) -> Summary:
    (summary,) = found
    return summary


def _seats(ledger: Reader, contact: Contact) -> list[Seat]:
    seated = ledger.seated([contact.id])
    return [Seat(party, actor_of(party, contact, seated)) for party in contact.parties]


def _steps(contact: Contact, joins: Sequence[Join]) -> Iterator[Step]:
    where = {kept.id: kept.source for kept in contact.claims}
    for join in joins:
        one, other = (tuple({where[c].id: where[c] for c in side}.values()) for side in (join.one, join.other))
        yield Step(one, other, join)
