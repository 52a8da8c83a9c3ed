"""Persons, states and bodies that an article speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from honglu.annotate.naming import name_words
from honglu.annotate.posts import Post
from honglu.model.claim import ParticipantType

__all__ = ["LOWEST", "STATE_CODE", "TOP", "Lookup", "Referent", "level_of", "name_words"]

Lookup = Callable[[str, date | None], str | None]
"""Whom a person of this name acts for on that day, if it is known."""

STATE_CODE = 2  # letters of the code of a state; those of organizations are longer
LOWEST = 9  # the level of a person of whom no post is told
TOP = 2  # the lowest level of a post that "the leader of" a country may hold


@dataclass(slots=True, eq=False)
class Referent:
    """A person, state or body that the article speaks of; compared by identity.

    `words` are the folded words of the fullest name, `posts` in order of mention, `seen` the offsets of
    its mentions, `forms` the full names it is written with and how often, `votes` whom posts say it acts for.
    A referent that is not `sure` is known by a title alone; a `known` one holds a high office, as the table has it.
    """

    type: ParticipantType
    name: str
    words: tuple[str, ...] = ()
    alias: str | None = None
    represents: str | None = None
    posts: list[Post] = field(default_factory=list)
    gender: str | None = None
    seen: list[int] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    sure: bool = True
    counterpart: tuple[int, int] | None = None
    forms: Counter[str] = field(default_factory=Counter)
    known: bool = False


def level_of(referent: Referent) -> int:
    """The highest level of a person's posts, 1 the highest; below every level when none is known."""
    return min((p.level for p in referent.posts), default=LOWEST)
