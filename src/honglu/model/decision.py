"""A person's word on what the program made of claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from honglu.model.claim import Kind

Verdict = Literal["same", "different", "wrong", "undo"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A claim as the person saw it, so that it is found again when its article is read anew.

    `claim` is its id at the time; `start` and `end` are the offsets of its first sentence.
    """

    article: str
    claim: str
    kind: Kind
    date: str | None
    names: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name, and the state or organization that whoever bears it acts for."""

    name: str
    represents: str | None


Subject = tuple[Sighting, ...] | tuple[Bearer, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, of whom it is, when and why. Never changed; a later one may undo it.

    same, different: the claims (or names) of the one subject and those of the other are one occasion (one person), or
    are not. wrong: of the one subject, a contact, `field` is not `value` but `right`, or not known where that is null;
    the field "contact" says that it is no contact at all. undo: the decision `undoes` no longer counts.
    `made` is a time in UTC as ISO 8601.
    """

    id: str
    verdict: Verdict
    one: Subject
    other: Subject
    who: str
    made: str
    why: str = ""
    field: str | None = None
    value: str | None = None
    right: str | None = None
    undoes: str | None = None
