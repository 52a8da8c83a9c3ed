"""Users: who may log in, and as what."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from honglu.web.access.errors import AccessError
from honglu.web.access.passwords import hashed
from honglu.web.access.roles import Role
from honglu.web.access.times import stamp

_NAME = re.compile(r"[^\W_][\w.@-]{0,63}")
_COLUMNS = "id, name, role, disabled, generation, made, hash"


@dataclass(frozen=True, slots=True)
class User:
    """A user as kept; sessions are of a `generation`, and those of earlier ones are over."""

    id: int
    name: str
    role: Role
    disabled: bool
    generation: int
    made: str
    hash: str


def folded(name: str) -> str:
    """A name as it is compared: case and Unicode form do not matter."""
    return unicodedata.normalize("NFKC", name.strip()).casefold()


def add(db: sqlite3.Connection, name: str, password: str, role: Role, now: datetime) -> User:
    """A new user; raises `AccessError` where the name is taken or is none, or the password is too weak."""
    name = unicodedata.normalize("NFC", name.strip())
    if not _NAME.fullmatch(name):
        raise AccessError(
            f"{name!r} is no name for a user: up to 64 letters, digits and . @ - _, a letter or digit first"
        )
    if find(db, name):
        raise AccessError(f"there is a user {name} already: `honglu user list` has all")
    db.execute(
        "INSERT INTO user (name, folded, hash, role, made) VALUES (?, ?, ?, ?, ?)",
        (name, folded(name), hashed(password, name), role, stamp(now)),
    )
    return known(db, name)


def find(db: sqlite3.Connection, name: str) -> User | None:
    """The user of that name."""
    row = db.execute(f"SELECT {_COLUMNS} FROM user WHERE folded = ?", (folded(name),)).fetchone()  # noqa: S608
    return _user(row) if row else None


def known(db: sqlite3.Connection, name: str) -> User:
    """The user of that name; raises `AccessError` where there is none."""
    user = find(db, name)
    if user is None:
        raise AccessError(f"there is no user {name}: `honglu user list` has all")
    return user


def by_id(db: sqlite3.Connection, user: int) -> User | None:
    """The user with that number."""
    row = db.execute(f"SELECT {_COLUMNS} FROM user WHERE id = ?", (user,)).fetchone()  # noqa: S608
    return _user(row) if row else None


def everyone(db: sqlite3.Connection) -> list[User]:
    """All users by name, disabled ones too."""
    return [_user(row) for row in db.execute(f"SELECT {_COLUMNS} FROM user ORDER BY folded")]  # noqa: S608


def set_role(db: sqlite3.Connection, name: str, role: Role) -> None:
    """Give a user another role; it counts from the next request on. Raises `AccessError` as `disable` does."""
    user = known(db, name)
    if role != "admin":
        _check_not_last(db, user)
    db.execute("UPDATE user SET role = ? WHERE id = ?", (role, user.id))


def disable(db: sqlite3.Connection, name: str) -> None:
    """Let a user in no longer, nor with tokens; raises `AccessError` where nobody could let others in any more."""
    user = known(db, name)
    _check_not_last(db, user)
    db.execute("UPDATE user SET disabled = 1, generation = generation + 1 WHERE id = ?", (user.id,))


def enable(db: sqlite3.Connection, name: str) -> None:
    """Let a disabled user in again."""
    db.execute("UPDATE user SET disabled = 0 WHERE id = ?", (known(db, name).id,))


def set_password(db: sqlite3.Connection, name: str, password: str) -> None:
    """Another password; all sessions of the user are over. Raises `AccessError` where it is too weak."""
    user = known(db, name)
    db.execute("UPDATE user SET hash = ? WHERE id = ?", (hashed(password, user.name), user.id))
    end_sessions(db, name)


def end_sessions(db: sqlite3.Connection, name: str) -> None:
    """Log a user out everywhere."""
    db.execute("UPDATE user SET generation = generation + 1 WHERE id = ?", (known(db, name).id,))


def _check_not_last(db: sqlite3.Connection, user: User) -> None:
    (others,) = db.execute(
        "SELECT count(*) FROM user WHERE role = 'admin' AND NOT disabled AND id <> ?", (user.id,)
    ).fetchone()
    if user.role == "admin" and not user.disabled and not others:
        raise AccessError(f"{user.name} is the only admin: make another user admin first")


def _user(row: tuple[int, str, Role, int, int, str, str]) -> User:
    number, name, role, disabled, generation, made, kept = row
    return User(number, name, role, bool(disabled), generation, made, kept)
