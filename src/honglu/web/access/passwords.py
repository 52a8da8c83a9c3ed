"""Passwords as they are kept: argon2id, and one check at a time."""

from __future__ import annotations

import unicodedata
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from honglu.web.access.errors import AccessError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 12, 256

# However many try at once, one check's memory is used.
_ONE_AT_A_TIME = Lock()


def hashed(password: str, name: str) -> str:
    """The password of the user `name` as it is kept; raises `AccessError` where it is too easily guessed."""
    password = _composed(password)
    if len(password) < SHORTEST:
        raise AccessError(f"the password has fewer than {SHORTEST} characters: take a longer one")
    if len(password) > LONGEST:
        raise AccessError(f"the password has more than {LONGEST} characters: take a shorter one")
    if len(set(password)) < 4 or password.casefold() in (name.casefold() * 2, name.casefold()):
        raise AccessError("the password is too easily guessed: take another")
    with _ONE_AT_A_TIME:
        return _hasher().hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Whether the password is the one kept; without one, takes as long and says no."""
    if len(password) > LONGEST * 4:
        return False
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415  # as below

    with _ONE_AT_A_TIME:
        try:
            _hasher().verify(kept or _nobodys(), _composed(password))
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


@cache
def _nobodys() -> str:
    return _hasher().hash("nobody's password")


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # noqa: PLC0415  # the shell lists users also where this is not installed

    # The least that OWASP recommends: servers are small, and logins few and throttled.
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def _composed(password: str) -> str:
    # The same password typed on another keyboard or system may come in another Unicode form.
    return unicodedata.normalize("NFKC", password)
