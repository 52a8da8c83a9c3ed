"""Time, so that waiting can be simulated."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """What is asked about time."""

    def now(self) -> float:
        """Seconds since 1970, as dates are told in."""

    def monotonic(self) -> float:
        """Seconds that never go back, since some moment."""

    def sleep(self, seconds: float) -> None:
        """Let so much time go by."""


class SystemClock:
    """The time of this machine."""

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Deadline:
    """The end of the time that one exchange has, and the longest silence within it.

    It runs by the machine's clock: what a socket waits for cannot be simulated.
    """

    def __init__(self, total: float, silence: float) -> None:
        self._end = time.monotonic() + total
        self._silence = silence

    def left(self) -> float:
        """Seconds that the next step may wait; raises `TimeoutError` where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self._silence)
