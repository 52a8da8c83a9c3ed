"""What can go wrong with users, tokens and the file they are kept in."""

from __future__ import annotations


class AccessError(Exception):
    """Something about users or tokens cannot be done; the message says what, and what to do."""


class LoginRefusedError(AccessError):
    """Name and password are none of a user who may log in."""


class LoginsThrottledError(AccessError):
    """Too many logins failed; `wait` is how many seconds to stay away."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"too many logins failed: try again in {wait} seconds")
        self.wait = wait
