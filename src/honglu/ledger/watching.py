"""What the watch keeps in the ledger of its sources and their pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from honglu.ledger.errors import explained
from honglu.ledger.writer import transaction

# A page is not asked for again sooner, whatever its feed says: some feeds tell a new time with each visit. The older it
# was when it was last asked for, the longer it is left alone.
_CALM = 3600.0


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a source: where to ask, with which validators, and how often in a row that failed."""

    at: str
    etag: str | None
    modified: str | None
    failures: int
    visited: bool


@dataclass(frozen=True, slots=True)
class Announced:
    """A page as a listing announces it; times are ISO 8601."""

    url: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None

    @property
    def mark(self) -> str | None:
        """What changes when the page does."""
        return self.updated or self.published


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page to ask for: as it was announced, and what the tries before left."""

    page: Announced
    etag: str | None
    modified: str | None
    article: str | None
    tries: int
    seen: float


class WatchBook:
    """The watch's state, on an open connection; each method is one transaction, and raises `LedgerError` only."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def enrol(self, sources: Iterable[tuple[str, str, float]]) -> None:
        """Take sources up, as (name, address, silence).

        One that only goes by another name keeps what is known of it. Where its address is another than before, nothing
        that its site said counts any more.
        """
        given = list(sources)
        names = json.dumps([name for name, _, _ in given])
        with self._writing() as connection:
            for name, url, silence in given:
                _rename(connection, name, url, names)
                connection.execute(
                    "INSERT INTO watch_source (name, url, silence) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE SET"
                    " silence = ?3",
                    (name, url, silence),
                )
                connection.execute(
                    "UPDATE watch_source SET url = ?2, moved = NULL, etag = NULL, modified = NULL, due = 0,"
                    " failures = 0 WHERE name = ?1 AND url <> ?2",
                    (name, url),
                )

    def forget(self, name: str) -> bool:
        """Forget a source and its pages but those that were read, whose articles stay; false where there is none."""
        with self._writing() as connection:
            connection.execute("DELETE FROM watch_page WHERE source = ? AND state <> 'read'", (name,))
            return bool(connection.execute("DELETE FROM watch_source WHERE name = ?", (name,)).rowcount)

    def pages_of(self, article: str) -> list[str]:
        """The addresses of the pages that an article was on."""
        with explained(self._path):
            rows = self._connection.execute("SELECT url FROM watch_page WHERE article = ?", (article,)).fetchall()
        return [url for (url,) in rows]

    def known(self, name: str) -> Known:
        """What is known of a source that was taken up."""
        with explained(self._path):
            at, etag, modified, failures, succeeded = self._connection.execute(
                "SELECT coalesce(moved, url), etag, modified, failures, succeeded FROM watch_source WHERE name = ?",
                (name,),
            ).fetchone()
        return Known(at, etag, modified, failures, succeeded is not None)

    def visit_due(self, name: str) -> float:
        """When the list of a source is to be asked for."""
        with explained(self._path):
            return float(self._connection.execute("SELECT due FROM watch_source WHERE name = ?", (name,)).fetchone()[0])

    def pages_due(self, name: str) -> float | None:
        """When the next of its waiting pages is to be asked for; None where there is none."""
        with explained(self._path):
            row = self._connection.execute(
                "SELECT min(due) FROM watch_page WHERE source = ? AND state = 'waiting'", (name,)
            ).fetchone()
        return None if row[0] is None else float(row[0])

    def waiting(self, name: str, now: float, limit: int) -> list[Waiting]:
        """Pages of a source to ask for now, in the order in which they were announced."""
        with explained(self._path):
            rows = self._connection.execute(
                "SELECT url, title, published, updated, etag, modified, article, tries, seen FROM watch_page"
                " WHERE source = ? AND state = 'waiting' AND due <= ? ORDER BY due, seen, rowid LIMIT ?",
                (name, now, limit),
            ).fetchall()
        return [Waiting(Announced(*row[:4]), *row[4:]) for row in rows]

    def announce(self, name: str, pages: Iterable[Announced], now: float, most: int | None = None) -> int:
        """Note the pages of a list, newest first; gives how many are new or changed, and so wait to be read.

        `most` bounds them on a first visit: what is older is passed over. Call it before `succeeded`, which keeps the
        validators: a page once announced is never lost, and a list whose pages were not noted is asked for again.
        """
        new = 0
        with self._writing() as connection:
            found = list(pages)
            for page in found:
                passed = most is not None and new >= most
                new += _note(connection, name, page, now, "passed over" if passed else "waiting") and not passed
            connection.execute(
                "UPDATE watch_source SET announced = ?2, most = max(most, ?2),"
                " renewed = CASE WHEN ?3 OR renewed IS NULL THEN ?4 ELSE renewed END WHERE name = ?1",
                (name, len(found), new, now),
            )
        return new

    def succeeded(
        self, name: str, known: tuple[str | None, str | None], moved: str | None, now: float, due: float
    ) -> None:
        """A visit went well: keep ETag and Last-Modified, and where the list is from now on."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE watch_source SET etag = ?, modified = ?, moved = coalesce(?, moved), succeeded = ?, due = ?,"
                " failures = 0, error = NULL WHERE name = ?",
                (*known, moved, now, due, name),
            )

    def failed(self, name: str, reason: str, due: float) -> None:
        """A visit failed; next time the address in the list of sources is asked, wherever it led."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE watch_source SET moved = NULL, etag = NULL, modified = NULL, failures = failures + 1,"
                " error = ?, due = ? WHERE name = ?",
                (reason, due, name),
            )

    def page_read(self, url: str, article: str | None, known: tuple[str | None, str | None], now: float) -> None:
        """The article on a page is in the ledger."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE watch_page SET state = 'read', article = ?, etag = ?, modified = ?, asked = ?, barren = 0,"
                " reason = NULL, tries = 0 WHERE url = ?",
                (article, *known, now, url),
            )

    def page_failed(self, url: str, reason: str, now: float, due: float | None, *, barren: bool) -> None:
        """A page gave no article; it is asked for again when `due`, or never."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE watch_page SET state = ?, reason = ?, asked = ?, barren = ?, tries = tries + 1, due = ?"
                " WHERE url = ?",
                ("failed" if due is None else "waiting", reason, now, barren, due or 0.0, url),
            )

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with explained(self._path), transaction(self._connection):
            yield self._connection


