"""What a short dispatch tells: whole records, written down by hand and compared with what is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

import honglu
from honglu.model.claim import Claim, Participant, ParticipantType, Rank, Role, Status

Person = dict[str, Any]
Record = dict[str, Any]

PUBLISHED = "2024-06-21"


def _participant(
    role: Role, name: str, represents: str | None, *posts: str, is_a: ParticipantType = "person"
) -> Person:
    return {"name": name, "type": is_a, "represents": represents, "role": role, "posts": sorted(posts)}


def host(name: str, represents: str, *posts: str, is_a: ParticipantType = "person") -> Person:
    return _participant("host", name, represents, *posts, is_a=is_a)


def guest(name: str, represents: str, *posts: str, is_a: ParticipantType = "person") -> Person:
    return _participant("guest", name, represents, *posts, is_a=is_a)


def party(name: str, represents: str, *posts: str, is_a: ParticipantType = "person") -> Person:
    return _participant("party", name, represents, *posts, is_a=is_a)


def sender(name: str, represents: str, *posts: str, is_a: ParticipantType = "person") -> Person:
    return _participant("sender", name, represents, *posts, is_a=is_a)


def recipient(name: str, represents: str, *posts: str, is_a: ParticipantType = "person") -> Person:
    return _participant("recipient", name, represents, *posts, is_a=is_a)


def contact(  # noqa: PLR0913  # the fields of a record
    kind: str,
    day: str | None,
    country: str | None,
    *people: Person,
    rank: Rank | None = None,
    status: Status = "held",
    by: Sequence[str] = (),
    part_of: str | None = None,
) -> Record:
    """A record as it must be read, but for its place's name, its evidence and its confidence."""
    return {
        "kind": kind,
        "rank": rank,
        "status": status,
        "date": day,
        "country": country,
        "participants": sorted(people, key=str),
        "attributed_to": list(by),
        "part_of": part_of,
    }


def read(text: str, published: str = PUBLISHED, title: str | None = None) -> honglu.Reading:
    """The reading of a dispatch."""
    return honglu.read(
        honglu.Article("dispatch", text, title=title, language="vi", published=date.fromisoformat(published))
    )


def records(text: str, published: str = PUBLISHED, title: str | None = None) -> list[Record]:
    """What is read of a dispatch, in the form of `contact`.

    Who only carries a message is left out: readers differ on whether they take part.
    """
    return [_record(claim) for claim in read(text, published, title).claims]


def case(
    name: str, text: str, *told: Record, published: str = PUBLISHED, title: str | None = None, wrong: str | None = None
) -> Any:
    """A dispatch and all that it tells; `wrong` says what the engine still makes of it."""
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(text, published, title, list(told), id=name, marks=marks)


def rows(table: Sequence[tuple[Any, ...]], wrong: Mapping[str, str] | None = None) -> list[Any]:
    """Cases whose first entry is their name; `wrong` says by name what the engine still makes of some of them."""
    wrong = wrong or {}
    assert wrong.keys() <= {name for name, *_ in table}
    marks = {name: [pytest.mark.xfail(strict=True, reason=reason)] for name, reason in wrong.items()}
    return [pytest.param(*rest, id=name, marks=marks.get(name, [])) for name, *rest in table]


def check(text: str, published: str, title: str | None, told: Sequence[Record]) -> None:
    """The dispatch tells these contacts, in order of mention, and no other."""
    assert records(text, published, title) == list(told)


def _record(claim: Claim) -> Record:
    return contact(
        claim.kind,
        claim.date,
        claim.place.country if claim.place else None,
        *(_person(p) for p in claim.participants if p.role != "mediator"),
        rank=claim.rank,
        status=claim.status,
        by=claim.attributed_to,
        part_of=claim.part_of,
    )


def _person(who: Participant) -> Person:
    return _participant(who.role, who.name, who.represents, *who.posts, is_a=who.type)
