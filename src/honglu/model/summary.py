"""What a list shows of a contact."""

from __future__ import annotations

from dataclasses import dataclass

from honglu.model.claim import Kind, ParticipantType, Place, Rank, Role, Status


@dataclass(frozen=True, slots=True)
class Attendant:
    """A participant as a list shows it: the name shown first, for whom, as what, and the first of its posts.

    `level` is that of the highest of its posts, 1 (heads of state or government) to 5; null where none is known.
    """

    name: str
    represents: str | None
    role: Role
    type: ParticipantType
    post: str | None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A contact without its claims and sentences.

    `date` is EDTF; `outlets` and `languages` are those of its `sources`, which counts articles; `disputed` has the
    fields in which they differ.
    """

    id: str
    kind: Kind
    rank: Rank | None
    status: Status
    date: str | None
    place: Place | None
    attendants: tuple[Attendant, ...]
    sources: int
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    disputed: tuple[str, ...]
    confidence: float
