"""Bringing a ledger to the version that this program knows."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from honglu.ledger.errors import LedgerError, not_a_ledger

# Marks the file as ours ("HLOU" in ASCII), so that nobody else's database is ever written to.
APPLICATION_ID = 0x484C4F55


@cache
def steps() -> tuple[str, ...]:
    """The SQL that makes version 1, 2, … in turn; as many as the newest version."""
    here = files("honglu.ledger")
    later = sorted((f for f in (here / "migrations").iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return tuple(f.read_text(encoding="utf-8") for f in (here / "schema.sql", *later))


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version, 0 for an empty database; raises `LedgerError` for a database that is not a ledger."""
    # One statement, hence one snapshot: another program may be making the ledger just now.
    marked, version, tables = connection.execute(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master)"
        " FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if marked != APPLICATION_ID and (marked or version or tables):
        raise LedgerError(not_a_ledger(path))
    return int(version)


def check_not_newer(version: int, path: Path, known: int) -> None:
    """Raise `LedgerError` for a ledger that a newer program wrote: its rows may mean what we cannot know."""
    if version > known:
        raise LedgerError(
            f"the ledger {path} was written by a newer honglu (schema {version}; this one knows {known}): "
            "upgrade with `pip install --upgrade honglu`, or name another ledger"
        )


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    to: Sequence[str],
    fill: Callable[[sqlite3.Connection], None] = lambda _: None,
) -> None:
    """Run the steps that the ledger lacks, all or none; `to` holds the steps from version 1 on.

    `fill` puts into the new tables what an older ledger's claims tell.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another program may have migrated in between.
        version = version_of(connection, path)
        check_not_newer(version, path, len(to))
        for step in to[version:]:
            for statement in _statements(step):
                connection.execute(statement)
        if 0 < version < len(to):
            fill(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute(f"PRAGMA user_version = {len(to):d}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    # `executescript` would commit the transaction that keeps the steps together.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
