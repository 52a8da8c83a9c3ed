"""Articles and their copies as they stand in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from sqlite3 import Connection
from typing import Any

from honglu.ledger.rows import COPY_OF
from honglu.model.copy import Copy
from honglu.model.kept import Source
from honglu.resolve.addresses import address

_SOURCE = "a.id, a.language, a.published, a.outlet, a.url, a.title, o.original"
_SOURCE_OF = f"SELECT {_SOURCE} FROM article AS a {COPY_OF} WHERE a.id = ?"  # noqa: S608  # constants

_FAMILY = f"""
SELECT o.of, o.shared, {_SOURCE} FROM article AS a {COPY_OF} WHERE a.id = ?1
UNION ALL SELECT o.of, o.shared, {_SOURCE} FROM copy AS o JOIN article AS a ON a.id = o.article WHERE o.original = ?1
"""  # noqa: S608  # constants


def source(connection: Connection, article: str) -> Source | None:
    """The article with exactly this id."""
    row = connection.execute(_SOURCE_OF, (article,)).fetchone()
    return _source(row) if row else None


def article_ids(connection: Connection, prefix: str, limit: int) -> list[str]:
    """Up to `limit` ids of articles that start so, in order."""
    rows = connection.execute(
        "SELECT id FROM article WHERE substr(id, 1, length(:prefix)) = :prefix ORDER BY id LIMIT :limit",
        {"prefix": prefix, "limit": limit},
    )
    return [one for (one,) in rows]


def family(connection: Connection, original: str) -> list[Copy]:
    """The article that is copied, and all its copies, the earliest first; alone where it is not copied."""
    rows = connection.execute(_FAMILY, (original,)).fetchall()
    found: list[Copy] = []
    first_at: dict[str, str] = {}
    for of, shared, *row in sorted(rows, key=lambda row: (row[4] is None, row[4] or "", row[2])):
        there = _source(row)
        place = address(there.url)
        earlier = first_at.setdefault(place, there.id) if place else there.id
        found.append(Copy(there, of, shared, earlier if earlier != there.id else None))
    return found


def copied(connection: Connection) -> Iterator[str]:
    """The ids of the articles that are copied, in order of publication, undated ones last."""
    rows = connection.execute(
        "SELECT id FROM article WHERE id IN (SELECT original FROM copy) ORDER BY published IS NULL, published, id"
    )
    for (one,) in rows.fetchall():
        yield one


def contacts_in(connection: Connection, article: str) -> list[str]:
    """The ids of the contacts that an article tells of, in order of mention."""
    rows = connection.execute(
        "SELECT m.contact FROM claim AS c JOIN member AS m ON m.claim = c.id WHERE c.article = ? ORDER BY c.number",
        (article,),
    )
    return list(dict.fromkeys(contact for (contact,) in rows))


def _source(row: Any) -> Source:
    article, language, published, outlet, url, title, original = row
    day = date.fromisoformat(published) if published else None
    return Source(article, language, day, outlet, url, title, original)
