"""A person or body in the ledger, with its names in every script and the posts it held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from honglu.model.claim import ParticipantType


@dataclass(frozen=True, slots=True)
class Name:
    """A form of an actor's name, the languages it was met in, and the ids of the articles it stands in."""

    name: str
    languages: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A post as far as articles tell: the first and the last day on which somebody was seen in it, never beyond.

    `wordings` are the forms in which it was met, the fullest first; `since` and `until` are EDTF, null where no
    article that gives the post is dated. `observed` counts the lines of sources.
    """

    post: str
    wordings: tuple[str, ...]
    since: str | None
    until: str | None
    observed: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who it is: the name shown first, all names, whom they act for, and the posts in order of time."""

    id: str
    type: Literal["person", "body"]
    name: str
    represents: str | None
    names: tuple[Name, ...]
    posts: tuple[Held, ...]
    first_seen: str | None
    last_seen: str | None


def is_person(kind: ParticipantType) -> bool:
    """Whether a participant of this type is a person, not a body."""
    return kind == "person"
