"""One request at a time to a host, and time between them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from honglu.sources.web.clock import Clock
from honglu.sources.web.trouble import Trouble


class Pace:
    """Keeps requests to one host apart; threads may share it.

    `longest` is the most seconds that it waits; where a host wants longer, it raises `Trouble`.
    """

    def __init__(self, clock: Clock, longest: float) -> None:
        self._clock = clock
        self._longest = longest
        self._ended: dict[str, float] = {}
        self._paused: dict[str, float] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        """Wait until the host may be asked: `delay` seconds after its last turn ended, and after any pause."""
        with self._lock(host):
            due = max(self._paused.get(host, 0.0), self._ended.get(host, -delay) + delay)
            wait = due - self._clock.monotonic()
            if wait > self._longest:
                hint = f"try it after {wait:.0f} seconds"
                raise Trouble(f"{host} wants {wait:.0f} seconds before its next page", hint, passing=True, wait=wait)
            if wait > 0:
                self._clock.sleep(wait)
            try:
                yield
            finally:
                self._ended[host] = self._clock.monotonic()

    def pause(self, host: str, seconds: float) -> None:
        """Let the host alone for so long from now; a longer pause that runs already stays."""
        until = self._clock.monotonic() + seconds
        self._paused[host] = max(self._paused.get(host, until), until)

    def _lock(self, host: str) -> threading.Lock:
        with self._guard:
            return self._locks.setdefault(host, threading.Lock())
