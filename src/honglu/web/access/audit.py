"""The log of who did what: lines are added, never changed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from honglu.web.access.times import stamp

Outcome = Literal["done", "refused"]
_MOST = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `who` is a user's name or "-", `address` the client's, or "shell"."""

    number: int
    time: str
    who: str
    address: str
    action: str
    detail: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did, or was not let do."""

    who: str
    address: str
    action: str
    detail: str = ""
    outcome: Outcome = "done"


def note(db: sqlite3.Connection, deed: Deed, now: datetime) -> None:
    """Add a line; what is longer than a line's worth is cut."""
    row = (stamp(now), deed.who, deed.address, deed.action, deed.detail[:_MOST], deed.outcome)
    db.execute("INSERT INTO audit (time, who, address, action, detail, outcome) VALUES (?, ?, ?, ?, ?, ?)", row)


def entries(db: sqlite3.Connection, limit: int, before: int | None = None) -> list[Entry]:
    """Up to `limit` lines, newest first, of those with numbers below `before`."""
    rows = db.execute(
        "SELECT id, time, who, address, action, detail, outcome FROM audit"
        " WHERE :before IS NULL OR id < :before ORDER BY id DESC LIMIT :limit",
        {"before": before, "limit": limit},
    )
    return [Entry(*row) for row in rows]
