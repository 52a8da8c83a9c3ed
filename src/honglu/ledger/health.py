"""How the sources of the watch are doing."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from honglu.ledger.errors import explained

# So many visits in a row that fail are no accident.
_FAILING = 3
# So many pages in a row without an article, from a source that gave articles before, mean another layout.
_BARREN = 5

_HEALTH = """
SELECT s.name, s.url, s.succeeded, s.renewed, s.silence, s.announced, s.most, s.failures, s.error,
  count(DISTINCT p.article) FILTER (WHERE p.state = 'read'),
  count(DISTINCT p.article) FILTER (WHERE p.state = 'read' AND EXISTS (SELECT 1 FROM claim WHERE article = p.article)),
  count(*) FILTER (WHERE p.state = 'waiting'), count(*) FILTER (WHERE p.state = 'failed'),
  count(*) FILTER (WHERE p.article IS NOT NULL)
FROM watch_source AS s LEFT JOIN watch_page AS p ON p.source = s.name
GROUP BY s.name ORDER BY s.name
"""


@dataclass(frozen=True, slots=True)
class Health:
    """One source: when its list was last had (seconds since 1970), its articles, those with contacts, and errors.

    `waiting` pages are asked for again; `failed` ones are not; `error` is why the last visit failed. `flags` are what
    somebody should look at: "failing", "silent", "layout changed".
    """

    name: str
    url: str
    succeeded: float | None
    articles: int
    with_contacts: int
    waiting: int
    failed: int
    error: str | None
    flags: tuple[str, ...]


def health(connection: sqlite3.Connection, path: Path, now: float) -> list[Health]:
    """Every source that was ever watched, by name."""
    with explained(path):
        return [_of(connection, row, now) for row in connection.execute(_HEALTH).fetchall()]


def _of(connection: sqlite3.Connection, row: tuple[Any, ...], now: float) -> Health:
    name, url, succeeded, renewed, silence, announced, most, failures, error, *counts, ever = row
    flags = {
        "failing": failures >= _FAILING or (succeeded is None and failures > 0),
        "silent": renewed is not None and now - renewed > silence,
        "layout changed": (most > 0 and not announced) or (ever > 0 and _barren(connection, name)),
    }
    articles, with_contacts, waiting, failed = counts
    raised = tuple(flag for flag, up in flags.items() if up)
    return Health(name, url, succeeded, articles, with_contacts, waiting, failed, error, raised)


def _barren(connection: sqlite3.Connection, name: str) -> bool:
    """Whether the pages that came last all were without an article."""
    last = connection.execute(
        "SELECT barren FROM watch_page WHERE source = ? AND asked IS NOT NULL AND (barren OR state = 'read')"
        " ORDER BY asked DESC LIMIT ?",
        (name, _BARREN),
    ).fetchall()
    return len(last) == _BARREN and all(barren for (barren,) in last)
