"""Actors as they stand in the ledger: who was met where."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import NamedTuple

from honglu.ledger.rows import COPY_OF, KEPT, kept_from_row
from honglu.model.actor import Actor
from honglu.model.claim import ParticipantType
from honglu.resolve.actor_view import Appearance, actor_view
from honglu.resolve.actors import Bearing
from honglu.resolve.kinship import Kin

# Where an actor was met, without what people said is no contact.
_MET = """
FROM persona AS p JOIN appearance AS x ON x.bearer = p.bearer AND x.year = p.year
JOIN member AS m ON m.claim = x.claim JOIN contact AS k ON k.id = m.contact AND NOT k.rejected
"""
_APPEARANCES = f"""
SELECT x.number, m.contact, {KEPT} {_MET} JOIN claim AS c ON c.id = x.claim JOIN article AS a ON a.id = c.article
{COPY_OF}
WHERE p.actor = ? ORDER BY c.id, x.number
"""
_CONTACTS = f"""
SELECT DISTINCT k.id, k.seating, k.since, k.until {_MET}
WHERE p.actor = ? ORDER BY k.since IS NULL, k.since, k.until, k.id
"""

# Who is met in a contact, claim by claim.
_SEATED = """
SELECT x.claim, x.number, p.actor FROM member AS m JOIN appearance AS x ON x.claim = m.claim
JOIN persona AS p ON p.bearer = x.bearer AND p.year = x.year
WHERE m.contact = ?
"""

# Everybody's part in every contact: the actor, the contact, and the name and article by which it is told.
_PARTS = f"""
SELECT p.actor, m.contact, b.name, b.represents, b.type, c.article {_MET}
JOIN bearer AS b ON b.id = p.bearer JOIN claim AS c ON c.id = x.claim
"""


class Part(NamedTuple):
    """That an article calls an actor by a name in a contact."""

    actor: str
    contact: str
    name: str
    represents: str | None
    type: ParticipantType
    article: str


def parts(connection: Connection) -> Iterator[Part]:
    """Who took part in which contact by which name, in no order."""
    return map(Part._make, connection.execute(_PARTS))


def actor(connection: Connection, actor_id: str) -> Actor | None:
    """The actor with exactly this id, if it is met anywhere."""
    found = list(appearances(connection, actor_id))
    return actor_view(actor_id, found) if found else None


def appearances(connection: Connection, actor_id: str) -> Iterator[Appearance]:
    """Where an actor was met, by claim."""
    for number, contact, *row in connection.execute(_APPEARANCES, (actor_id,)):
        yield Appearance(kept_from_row(tuple(row)), number, contact)


def actor_ids(connection: Connection, prefix: str, limit: int) -> list[str]:
    """Up to `limit` ids of actors that start so, in order."""
    rows = connection.execute(
        "SELECT DISTINCT actor FROM persona WHERE substr(actor, 1, length(:prefix)) = :prefix"
        " ORDER BY actor LIMIT :limit",
        {"prefix": prefix, "limit": limit},
    )
    return [one for (one,) in rows]


def bearings(connection: Connection) -> Iterator[tuple[Bearing, str]]:
    """Every name that is met, with the actor that it stands for; a name that stood for several comes with each."""
    rows = connection.execute(
        "SELECT DISTINCT b.name, b.represents, b.type, p.actor FROM bearer AS b JOIN persona AS p ON p.bearer = b.id"
        " ORDER BY b.name, b.represents, b.type, p.actor"
    )
    for name, represents, kind, actor_id in rows:
        yield Bearing(name, represents, kind), actor_id


def akin(connection: Connection, name: str, kin: Kin) -> list[str]:
    """The ids of the persons of whom one name is the same as this, whomever they act for; in order."""
    sides = [side for (side,) in connection.execute("SELECT DISTINCT represents FROM bearer")]
    asked = {side: Bearing(name, side, "person") for side in sides}
    keys = sorted({key for one in asked.values() for key in kin.keys(one)})
    rows = connection.execute(
        "SELECT DISTINCT b.name, b.represents, b.type, p.actor FROM json_each(?) AS wanted"
        " JOIN bearer_key AS y ON y.key = wanted.value JOIN bearer AS b ON b.id = y.bearer"
        " JOIN persona AS p ON p.bearer = b.id",
        (json.dumps(keys),),
    )
    return sorted(
        {
            actor_id
            for found, side, kind, actor_id in rows
            if kin.compare(asked[side], Bearing(found, side, kind)).verdict == "same"
        }
    )


def contact_rows(connection: Connection, actor_id: str) -> list[tuple[str, str]]:
    """Ids and seatings of the contacts in which an actor was met, by date, then id, undated ones last."""
    return [(contact, seating) for contact, seating, _, _ in connection.execute(_CONTACTS, (actor_id,))]


def seated(connection: Connection, contacts: Iterable[str]) -> dict[tuple[str, int], str]:
    """For the participants called by name in these contacts, by claim and number, who they are."""
    return {
        (claim, number): actor_id
        for contact in contacts
        for claim, number, actor_id in connection.execute(_SEATED, (contact,))
    }
