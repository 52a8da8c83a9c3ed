"""All that a ledger holds, to compare two of them by."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def rows_of(ledger: Path) -> dict[str, list[str]]:
    """All rows of all tables; what a killed run left beside the file is taken in by opening it."""
    if not ledger.exists():
        return {}
    with closing(sqlite3.connect(ledger)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        # How an index of words lies on disk depends on the way there; what it holds does not.
        tables = [name for name in tables if not name.startswith("contact_words_")]
        return {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in tables}  # noqa: S608
