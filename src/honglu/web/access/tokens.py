"""Tokens, with which programs ask the API: shown once, kept as a digest."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from honglu.web.access.errors import AccessError
from honglu.web.access.roles import Role, lesser, suffices
from honglu.web.access.times import stamp
from honglu.web.access.users import User, by_id

PREFIX = "honglu_"
"""What each begins with, so that one that went astray is recognized."""

# Noting each use would write at each request; to the minute is enough.
_NOTE_EVERY = timedelta(minutes=1)
_SELECT = """
SELECT t.id, u.name, t.label, t.role, t.made, t.expires, t.used, t.revoked
FROM token AS t JOIN user AS u ON u.id = t.owner
"""


@dataclass(frozen=True, slots=True)
class Token:
    """A token as kept: without its secret."""

    id: str
    owner: str
    label: str
    role: Role
    made: str
    expires: str | None
    used: str | None
    revoked: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a token is to be for, what it may do, and how many days it is good; null is until it is revoked."""

    label: str
    role: Role
    days: int | None = None


def issue(db: sqlite3.Connection, owner: User, wish: Wish, now: datetime) -> tuple[Token, str]:
    """A new token and its secret, which is told only here.

    Raises `AccessError` where the role may do more than its owner's.
    """
    if not suffices(owner.role, wish.role):
        raise AccessError(f"{owner.name} is {owner.role}, and gives no token for {wish.role}: ask for a lesser role")
    label = wish.label.strip()
    if not label or len(label) > 100:
        raise AccessError("a token needs a label of up to 100 characters: say what it is for")
    identity, secret = secrets.token_hex(6), PREFIX + secrets.token_urlsafe(32)
    expires = stamp(now + timedelta(days=wish.days)) if wish.days is not None else None
    db.execute(
        "INSERT INTO token (id, digest, owner, label, role, made, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (identity, _digest(secret), owner.id, label, wish.role, stamp(now), expires),
    )
    return Token(identity, owner.name, label, wish.role, stamp(now), expires, None, None), secret


def tokens(db: sqlite3.Connection, owner: str | None = None) -> list[Token]:
    """All tokens, or those of one user, newest first; those no longer good, too."""
    rows = db.execute(f"{_SELECT} WHERE :owner IS NULL OR u.name = :owner ORDER BY t.made DESC, t.id", {"owner": owner})
    return [Token(*row) for row in rows]


def revoke(db: sqlite3.Connection, token: str, now: datetime, owner: str | None = None) -> Token:
    """From now on the token is good for nothing; raises `AccessError` where it is none, or none of the owner's."""
    found = [one for one in tokens(db, owner) if token and one.id.startswith(token)]
    if len(found) != 1:
        raise AccessError(f"{len(found)} tokens have ids that start with {token!r}: `honglu token list` has all")
    db.execute("UPDATE token SET revoked = coalesce(revoked, ?) WHERE id = ?", (stamp(now), found[0].id))
    return found[0]


def bearer(db: sqlite3.Connection, secret: str, now: datetime) -> tuple[str, User, Role] | None:
    """Id, owner and role of a token that is good now: its owner's role, where that has become less, counts."""
    row = db.execute(
        "SELECT id, owner, role FROM token WHERE digest = ? AND revoked IS NULL AND (expires IS NULL OR expires > ?)",
        (_digest(secret), stamp(now)),
    ).fetchone()
    owner = by_id(db, row[1]) if row else None
    if owner is None or owner.disabled:
        return None
    return row[0], owner, lesser(row[2], owner.role)


def stale_use(db: sqlite3.Connection, token: str, now: datetime) -> bool:
    """Whether the last use that is noted is so old that this one must be noted."""
    (used,) = db.execute("SELECT used FROM token WHERE id = ?", (token,)).fetchone()
    return used is None or used <= stamp(now - _NOTE_EVERY)


def note_use(db: sqlite3.Connection, token: str, now: datetime) -> None:
    """Note that the token was used."""
    db.execute("UPDATE token SET used = ? WHERE id = ?", (stamp(now), token))


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
