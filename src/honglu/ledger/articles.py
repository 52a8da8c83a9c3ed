"""Articles as lists show them: without their texts, the newest first, undated ones last."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from sqlite3 import Connection
from typing import Any

from honglu.model.kept import Source

# All of it can be told by the index alone. What is asked comes in as parameters only, null for what is not asked.
_WHERE = """
FROM article WHERE (:outlets IS NULL OR outlet IN (SELECT value FROM json_each(:outlets)))
  AND (:languages IS NULL OR language IN (SELECT value FROM json_each(:languages)))
  AND (:since IS NULL OR published >= :since) AND (:until IS NULL OR published <= :until)
"""
# Undated articles stand last: in SQLite null is less than any text. An article follows another that is older, or of the
# same day with a lesser id.
_IDS = f"""
SELECT id {_WHERE} AND (:id IS NULL OR CASE WHEN :day IS NULL THEN published IS NULL AND id < :id
  ELSE published IS NULL OR (published, id) < (:day, :id) END)
ORDER BY published DESC, id DESC LIMIT :limit
"""
_SOURCES = """
SELECT a.id, a.language, a.published, a.outlet, a.url, a.title
FROM json_each(?) AS wanted JOIN article AS a ON a.id = wanted.value ORDER BY wanted.key
"""
_OUTLETS = """
SELECT outlet, language, count(*), min(published), max(published) FROM article
GROUP BY outlet, language ORDER BY 3 DESC, outlet, language
"""

_TELLING = """
SELECT c.article FROM json_each(?) AS wanted JOIN member AS m ON m.contact = wanted.value
JOIN claim AS c ON c.id = m.claim ORDER BY wanted.key, c.id
"""


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """Which articles are asked for: of one of the outlets, in one of the languages, published within these days."""

    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Whose articles the ledger has, in one language: how many, and the days of the first and the last, if told."""

    outlet: str | None
    language: str | None
    articles: int
    first: date | None
    last: date | None


def article_ids(connection: Connection, asked: Shelfmark, after: str | None, limit: int) -> list[str]:
    """Up to `limit` ids of the articles that follow the one with the id `after`; none where there is none such."""
    given = {**_parameters(asked), "id": after, "day": None, "limit": limit}
    if after is not None:
        row = connection.execute("SELECT published FROM article WHERE id = ?", (after,)).fetchone()
        if row is None:
            return []
        (given["day"],) = row
    return [article for (article,) in connection.execute(_IDS, given)]


def count(connection: Connection, asked: Shelfmark) -> int:
    """How many articles there are."""
    return int(connection.execute(f"SELECT count(*) {_WHERE}", _parameters(asked)).fetchone()[0])


def sources(connection: Connection, articles: Sequence[str]) -> list[Source]:
    """The articles with these ids without their texts, in the order given; those that are gone are left out."""
    rows = connection.execute(_SOURCES, (json.dumps(articles),))
    return [
        Source(article, language, _day(published), outlet, url, title)
        for article, language, published, outlet, url, title in rows
    ]


def telling(connection: Connection, contacts: Sequence[str]) -> list[str]:
    """The ids of the articles that tell of these contacts, in their order, each once."""
    return list(dict.fromkeys(article for (article,) in connection.execute(_TELLING, (json.dumps(contacts),))))


def outlets(connection: Connection) -> list[Outlet]:
    """Whose articles there are, those of whom there are most first."""
    return [
        Outlet(outlet, language, articles, _day(first), _day(last))
        for outlet, language, articles, first, last in connection.execute(_OUTLETS)
    ]


def _parameters(asked: Shelfmark) -> dict[str, Any]:
    node = asdict(asked)
    lists = {name: json.dumps(node[name]) if node[name] else None for name in ("outlets", "languages")}
    return {**lists, **{name: node[name].isoformat() if node[name] else None for name in ("since", "until")}}


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published else None
