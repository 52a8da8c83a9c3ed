"""Opening the file: for writing, where it is made if it is not there, and for reading, where it never is."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep, time_ns

from honglu.ledger.errors import LedgerError, explained
from honglu.ledger.location import default_path
from honglu.ledger.merging import rebuild
from honglu.ledger.migrate import check_not_newer, migrate, steps, version_of

# How long to wait for other programs: their transactions take a second or two, and there may be several.
PATIENCE = 30.0
# How long to let the other program work before asking again.
_PAUSE = 0.02
# Clocks of file systems go in steps of some milliseconds: what was written just now may yet be written again at a time
# that looks the same.
_SETTLED_NS = 100_000_000


@contextmanager
def open_for_writing(path: Path, patience: float = PATIENCE) -> Iterator[sqlite3.Connection]:
    """A connection that may write; makes the ledger, and for the default ledger also its folder.

    Raises `LedgerError` where the file is no ledger, is of a newer version, or stays locked for `patience` seconds.
    """
    if path == default_path():
        _make_folder(path.parent)
    with explained(path), closing(_connect(path, "rwc", patience)) as connection:
        version = version_of(connection, path)
        check_not_newer(version, path, len(steps()))
        _use_wal(connection, patience)
        # FULL: what is committed survives a power cut as well.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if version < len(steps()):
            migrate(connection, path, steps(), rebuild)
        yield connection


@contextmanager
def open_for_reading(path: Path, patience: float = PATIENCE, *, lent: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write; raises `LedgerError` where there is no ledger that this program can read.

    `lent` lets it go from one thread to another, which may use it one at a time.
    """
    if not path.is_file():
        raise LedgerError(_missing(path))
    with explained(path), closing(_connect(path, _mode(path), patience, lent=lent)) as connection:
        version = version_of(connection, path)
        check_not_newer(version, path, len(steps()))
        if version == 0:
            raise LedgerError(_missing(path))
        if version < len(steps()):
            # What hangs on what is made anew goes with it.
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection, path, steps(), rebuild)
        connection.execute("PRAGMA query_only = ON")
        yield connection


def state_of(path: Path) -> str | None:
    """A text that changes with whatever is written to the ledger, in any process; null while that may be going on."""
    told = []
    for file in (path, path.with_name(path.name + "-wal")):
        try:
            there = file.stat()
        except OSError:
            continue
        if not there.st_size:
            continue  # a reader was the first to open the ledger: nothing is written
        if abs(time_ns() - there.st_mtime_ns) < _SETTLED_NS:
            return None
        told.append(f"{there.st_ino}.{there.st_mtime_ns}.{there.st_size}")
    return "/".join(told) or None


def _use_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Let readers and the writer not block each other; waits itself, since SQLite does not wait for this lock.

    Two programs that open a new ledger at once both ask for it, and SQLite answers "locked" to the later one without
    waiting for its busy timeout, which covers statements but not a change of the journal.
    """
    given_up = monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() >= given_up:
                raise
            sleep(_PAUSE)
        else:
            return


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"cannot make the folder {folder} ({error.strerror}): name a file with --ledger") from error


def _connect(path: Path, mode: str, patience: float, *, lent: bool = False) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=not lent)


def _mode(path: Path) -> str:
    # A reader opens "rw" to be able to finish or roll back what a killed writer left beside the file. In a folder where
    # nothing can be written there is no writer either, and SQLite must be told not to try.
    left = path.with_name(path.name + "-wal")
    return "rw" if os.access(path.parent, os.W_OK) or left.exists() else "ro&immutable=1"


def _missing(path: Path) -> str:
    return (
        f"there is no ledger at {path}: make one with `honglu ingest FILES`, "
        "or name another with --ledger or HONGLU_LEDGER"
    )
