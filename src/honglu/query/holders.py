"""Who was seen in which post when, actor by actor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from honglu.ledger import Reader
from honglu.model import edtf
from honglu.model.actor import Held
from honglu.query.library import Library, Shelf
from honglu.query.roster import Listed
from honglu.text.folding import terms

# Contacts of its people that a page looks through before it ends early: what those who are met most held takes long to
# put together.
_LOOKED_THROUGH = 3000
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Post:
    """That somebody was seen in a post, the `number`-th of theirs."""

    actor: Listed
    number: int
    held: Held


@dataclass(frozen=True, slots=True)
class Posts:
    """Some posts, and the place after which more may follow: an actor and the number of a post; null at the end."""

    found: tuple[Post, ...]
    place: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which posts: of those who act for a country, with all words of a text as they begin, seen within these days.

    A post that only undated articles give was seen on no day.
    """

    country: str = ""
    text: str = ""
    since: date | None = None
    until: date | None = None


def posts(ledger: Reader, library: Library, asked: Asked, size: int, after: tuple[str, int] | None = None) -> Posts:
    """Up to `size` posts after a place, of those who are met most first; fewer where more takes long to find.

    Raises `LookupError` where the place is none of the answer's.
    """
    shelf = library.shelf(ledger)
    people = library.remembered(shelf, ("holders", asked.country, asked.text), lambda: _people(ledger, shelf, asked))
    if after and after[0] not in people:
        raise LookupError(after[0])
    start = people.index(after[0]) if after else 0
    found: list[Post] = []
    place, looked = after, 0
    for actor in islice(people, start, None):
        looked += shelf.actors[actor].contacts
        if looked > _LOOKED_THROUGH and place != after:
            return Posts(tuple(found), place)
        for post in _of(ledger, library, shelf, actor, asked):
            if after and actor == after[0] and post.number <= after[1]:
                continue
            if len(found) == size:
                return Posts(tuple(found), (found[-1].actor.id, found[-1].number))
            found.append(post)
        place = (actor, _ALL)
    return Posts(tuple(found), None)


def _people(ledger: Reader, shelf: Shelf, asked: Asked) -> Sequence[str]:
    """Who may have such a post: the persons met where its words stand."""
    there: Iterator[Listed] | None = None
    if terms(asked.text):
        met = shelf.catalogue.actors_in(shelf.catalogue.having(ledger.having(asked.text)))
        there = (shelf.actors[actor] for actor, _ in met)
    persons = (
        one
        for one in there or shelf.actors.values()
        if one.person and (not asked.country or one.represents == asked.country)
    )
    return [one.id for one in sorted(persons, key=lambda one: (-one.contacts, one.name, one.id))]


def _of(ledger: Reader, library: Library, shelf: Shelf, actor: str, asked: Asked) -> Iterator[Post]:
    wanted = terms(asked.text)
    for number, held in enumerate(library.remembered(shelf, ("posts", actor), lambda: _held(ledger, actor))):
        if _has(held, wanted) and _in_time(held, asked):
            yield Post(shelf.actors[actor], number, held)


def _held(ledger: Reader, actor: str) -> Sequence[Held]:
    told = ledger.actor(actor)
    return told.posts if told else ()


def _has(held: Held, wanted: Sequence[str]) -> bool:
    worded = (terms(wording) for wording in (held.post, *held.wordings))
    return not wanted or any(all(any(one.startswith(word) for one in there) for word in wanted) for there in worded)


def _in_time(held: Held, asked: Asked) -> bool:
    if asked.since is None and asked.until is None:
        return True
    if held.since is None or held.until is None:
        return False
    begun = asked.until is None or edtf.earliest(held.since) <= asked.until
    return begun and (asked.since is None or edtf.latest(held.until) >= asked.since)
