"""All that the watch needs of a ledger, on one connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from honglu.ledger.alerting import AlertBook
from honglu.ledger.connect import open_for_reading, open_for_writing
from honglu.ledger.health import Health, health
from honglu.ledger.reader import Reader
from honglu.ledger.watching import WatchBook
from honglu.ledger.writer import Writer


@dataclass(frozen=True)
class Desk:
    """An open ledger: who reads it, who writes it, and the books of the watch and its alerts."""

    reader: Reader
    writer: Writer
    watch: WatchBook
    alerts: AlertBook
    _connection: sqlite3.Connection

    def health(self, now: float) -> list[Health]:
        """How the sources are, at a time in seconds since 1970."""
        return health(self._connection, self.reader.path, now)


@contextmanager
def desk_of(path: Path, *, read_only: bool = False) -> Iterator[Desk]:
    """Open the ledger at `path`, making it if need be unless it is only read; raises `LedgerError`."""
    with (open_for_reading if read_only else open_for_writing)(path) as connection:
        books = WatchBook(connection, path), AlertBook(connection, path)
        yield Desk(Reader(connection, path), Writer(connection, path), *books, connection)
