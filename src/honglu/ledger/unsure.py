"""What the program is not sure of, most valuable first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from honglu.ledger.deciding import Decisions
from honglu.ledger.rows import kept_of_contact
from honglu.model.kept import KeptClaim
from honglu.resolve.actors import Bearing
from honglu.resolve.identity import Identity
from honglu.resolve.kinship import Kin
from honglu.resolve.linking import Link, link
from honglu.resolve.names import Comparison, load_names
from honglu.resolve.traces import trace

# Pairs of claims that may be one occasion and stand in two contacts: too little speaks for it, or something in the
# rest of the two contacts spoke against it. The more sources a pair would bring together, and the closer it came to
# being merged, the more an answer is worth. SQLite takes the claims from the row with the most points.
_CONTACTS = """
SELECT a.claim, b.claim, a.contact, b.contact, max(l.points) AS points,
  (SELECT count(*) FROM member WHERE contact IN (a.contact, b.contact)) AS claims
FROM link AS l JOIN shaped AS s ON s.shape = l.one JOIN member AS a ON a.claim = s.claim
JOIN shaped AS t ON t.shape = l.other JOIN member AS b ON b.claim = t.claim
WHERE a.contact <> b.contact AND NOT EXISTS (
  SELECT 1 FROM said JOIN member AS m ON m.claim = said.one JOIN member AS n ON n.claim = said.other
  WHERE m.contact <> n.contact AND m.contact IN (a.contact, b.contact) AND n.contact IN (a.contact, b.contact))
GROUP BY min(a.contact, b.contact), max(a.contact, b.contact)
ORDER BY claims DESC, points DESC, min(a.contact, b.contact), max(a.contact, b.contact)
LIMIT ?
"""

# Names of persons that share a key, are met within a few years of one another, and are taken for two persons'.
_NAMES = """
SELECT DISTINCT a.name, a.represents, a.type, b.name, b.represents, b.type, p.actor, q.actor,
  (SELECT count(*) FROM appearance WHERE bearer IN (a.id, b.id)) AS met
FROM bearer_key AS j JOIN bearer_key AS k ON k.key = j.key AND k.bearer > j.bearer
JOIN bearer AS a ON a.id = j.bearer JOIN bearer AS b ON b.id = k.bearer
JOIN persona AS p ON p.bearer = a.id JOIN persona AS q ON q.bearer = b.id AND abs(q.year - p.year) <= 3
WHERE a.type = 'person' AND b.type = 'person' AND p.actor <> q.actor
ORDER BY met DESC, a.name, b.name
"""


@dataclass(frozen=True, slots=True)
class UnsureContacts:
    """Two claims of two contacts that may be one occasion, and all claims of the two contacts."""

    one: KeptClaim
    other: KeptClaim
    link: Link
    ones: tuple[KeptClaim, ...]
    others: tuple[KeptClaim, ...]


@dataclass(frozen=True, slots=True)
class UnsureNames:
    """Two names, and the ids of the actors they are now, that may be one person's."""

    one: Bearing
    other: Bearing
    actors: tuple[str, str]
    comparison: Comparison


def unsure_contacts(connection: Connection, limit: int) -> list[UnsureContacts]:
    """Up to `limit` pairs of contacts that came close to being merged, of which nobody has decided."""
    identity = Identity(load_names(), Decisions(connection).names())
    return [
        _pair(connection, claims, contacts, identity)
        for *claims, one, other, _, _ in connection.execute(_CONTACTS, (limit,)).fetchall()
        for contacts in [(one, other)]
    ]


def _pair(
    connection: Connection, claims: Sequence[str], contacts: tuple[str, str], identity: Identity
) -> UnsureContacts:
    told = [tuple(kept_of_contact(connection, contact)) for contact in contacts]
    one, other = (next(kept for kept in side if kept.id == claim) for side, claim in zip(told, claims, strict=True))
    return UnsureContacts(one, other, link(trace(one).shape, trace(other).shape, identity), *told)


def unsure_names(connection: Connection, limit: int) -> list[UnsureNames]:
    """Up to `limit` pairs of names that may be one person's, of which nobody has decided."""
    found: list[UnsureNames] = []
    for one in _possible(connection):
        if len(found) == limit:
            break
        found.append(one)
    return found


def _possible(connection: Connection) -> Iterator[UnsureNames]:
    identity = Identity(load_names(), Decisions(connection).names())
    kin, asked = Kin(identity), set[tuple[str, str]]()
    for row in connection.execute(_NAMES):
        one, other, actors = Bearing(*row[:3]), Bearing(*row[3:6]), (row[6], row[7])
        comparison = kin.compare(one, other)
        if (
            comparison.verdict != "different"
            and identity.said(one.bearer, other.bearer) is None
            and actors not in asked
        ):
            asked.add(actors)
            yield UnsureNames(one, other, actors, comparison)
