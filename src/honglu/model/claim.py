"""What one article says of one occasion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from honglu.model.article import Article

Kind = Literal["visit", "meeting", "talks", "call", "message", "conference", "signing", "ceremony"]
Rank = Literal["state", "official", "working", "friendly", "private", "transit"]
Status = Literal["held", "planned", "proposed", "cancelled", "refused"]
ParticipantType = Literal["person", "state", "organization"]
Role = Literal["host", "guest", "sender", "recipient", "mediator", "party"]
Zone = Literal["text", "title"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that states the claim: half-open offsets, in characters, into the article's text or title.

    `quote` is that slice to the letter.
    """

    start: int
    end: int
    quote: str
    zone: Zone = "text"


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a town, site or building as written, and the ISO 3166-1 alpha-2 code of its country."""

    name: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part, for whom, as what, and in which capacity.

    `represents` is an ISO 3166-1 alpha-2 code or the acronym of an international organization. `posts` are
    whole noun phrases as written, without the name.
    """

    name: str
    type: ParticipantType
    represents: str | None
    role: Role
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field has its value: the rule that set it and the words it rests on (as in `Evidence`)."""

    field: str
    value: str
    rule: str
    words: str = ""
    start: int = 0
    end: int = 0
    zone: Zone = "text"


@dataclass(frozen=True, slots=True)
class Claim:
    """One contact as one article tells it, with its evidence. Claims are never changed.

    `id` is unique within the article; `part_of` is the id of the visit or conference it belongs to.
    `date` is EDTF level 0 (a day, month or year, or an interval of two). `confidence` lies in 0 to 1.
    """

    id: str
    kind: Kind
    rank: Rank | None
    status: Status
    date: str | None
    place: Place | None
    participants: tuple[Participant, ...]
    part_of: str | None
    attributed_to: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    confidence: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and the claims read out of it, in order of mention.

    A `skipped` article was not read and has none: its language is unknown, or no pack knows it.
    """

    article: Article
    claims: tuple[Claim, ...]
    skipped: bool = False
