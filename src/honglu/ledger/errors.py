"""What can go wrong with a ledger, said so that one knows what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class LedgerError(Exception):
    """A ledger cannot be opened, read or written; the message says which, why, and what to do."""


class LedgerBusyError(LedgerError):
    """Another program is writing the ledger; what was to be written is not, and can be tried again."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn whatever SQLite raises within into a `LedgerError` about the ledger at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        kind = LedgerBusyError if "locked" in str(error) else LedgerError
        raise kind(_explanation(path, error)) from error


def _explanation(path: Path, error: sqlite3.Error) -> str:
    said = str(error)
    if "locked" in said:
        return (
            f"the ledger {path} is being written by another program: wait until it is done and run this again "
            "(articles already reported as done are kept)"
        )
    if "not a database" in said:
        return not_a_ledger(path)
    if "malformed" in said:
        return f"the ledger {path} is damaged ({said}): restore a copy, or ingest the articles into a new ledger"
    if "full" in said:
        return f"no room to write the ledger {path} ({said}): free some space and run this again"
    if "readonly" in said or "unable to open" in said:
        return f"the ledger {path} cannot be opened ({said}): check that its folder exists and that you may write there"
    return f"the ledger {path} cannot be used ({said})"


def not_a_ledger(path: Path) -> str:
    """The message for a file that is something else; such a file is never written to."""
    return f"{path} is not a ledger of honglu: name another file with --ledger or HONGLU_LEDGER"
