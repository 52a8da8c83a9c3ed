"""Reading contacts, and the readings they rest on, out of a ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from honglu.ledger.claims import KeptClaim, Source
from honglu.ledger.connect import PATIENCE, open_for_reading
from honglu.ledger.contact import Contact, contacts_of
from honglu.ledger.errors import explained
from honglu.model.claim import Reading
from honglu.model.codec import article_from_json, claim_from_json

_ARTICLE = ("id", "language", "published", "outlet", "url", "title", "text")

# One fixed statement for every question: what is asked comes in as parameters only, lists as JSON arrays, and null for
# what is not asked. Each of :sides is a list of codes, one of which must be among the participants.
_CLAIMS = """
SELECT c.id, c.part_of, c.body, a.id, a.language, a.published, a.outlet, a.url, a.title
FROM claim AS c JOIN article AS a ON a.id = c.article
WHERE (:kinds IS NULL OR c.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:statuses IS NULL OR c.status IN (SELECT value FROM json_each(:statuses)))
  AND (:since IS NULL OR c.until >= :since)
  AND (:until IS NULL OR c.since <= :until)
  AND NOT EXISTS (
    SELECT 1 FROM json_each(:sides) AS side WHERE NOT EXISTS (
      SELECT 1 FROM participant AS p
      WHERE p.claim = c.id AND p.represents IN (SELECT value FROM json_each(side.value))))
ORDER BY c.since IS NULL, c.since, c.until, c.id
"""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The part of a question that the database answers faster than Python; empty fields ask for nothing.

    A contact passes whose kind and status are among those given, that has for each of `sides` a participant who
    represents one of its codes, and whose date may lie within `since` to `until`.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sides: tuple[tuple[str, ...], ...] = ()
    since: date | None = None
    until: date | None = None


class Reader:
    """An open ledger that is only read; see `read_from`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def contacts(self, narrowing: Narrowing | None = None) -> Iterator[Contact]:
        """The contacts by date, then id, undated ones last; one at a time, however many there are."""
        return contacts_of(self._claims(narrowing or Narrowing()))

    def ids(self, prefix: str, limit: int = 10) -> list[str]:
        """Up to `limit` ids of contacts that start so, in order."""
        with explained(self.path):
            rows = self._connection.execute(
                "SELECT id FROM claim WHERE substr(id, 1, length(:prefix)) = :prefix ORDER BY id LIMIT :limit",
                {"prefix": prefix, "limit": limit},
            )
            return [row[0] for row in rows]

    def contact(self, contact_id: str) -> Contact | None:
        """The contact with exactly this id."""
        with explained(self.path):
            row = self._connection.execute(
                "SELECT c.id, c.part_of, c.body, a.id, a.language, a.published, a.outlet, a.url, a.title"
                " FROM claim AS c JOIN article AS a ON a.id = c.article WHERE c.id = ?",
                (contact_id,),
            ).fetchone()
        return next(contacts_of([_kept(row)])) if row else None

    def readings(self) -> Iterator[Reading]:
        """Every article and its claims as they were read, by the article's id."""
        with explained(self.path):
            for row in self._connection.execute(
                "SELECT id, language, published, outlet, url, title, text FROM article ORDER BY id"
            ):
                bodies = self._connection.execute("SELECT body FROM claim WHERE article = ? ORDER BY number", row[:1])
                claims = tuple(claim_from_json(json.loads(body)) for (body,) in bodies)
                yield Reading(article_from_json(dict(zip(_ARTICLE, row, strict=True))), claims)

    def _claims(self, narrowing: Narrowing) -> Iterator[KeptClaim]:
        with explained(self.path):
            yield from map(_kept, self._connection.execute(_CLAIMS, _parameters(narrowing)))


@contextmanager
def read_from(path: Path, patience: float = PATIENCE) -> Iterator[Reader]:
    """Open the ledger at `path` for reading; it is never made. Errors as in `open_for_reading`."""
    with open_for_reading(path, patience) as connection:
        yield Reader(connection, path)


def _parameters(narrowing: Narrowing) -> dict[str, str | None]:
    return {
        "kinds": json.dumps(narrowing.kinds) if narrowing.kinds else None,
        "statuses": json.dumps(narrowing.statuses) if narrowing.statuses else None,
        "sides": json.dumps(narrowing.sides),
        "since": narrowing.since.isoformat() if narrowing.since else None,
        "until": narrowing.until.isoformat() if narrowing.until else None,
    }


def _kept(row: tuple[str, ...]) -> KeptClaim:
    claim_id, part_of, body, article, language, published, outlet, url, title = row
    day = date.fromisoformat(published) if published else None
    return KeptClaim(
        claim_id, Source(article, language, day, outlet, url, title), claim_from_json(json.loads(body)), part_of
    )
