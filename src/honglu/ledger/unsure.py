"""What the program is not sure of, most valuable first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from honglu.ledger.deciding import Decisions
from honglu.ledger.errors import explained
from honglu.ledger.knowing import bearer_id
from honglu.ledger.rows import contact_of, kept_of_contact
from honglu.model.kept import KeptClaim
from honglu.resolve.actors import Bearing
from honglu.resolve.identity import Identity
from honglu.resolve.kinship import Kin
from honglu.resolve.linking import Link, link
from honglu.resolve.names import Comparison, load_names
from honglu.resolve.traces import trace

# Pairs of claims that may be one occasion and stand in two contacts: too little speaks for it, or something in the
# rest of the two contacts spoke against it. The more sources a pair would bring together, and the closer it came to
# being merged, the more an answer is worth. SQLite takes the claims from the row with the most points. What many claims
# share is worked out once, for each shape in each contact and not for each claim.
_CONTACTS = """
WITH home AS MATERIALIZED (
  SELECT s.shape, m.contact, min(s.claim) AS claim FROM shaped AS s JOIN member AS m ON m.claim = s.claim
  GROUP BY s.shape, m.contact),
size AS MATERIALIZED (SELECT contact, count(*) AS claims FROM member GROUP BY contact),
pair AS MATERIALIZED (
  SELECT a.claim AS one, b.claim AS other, a.contact AS here, b.contact AS there, max(l.points) AS points
  FROM link AS l JOIN home AS a ON a.shape = l.one JOIN home AS b ON b.shape = l.other
  WHERE a.contact <> b.contact GROUP BY min(a.contact, b.contact), max(a.contact, b.contact))
SELECT p.one, p.other, s.claims + t.claims AS claims
FROM pair AS p JOIN size AS s ON s.contact = p.here JOIN size AS t ON t.contact = p.there
WHERE NOT EXISTS (
  SELECT 1 FROM said JOIN member AS m ON m.claim = said.one JOIN member AS n ON n.claim = said.other
  WHERE m.contact <> n.contact AND m.contact IN (p.here, p.there) AND n.contact IN (p.here, p.there))
ORDER BY claims DESC, p.points DESC, min(p.here, p.there), max(p.here, p.there)
LIMIT ?
"""

# Names of persons that share a key, are met within a few years of one another, and are taken for two persons'.
_NAMES = """
WITH met AS MATERIALIZED (SELECT bearer, count(*) AS times FROM appearance GROUP BY bearer),
person AS MATERIALIZED (
  SELECT k.key, k.bearer FROM bearer_key AS k JOIN bearer AS b ON b.id = k.bearer AND b.type = 'person'),
alike AS MATERIALIZED (
  SELECT DISTINCT j.bearer AS one, k.bearer AS other
  FROM person AS j JOIN person AS k ON k.key = j.key AND k.bearer > j.bearer)
SELECT DISTINCT a.name, a.represents, a.type, b.name, b.represents, b.type,
  coalesce(m.times, 0) + coalesce(n.times, 0) AS met
FROM alike JOIN persona AS p ON p.bearer = alike.one
JOIN persona AS q ON q.bearer = alike.other AND abs(q.year - p.year) <= 3 AND q.actor <> p.actor
JOIN bearer AS a ON a.id = alike.one JOIN bearer AS b ON b.id = alike.other
LEFT JOIN met AS m ON m.bearer = a.id LEFT JOIN met AS n ON n.bearer = b.id
ORDER BY met DESC, a.name, b.name
"""

_ACTORS = """
SELECT p.actor, q.actor FROM persona AS p JOIN persona AS q ON abs(q.year - p.year) <= 3 AND q.actor <> p.actor
WHERE p.bearer = ? AND q.bearer = ? ORDER BY 1, 2 LIMIT 1
"""

ClaimPair = tuple[str, str]
NamePair = tuple[Bearing, Bearing]


@dataclass(frozen=True, slots=True)
class UnsureContacts:
    """Two claims of two contacts that may be one occasion, all claims of the two contacts, and their ids."""

    one: KeptClaim
    other: KeptClaim
    link: Link
    ones: tuple[KeptClaim, ...]
    others: tuple[KeptClaim, ...]
    contacts: tuple[str, str]


@dataclass(frozen=True, slots=True)
class UnsureNames:
    """Two names, and the ids of the actors they are now, that may be one person's."""

    one: Bearing
    other: Bearing
    actors: tuple[str, str]
    comparison: Comparison


class Unsure:
    """The pairs of a ledger of which nobody has decided: those there are, and one of them as it stands now."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._decisions = Decisions(connection)
        with explained(path):
            self._identity = Identity(load_names(), self._decisions.names())
        self._kin = Kin(self._identity)

    def claims(self, limit: int) -> list[ClaimPair]:
        """Up to `limit` pairs of claims, by ids, of contacts that came close to being merged, most valuable first."""
        with explained(self._path):
            return [(one, other) for one, other, _ in self._connection.execute(_CONTACTS, (limit,))]

    def contacts(self, pair: ClaimPair) -> UnsureContacts | None:
        """The contacts of two claims; null where they are one by now, or gone, or somebody decided on them."""
        with explained(self._path):
            here, there = (contact_of(self._connection, claim) for claim in pair)
            if here is None or there is None or here == there:
                return None
            told = [tuple(kept_of_contact(self._connection, home)) for home in (here, there)]
            ids = [{kept.id for kept in side} for side in told]
            if any(said & ids[0] and said & ids[1] for said in self._decisions.said(ids[0] | ids[1])):
                return None
        one, other = (next(kept for kept in side if kept.id == claim) for side, claim in zip(told, pair, strict=True))
        found = link(trace(one).shape, trace(other).shape, self._identity)
        return UnsureContacts(one, other, found, told[0], told[1], (here, there))

    def people(self) -> Iterator[UnsureNames]:
        """All pairs of names that may be one person's, most met first; of each two actors the first."""
        asked = set[tuple[str, str]]()
        with explained(self._path):
            rows = self._connection.execute(_NAMES).fetchall()
        for *row, _ in rows:
            found = self.names((Bearing(*row[:3]), Bearing(*row[3:])))
            if found and found.actors not in asked:
                asked.add(found.actors)
                yield found

    def names(self, pair: NamePair) -> UnsureNames | None:
        """Two names as they stand now; null where they are one person's by now, or gone, or decided on."""
        one, other = pair
        if self._identity.said(one.bearer, other.bearer) is not None:
            return None
        with explained(self._path):
            actors = self._connection.execute(_ACTORS, (bearer_id(one), bearer_id(other))).fetchone()
        comparison = self._kin.compare(one, other)
        return UnsureNames(one, other, actors, comparison) if actors and comparison.verdict != "different" else None
