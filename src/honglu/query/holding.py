"""What is costly to make of a ledger: held for all who ask, and made again when the ledger has changed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

from honglu.ledger import Reader

T = TypeVar("T")


class Holding(Generic[T]):
    """One such thing; may be shared by threads, each with a reader of its own.

    `make` makes it of a ledger in a state (null where it is just being written). While the ledger is being written,
    that takes at most a `share` of the time, and one thread makes it while others are given what is held.
    """

    def __init__(self, make: Callable[[Reader, str | None], T], share: float) -> None:
        self._make = make
        self._share = share
        self._held: tuple[str | None, T] | None = None
        self._making = Lock()
        self._not_before = 0.0

    def of(self, ledger: Reader) -> T:
        """The thing as the ledger is, or as it was a moment ago."""
        held, state = self._held, ledger.state()
        if held is not None and (_same(held[0], state) or monotonic() < self._not_before):
            return held[1]
        if not self._making.acquire(blocking=held is None) and held is not None:
            return held[1]
        try:
            return self._made(ledger, state)
        finally:
            self._making.release()

    def fresh(self) -> None:
        """Look at the ledger anew at the next question, however lately that was done."""
        self._not_before = 0.0

    def _made(self, ledger: Reader, state: str | None) -> T:
        held = self._held
        if held is not None and _same(held[0], state):  # another thread made it meanwhile
            return held[1]
        start = monotonic()
        made = self._make(ledger, state)
        self._held = state, made
        now = monotonic()
        self._not_before = now + (now - start) / self._share
        return made


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and one == other
