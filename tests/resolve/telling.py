"""Articles that tell of occasions, in a line each, and what comes of merging them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from honglu.ledger import kept_claims
from honglu.model.article import Article
from honglu.model.claim import Claim, Evidence, Participant, Place, Reading, Role
from honglu.model.contact import Contact
from honglu.model.kept import KeptClaim
from honglu.resolve.identity import Decided, Identity
from honglu.resolve.merging import merge
from honglu.resolve.names import load_names
from honglu.resolve.parties import seat
from honglu.resolve.traces import trace
from honglu.resolve.view import view

_ROLES: dict[str, tuple[Role, Role]] = {"message": ("sender", "recipient"), "call": ("party", "party")}


def who(told: str, role: Role) -> Participant:
    """ "KP Kim Song-nam: Trưởng Ban Quốc tế; Ủy viên" is a person, "KP đoàn" a body: it starts with a small letter."""
    side, _, rest = told.partition(" ")
    name, _, posts = rest.partition(": ")
    kind = "organization" if name[0].islower() else "person"
    return Participant(name, kind, side, role, tuple(posts.split("; ")) if posts else ())  # type: ignore[arg-type]


def claim(guest: str, host: str, day: str | None = None, kind: str = "meeting", **fields: Any) -> Claim:
    """A contact as an article tells it; the place is the host's country unless told otherwise."""
    roles = _ROLES.get(kind, ("guest", "host"))
    country = None if kind in _ROLES else host[:2]
    sentence = fields.pop("sentence", f"{guest} {kind} {host}")
    told = Claim(
        id="c",
        kind=kind,  # type: ignore[arg-type]
        rank=None,
        status="held",
        date=day,
        place=Place(None, country) if country else None,
        participants=(who(guest, roles[0]), who(host, roles[1])),
        part_of=None,
        attributed_to=(),
        evidence=(Evidence(0, len(sentence), sentence),),
        confidence=0.9,
    )
    return replace(told, **fields)


def article(name: str, *claims: Claim, published: str | None = "2024-03-22", language: str = "vi") -> list[KeptClaim]:
    """The claims of one article."""
    day = date.fromisoformat(published) if published else None
    numbered = tuple(replace(one, id=f"c{number}") for number, one in enumerate(claims))
    return list(kept_claims(Reading(Article(name, "…", language=language, published=day), numbered)))


def contacts(*articles: list[KeptClaim], decided: Decided | None = None) -> list[Contact]:
    """What all of them tell together, by id."""
    identity = Identity(load_names(), decided or {})
    kept = {one.id: one for claims in articles for one in claims}
    made = merge([trace(one) for one in kept.values()], identity)
    return [
        view(occasion.id, told, seat(told, identity))
        for occasion in made
        for told in [[kept[claim] for claim in occasion.claims]]
    ]


def sources(*articles: list[KeptClaim]) -> list[list[str]]:
    """For each contact the articles that tell of it, in order."""
    return sorted(sorted(source.id for source in one.sources) for one in contacts(*articles))
