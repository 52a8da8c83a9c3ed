"""One watch on a ledger at a time, as cron starts the next whether or not the last has ended."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from honglu.ledger import LedgerError, default_path


@contextmanager
def alone(ledger: Path) -> Iterator[bool]:
    """Whether no other watch runs on the ledger; none can begin within.

    The system lets go of it when a process is killed. Where the system has no such locks (Windows), it is not known,
    and taken to be so.
    """
    try:
        locks: Any = importlib.import_module("fcntl")
    except ImportError:
        yield True
        return
    path = ledger.with_name(ledger.name + ".watch")
    try:
        if ledger == default_path():
            path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a")
    except OSError as error:
        raise LedgerError(f"cannot write beside the ledger {ledger} ({error.strerror}): check its folder") from error
    with file:
        try:
            locks.flock(file, locks.LOCK_EX | locks.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
