"""Sessions: a signed cookie tells whose it is, the file of users whether it is still good."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

from honglu.web.access.store import signing_key
from honglu.web.access.times import stamp
from honglu.web.access.users import User, by_id

LASTS = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Session:
    """A session that is good, and its user."""

    id: str
    user: User
    expires: str


def begin(db: sqlite3.Connection, user: User, now: datetime) -> str:
    """A new session's cookie."""
    told = [user.id, user.generation, secrets.token_urlsafe(16), stamp(now + LASTS)]
    return str(_signer(db).dumps(told))


def find(db: sqlite3.Connection, cookie: str, now: datetime) -> Session | None:
    """The session of a cookie; none where it is tampered with, over, or ended."""
    try:
        number, generation, session, expires = _signer(db).loads(cookie)
    except (BadSignature, ValueError):
        return None
    user = by_id(db, number)
    if user is None or user.disabled or user.generation != generation or expires <= stamp(now):
        return None
    if db.execute("SELECT 1 FROM ended WHERE session = ?", (session,)).fetchone():
        return None
    return Session(session, user, expires)


def end(db: sqlite3.Connection, session: Session, now: datetime) -> None:
    """Log out of this session only."""
    db.execute("DELETE FROM ended WHERE until <= ?", (stamp(now),))
    db.execute("INSERT OR IGNORE INTO ended VALUES (?, ?)", (session.id, session.expires))


def _signer(db: sqlite3.Connection) -> URLSafeSerializer:
    return URLSafeSerializer(signing_key(db), salt="session")