def _rename(connection: sqlite3.Connection, name: str, url: str, names: str) -> None:
    """Let a source that is not in the list any more, and has the address of a new one, go by the new one's name."""
    row = connection.execute(
        "SELECT name FROM watch_source WHERE url = ? AND name NOT IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM watch_source WHERE name = ?)",
        (url, names, name),
    ).fetchone()
    if row:
        connection.execute("UPDATE watch_source SET name = ? WHERE name = ?", (name, *row))
        connection.execute("UPDATE watch_page SET source = ? WHERE source = ?", (name, *row))


def _note(connection: sqlite3.Connection, name: str, page: Announced, now: float, state: str) -> bool:
    """Note one page; whether it is new, or changed since it was last asked for."""
    row = connection.execute(
        "SELECT source, coalesce(updated, published), asked, state, since FROM watch_page WHERE url = ?", (page.url,)
    ).fetchone()
    if row is None:
        connection.execute(
            "INSERT INTO watch_page (url, source, title, published, updated, state, since, seen)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (page.url, name, page.title, page.published, page.updated, state, now, now),
        )
        return True
    source, mark, asked, was, since = row
    if was == "waiting":
        # Its source may not be watched any more, and then nobody else would ask for it.
        connection.execute("UPDATE watch_page SET source = ? WHERE url = ?", (name, page.url))
        return False
    if source != name:
        # Sources tell different times of one page: only the one that announced it can say that it changed. What one
        # passed over, another may want.
        again = was == "passed over" and state == "waiting"
    else:
        apart = max(_CALM, (asked or 0.0) - since)
        again = page.mark not in (None, mark) and mark is not None and now - (asked or 0.0) >= apart
    if again:
        connection.execute(
            "UPDATE watch_page SET source = ?, title = ?, published = ?, updated = ?, state = 'waiting', seen = ?,"
            " due = 0, tries = 0 WHERE url = ?",
            (name, page.title, page.published, page.updated, now, page.url),
        )
    return again
