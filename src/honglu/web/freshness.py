"""Whether an answer can have changed: the state of the ledger's file, and the whole question, in one tag."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from honglu import __version__

# Clocks of file systems go in steps of some milliseconds: what was written just now may yet be written again at a time
# that looks the same.
_SETTLED_NS = 100_000_000


def ledger_state(path: Path) -> str | None:
    """A text that changes whenever the ledger is written; none while it is being written, or is not there."""
    told = []
    for file in (path, path.with_name(path.name + "-wal")):
        try:
            found = file.stat()
        except OSError:
            continue
        if not found.st_size:
            continue  # a reader was the first to open the ledger: nothing is written
        if abs(time.time_ns() - found.st_mtime_ns) < _SETTLED_NS:
            return None
        told.append(f"{found.st_ino}.{found.st_mtime_ns}.{found.st_size}")
    return "/".join(told) or None


def tag(state: str, *question: str) -> str:
    """The ETag of the answer to a question that this version gives from that ledger."""
    told = "\0".join((__version__, state, *question))
    return f'W/"{hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def holds(tags: str | None, known: str) -> bool:
    """Whether a header If-None-Match names the tag."""
    return tags is not None and known in map(str.strip, tags.split(","))
