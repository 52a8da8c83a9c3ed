"""Time that only goes by when somebody waits, and names that lead where a test wants."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from honglu.sources.web.client import Client
from honglu.sources.web.clock import Clock
from honglu.sources.web.connection import Resolve
from honglu.sources.web.settings import Limits, Settings

LOOPBACK = ("127.0.0.1/32",)
"""The one address that most tests may call."""

BEGIN = 1_711_072_800.0  # 22 March 2024, 02:00 UTC


class SimulatedClock:
    """A clock for client and site together: sleeping takes no time, and the site's log tells how long it was."""

    def __init__(self) -> None:
        self._seconds = 1000.0
        self._lock = threading.Lock()

    def now(self) -> float:
        return BEGIN + self.monotonic()

    def monotonic(self) -> float:
        with self._lock:
            return self._seconds

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        with self._lock:
            self._seconds += seconds


def names(known: Mapping[str, list[str]]) -> Resolve:
    """A look-up that knows these names; addresses stand for themselves."""

    def look_up(host: str, port: int, seconds: float) -> list[str]:  # noqa: ARG001
        return known.get(host, [host])

    return look_up


def client(  # noqa: PLR0913  # what a test may want to choose
    clock: Clock | None = None,
    *,
    known: Mapping[str, list[str]] | None = None,
    limits: Limits | None = None,
    private: tuple[str, ...] = LOOPBACK,
    delay: float = 1.0,
    user_agent: str = "honglu-test/1.0",
) -> Client:
    """A client that may call the test site and nothing else; without a clock its waits are simulated."""
    settings = Settings(user_agent=user_agent, delay=delay, private=private, limits=limits or Limits())
    look_up = names(known or {})
    return Client(settings, clock=clock or SimulatedClock(), look_up=look_up, chance=lambda: 0.5)
