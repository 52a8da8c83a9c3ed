"""What a reviewer is offered on the page of a contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from starlette.requests import Request

from honglu.ledger import Contact, Reader
from honglu.model import edtf
from honglu.model.claim import Kind, Rank, Status
from honglu.model.decision import Decision
from honglu.model.summary import Summary
from honglu.query.question import Question
from honglu.web.service import service_of
from honglu.web.visitors import visitor_of

# Contacts of the same days and sides that are offered as the same.
_NEAR = 20


@dataclass(frozen=True, slots=True)
class Field:
    """A field that may be corrected: the value shown, and those it may have (none: any)."""

    name: str
    value: str
    values: tuple[str, ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Correcting:
    """The fields, contacts that it may be one with, and what was decided on it; `just` was decided a moment ago."""

    fields: Sequence[Field]
    near: Sequence[Summary]
    decided: Sequence[Decision]
    just: str


def correcting(request: Request, ledger: Reader, contact: Contact, done: str = "") -> Correcting | None:
    """What the visitor may change of the contact; null where it is no reviewer."""
    if not visitor_of(request).may("reviewer"):
        return None
    return Correcting(_fields(contact), _near(request, ledger, contact), ledger.decided_on(contact), done)


def _fields(contact: Contact) -> list[Field]:
    place = contact.place
    return [
        Field("date", contact.date or ""),
        Field("kind", contact.kind, get_args(Kind), needed=True),
        Field("status", contact.status, get_args(Status), needed=True),
        Field("rank", contact.rank or "", get_args(Rank)),
        Field("place", place.name or "" if place else ""),
        Field("country", place.country or "" if place else ""),
    ]


def _near(request: Request, ledger: Reader, contact: Contact) -> list[Summary]:
    """Other contacts between its first two sides that may be of the same days."""
    sides = dict.fromkeys(one.participant.represents for one in contact.parties if one.participant.represents)
    first = last = ""
    if contact.date and edtf.is_valid(contact.date):
        first, last = edtf.earliest(contact.date).isoformat(), edtf.latest(contact.date).isoformat()
    asked = Question(country=tuple(sides)[:2], since=first, until=last)
    found = service_of(request).library.answer(ledger, asked).page(ledger, _NEAR + 1)
    return [one for one in found if one.id != contact.id][:_NEAR]
