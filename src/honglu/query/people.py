"""Questions about one person: who it is, what it was when, and whom it met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from honglu.ledger import Contact, LedgerError, Reader
from honglu.model import edtf
from honglu.model.actor import Actor, Held
from honglu.query.counterparts import Counterpart, actor_of, counterparts
from honglu.query.fold import names_match
from honglu.text.folding import folded_words

# So many persons are told apart when a name fits more than one.
_LISTED = 10


@dataclass(frozen=True, slots=True)
class Person:
    """An actor, its contacts by date, and whom it met in them."""

    actor: Actor
    contacts: tuple[Contact, ...]
    counterparts: tuple[Counterpart, ...]


def find_person(ledger: Reader, asked: str) -> Person:
    """The one person of that name, in any script, or whose id starts so.

    Raises `LedgerError` where there is none, or more than one; the message tells them apart.
    """
    ids = find_people(ledger, asked)
    if len(ids) != 1:
        raise LedgerError(_several(ledger, asked, ids) if ids else _nobody(ledger, asked))
    return person(ledger, ids[0])


def person(ledger: Reader, actor_id: str) -> Person:
    """The person with exactly this id; raises `LedgerError` where nobody has it."""
    actor = ledger.actor(actor_id)
    if actor is None:
        raise LedgerError(_nobody(ledger, actor_id))
    contacts = tuple(ledger.contacts_of(actor_id))
    met = counterparts(actor_id, contacts, ledger.seated(contact.id for contact in contacts))
    return Person(actor, contacts, met)


def find_people(ledger: Reader, asked: str) -> list[str]:
    """The ids of the persons that a name, part of one, or the beginning of an id may mean, in order.

    Who bears just this name, or the same in another script, comes before who has it as a part of theirs.
    """
    wanted = folded_words(asked)
    if not wanted:
        return []
    whole, part = set(ledger.akin(asked.strip())), set()
    for bearing, actor in ledger.bearings():
        if bearing.is_person and names_match(asked, [bearing.name]):
            part.add(actor)
            if "".join(sorted(folded_words(bearing.name))) == "".join(sorted(wanted)):
                whole.add(actor)
    return sorted(whole or part) or _by_id(ledger, asked.strip().lower())


def find_actor(ledger: Reader, prefix: str) -> Actor | None:
    """The one actor whose id starts with `prefix`, person or body; null where none does.

    Raises `LedgerError` where several do, or contacts as well.
    """
    asked = prefix.strip().lower()
    actors = ledger.actor_ids(asked) if folded_words(asked) else []
    if not actors or asked in ledger.ids(asked):
        return None
    others = [] if asked in actors else [*ledger.ids(asked), *actors]
    if len(others) > 1:
        raise LedgerError(f"{asked!r} starts several ids: give more of it ({', '.join(others)})")
    return ledger.actor(asked if asked in actors else actors[0])


def changes(actor: Actor) -> list[tuple[str, str]]:
    """The posts of a person with the years in which it was seen in them, in order: ("2012", "Vice Director"), …"""
    return [(years(held), held.post) for held in actor.posts if held.since]


def years(held: Held) -> str:
    """The years from the first to the last day on which a post was seen: "2012" or "2012–2014"; "" for undated ones."""
    if held.since is None or held.until is None:
        return ""
    first, last = edtf.latest(held.since).year, edtf.earliest(held.until).year
    return str(first) if first >= last else f"{first}–{last}"


def _by_id(ledger: Reader, prefix: str) -> list[str]:
    if not re.fullmatch(r"[0-9a-f]{4,16}", prefix):
        return []
    found = [ledger.actor(one) for one in ledger.actor_ids(prefix)]
    return [one.id for one in found if one and one.type == "person"]


def _nobody(ledger: Reader, asked: str) -> str:
    return (
        f"nobody in {ledger.path} is called {asked.strip()!r}: give part of a name as papers write it, in any script, "
        "or the beginning of an id; `honglu contacts` lists who met whom"
    )


def _several(ledger: Reader, asked: str, ids: list[str]) -> str:
    found = sorted((one for one in map(ledger.actor, ids) if one), key=_most_told)
    lines = [f"  {one.id[:8]}  {', '.join(_told_apart(one))}" for one in found[:_LISTED]]
    more = [f"  and {len(found) - _LISTED} more"] if len(found) > _LISTED else []
    head = f"{asked.strip()!r} may be {len(found)} persons: give more of the name, or an id"
    return "\n".join([head, *lines, *more])


def _most_told(actor: Actor) -> tuple[int, str, str]:
    return -len({source for name in actor.names for source in name.sources}), actor.name, actor.id


def _told_apart(actor: Actor) -> list[str]:
    """Name and side, the years in which it was met, its last post."""
    parts = [f"{actor.name} ({actor.represents or '?'})"]
    if actor.first_seen and actor.last_seen:
        first, last = edtf.latest(actor.first_seen).year, edtf.earliest(actor.last_seen).year
        parts.append(str(first) if first >= last else f"{first}–{last}")
    return [*parts, max(actor.posts, key=_last_seen).post] if actor.posts else parts


def _last_seen(held: Held) -> tuple[bool, date, int]:
    return held.until is not None, edtf.latest(held.until) if held.until else date.min, held.observed


__all__ = ["Counterpart", "Person", "actor_of", "changes", "find_people", "find_person", "person", "years"]
