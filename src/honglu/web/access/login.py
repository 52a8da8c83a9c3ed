"""Logging in with name and password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from honglu.web.access import audit, failures, sessions, users
from honglu.web.access.audit import Deed
from honglu.web.access.errors import LoginRefusedError, LoginsThrottledError
from honglu.web.access.passwords import matches
from honglu.web.access.store import Store
from honglu.web.access.users import User

# Those who try at once are counted one after the other; who would wait long is told to come back.
_IN_TURN = Lock()
_PATIENCE = 5


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who says to be whom, from where, and when."""

    name: str
    password: str
    address: str
    now: datetime


def log_in(store: Store, attempt: Attempt) -> str:
    """The cookie of a new session; raises `LoginRefusedError`, as late for unknown names, or `LoginsThrottledError`."""
    user = check(store, attempt, "log in")
    with store.open() as db:
        return sessions.begin(db, user, attempt.now)


def check(store: Store, attempt: Attempt, action: str) -> User:
    """The user whose name and password these are; counts and logs the attempt. Errors as of `log_in`."""
    if not _IN_TURN.acquire(timeout=_PATIENCE):
        raise LoginsThrottledError(_PATIENCE)
    try:
        return _check(store, attempt, action)
    finally:
        _IN_TURN.release()


def _check(store: Store, attempt: Attempt, action: str) -> User:
    with store.open() as db:
        failures.check(db, attempt.name, attempt.address, attempt.now)
        user = users.find(db, attempt.name)
    right = matches(user.hash if user else None, attempt.password)
    welcome = user if user and right and not user.disabled else None
    with store.open() as db:
        who = user.name if user else "-"
        audit.note(db, Deed(who, attempt.address, action, outcome="done" if welcome else "refused"), attempt.now)
        if welcome:
            failures.forget(db, attempt.name, attempt.address)
        else:
            failures.note(db, attempt.name, attempt.address, attempt.now)
    if welcome is None:
        raise LoginRefusedError("name and password do not go together")
    return welcome
