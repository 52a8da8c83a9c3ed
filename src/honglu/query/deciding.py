"""Decisions put together from what a person points at."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from honglu.ledger import Contact, KeptClaim, LedgerError, Reader, UnsureContacts, UnsureNames
from honglu.model import edtf
from honglu.model.claim import Kind, Rank, Status
from honglu.model.decision import Bearer, Decision, Subject
from honglu.model.decision_codec import with_id
from honglu.query.search import find_contact
from honglu.resolve.correcting import FIELDS, NEEDED
from honglu.resolve.decisions import sight


@dataclass(frozen=True, slots=True)
class Judge:
    """Who decides, when (UTC, ISO 8601), and why."""

    who: str
    made: str
    why: str = ""


def same(ledger: Reader, one: str, other: str, judge: Judge) -> Decision:
    """That two contacts are one occasion, or that the names of two actors are one person's or body's.

    `one` and `other` are ids, or beginnings of ids; raises `LedgerError` where they are of nothing or of one thing.
    """
    here, there = _subject(ledger, one), _subject(ledger, other)
    _check_pair(here, there, one, other)
    return with_id(Decision("", "same", here, there, judge.who, judge.made, judge.why))


def on_contacts(pair: UnsureContacts, verdict: Literal["same", "different"], judge: Judge) -> Decision:
    """A decision on two contacts of which a person was shown a claim each."""
    one, other = tuple(map(sight, pair.ones)), tuple(map(sight, pair.others))
    return with_id(Decision("", verdict, one, other, judge.who, judge.made, judge.why))


def on_names(pair: UnsureNames, verdict: Literal["same", "different"], judge: Judge) -> Decision:
    """A decision on two names that a person was shown."""
    one, other = (pair.one.bearer,), (pair.other.bearer,)
    return with_id(Decision("", verdict, one, other, judge.who, judge.made, judge.why))


def digest(pair: UnsureContacts | UnsureNames) -> str:
    """Changes with what a decision on the pair would speak of, so that nobody decides on what they were not shown."""
    if isinstance(pair, UnsureNames):
        told = [[one.name, one.represents or ""] for one in (pair.one, pair.other)]
    else:
        told = [sorted(kept.id for kept in side) for side in (pair.ones, pair.others)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def different(ledger: Reader, one: str, other: str, judge: Judge) -> Decision:
    """That two contacts, or two actors, are not one; `other` may be an article, whose claims then leave the contact.

    Raises `LedgerError` as `same` does.
    """
    articles = {kept.source.id for kept in _contact_or_none(ledger, one)}
    if other in articles:
        here, there = _parted(_contact_or_none(ledger, one), other)
    else:
        here, there = _subject(ledger, one), _subject(ledger, other)
    _check_pair(here, there, one, other)
    return with_id(Decision("", "different", here, there, judge.who, judge.made, judge.why))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a contact: `field` is not `value` (null: the one shown), but `right` (null: unknown)."""

    field: str
    value: str | None = None
    right: str | None = None


def wrong(ledger: Reader, contact: str, fault: Fault, judge: Judge) -> Decision:
    """That a field of a contact has a wrong value.

    The field "contact" says that it is no contact at all; "participant" that somebody took no part, or is called
    otherwise. Raises `LedgerError` where the field or its value is none of the contact's, or
    where what is said to be right can be none.
    """
    if fault.field not in FIELDS:
        raise LedgerError(f"{fault.field!r} is no field that can be corrected: name one of {', '.join(FIELDS)}")
    if fault.field in NEEDED and fault.right is None:
        raise LedgerError(f"every contact has a {fault.field}: say which is right with --right")
    _check_right(fault)
    found = find_contact(ledger, contact)
    given = fault.value if fault.value is not None else _shown(found, fault.field)
    if fault.field == "participant" and given is None:
        raise LedgerError("name the participant who took no part, as the contact calls them")
    if fault.field != "contact" and given == fault.right:
        raise LedgerError(f"the {fault.field} is {given or 'not told'} already: say which value is wrong")
    subject = tuple(map(sight, found.claims))
    unsigned = Decision("", "wrong", subject, (), judge.who, judge.made, judge.why, fault.field, given, fault.right)
    return with_id(unsigned)


def undo(decisions: Iterable[Decision], prefix: str, judge: Judge) -> Decision:
    """That a decision, named by the beginning of its id, no longer counts; raises `LedgerError` if there is none."""
    found = [one for one in decisions if one.id.startswith(prefix.strip().lower())] if prefix.strip() else []
    if len(found) != 1:
        raise LedgerError(f"{len(found)} decisions have ids that start with {prefix!r}: `honglu decide list` has all")
    return with_id(Decision("", "undo", (), (), judge.who, judge.made, judge.why, undoes=found[0].id))


def _subject(ledger: Reader, prefix: str) -> Subject:
    claims = _contact_or_none(ledger, prefix)
    if claims:
        return tuple(map(sight, claims))
    bearers = ledger.bearers(prefix.strip().lower())
    if not bearers:
        raise LedgerError(f"no contact and no actor in {ledger.path} has an id that starts with {prefix!r}")
    return tuple(bearers)


def _contact_or_none(ledger: Reader, prefix: str) -> tuple[KeptClaim, ...]:
    return find_contact(ledger, prefix).claims if ledger.ids(prefix.strip().lower()) else ()


def _parted(claims: Iterable[KeptClaim], article: str) -> tuple[Subject, Subject]:
    told = list(claims)
    staying = tuple(sight(kept) for kept in told if kept.source.id != article)
    return staying, tuple(sight(kept) for kept in told if kept.source.id == article)


def _check_pair(one: Subject, other: Subject, first: str, second: str) -> None:
    if one == other or not one or not other:
        raise LedgerError(f"{first} and {second} are one already: give two")
    if isinstance(one[0], Bearer) != isinstance(other[0], Bearer):
        raise LedgerError(f"{first} and {second} are a contact and an actor: give two of a kind")


_RIGHT: dict[str, Callable[[str], bool]] = {
    "kind": lambda right: right in get_args(Kind),
    "rank": lambda right: right in get_args(Rank),
    "status": lambda right: right in get_args(Status),
    "date": edtf.is_valid,
    "country": lambda right: bool(re.fullmatch("[A-Z]{2}", right)),
    "contact": lambda _: False,
}


def _check_right(fault: Fault) -> None:
    fits = _RIGHT.get(fault.field, _is_told)
    if fault.right is not None and not fits(fault.right):
        raise LedgerError(f"no contact can have {fault.right!r} as its {fault.field}: say what is right, or nothing")


def _is_told(right: str) -> bool:
    return bool(right.strip())


def _shown(contact: Contact, field: str) -> str | None:
    place = contact.place
    values = {
        "kind": contact.kind,
        "rank": contact.rank,
        "status": contact.status,
        "date": contact.date,
        "place": place.name if place else None,
        "country": place.country if place else None,
    }
    return values.get(field)
