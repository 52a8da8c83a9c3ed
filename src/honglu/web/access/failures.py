"""Logins that failed lately: after too many, no more are tried for a while."""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import datetime, timedelta

from honglu.web.access.errors import LoginsThrottledError
from honglu.web.access.times import stamp
from honglu.web.access.users import folded

WINDOW = timedelta(minutes=15)
"""How long a failure counts."""

# A name is tried from one address; from one address; from anywhere. The last is high: it locks the owner out, too.
SAME, ADDRESS, NAME = 5, 20, 50


def check(db: sqlite3.Connection, name: str, address: str, now: datetime) -> None:
    """Raise `LoginsThrottledError` where too many failed."""
    since = stamp(now - WINDOW)
    db.execute("DELETE FROM failure WHERE time <= ?", (since,))
    told = db.execute(
        "SELECT time, name = :name, address = :address FROM failure"
        " WHERE name = :name OR address = :address ORDER BY time",
        {"name": _digest(name), "address": address},
    ).fetchall()
    both = [time for time, named, here in told if named and here]
    here = [time for time, _, here in told if here]
    named = [time for time, named, _ in told if named]
    for times, most in ((both, SAME), (here, ADDRESS), (named, NAME)):
        if len(times) >= most:
            free = datetime.fromisoformat(times[-most]) + WINDOW
            raise LoginsThrottledError(max(1, int((free - now).total_seconds()) + 1))


def note(db: sqlite3.Connection, name: str, address: str, now: datetime) -> None:
    """Count a failure."""
    db.execute("INSERT INTO failure VALUES (?, ?, ?)", (stamp(now), _digest(name), address))


def forget(db: sqlite3.Connection, name: str, address: str) -> None:
    """Who got in from there did not guess."""
    db.execute("DELETE FROM failure WHERE name = ? AND address = ?", (_digest(name), address))


def _digest(name: str) -> str:
    return hashlib.sha256(folded(name).encode("utf-8", "surrogatepass")).hexdigest()
