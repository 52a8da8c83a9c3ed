"""The file of users and tokens, which lies beside the ledger, so that a ledger can be handed on without it."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from honglu.web.access.errors import AccessError

_VERSION = 1
_MARK = 0x486F4C6F  # "HoLo": tells the file from any other database
_PATIENCE = 10.0


def beside(ledger: Path) -> Path:
    """Where the file lies when nobody says where."""
    return ledger.with_name(ledger.name + ".access.db")


class Store:
    """The file, which need not be there: then there are no users, and nobody can log in."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self) -> bool:
        """Whether anything is kept."""
        return self.path.is_file()

    def make(self) -> None:
        """Make the file, which only its owner may read, where it is not there.

        Raises `AccessError` where that cannot be done.
        """
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise AccessError(f"cannot make {self.path} ({error.strerror}): name another with --access") from error
        with self._explained(), closing(self._connect()) as db:
            db.execute("BEGIN IMMEDIATE")  # two programs may make it at once
            if _is_empty(db):
                _fill(db)
            db.execute("COMMIT")

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """The database, in one transaction, which an error undoes; raises `AccessError` where it cannot be used."""
        with self._checked() as db:
            db.execute("BEGIN IMMEDIATE")
            with db:
                yield db

    @contextmanager
    def look(self) -> Iterator[sqlite3.Connection]:
        """As `open`, for questions: waits for nobody, and writes nothing."""
        with self._checked() as db:
            db.execute("PRAGMA query_only = ON")
            yield db

    @contextmanager
    def _checked(self) -> Iterator[sqlite3.Connection]:
        if not self.exists():
            raise AccessError(f"there are no users in {self.path}: make one with `honglu user add NAME --role admin`")
        with self._explained(), closing(self._connect()) as db:
            if _mark(db) != _MARK or _version(db) != _VERSION:
                raise AccessError(f"{self.path} is no file of users of this version: name another with --access")
            yield db

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE, isolation_level=None
        )
        db.execute("PRAGMA foreign_keys = ON")
        return db

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise AccessError(f"the file of users {self.path} cannot be used ({error})") from error


def signing_key(db: sqlite3.Connection) -> bytes:
    """The secret that cookies and forms are signed with."""
    (key,) = db.execute("SELECT value FROM setting WHERE name = 'key'").fetchone()
    return bytes(key)


def _fill(db: sqlite3.Connection) -> None:
    schema = files("honglu.web.access").joinpath("schema.sql").read_text(encoding="utf-8")
    for statement in _statements(schema):
        db.execute(statement)
    db.execute("INSERT INTO setting VALUES ('key', ?)", (secrets.token_bytes(32),))
    db.execute(f"PRAGMA application_id = {_MARK}")
    db.execute(f"PRAGMA user_version = {_VERSION}")


def _statements(script: str) -> Iterator[str]:
    # executescript would end the transaction.
    said = ""
    for line in script.splitlines(keepends=True):
        said += line
        if sqlite3.complete_statement(said):
            yield said
            said = ""


def _is_empty(db: sqlite3.Connection) -> bool:
    return not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] and not _version(db)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _mark(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA application_id").fetchone()[0])
