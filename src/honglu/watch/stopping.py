"""Stopping cleanly: at once while waiting for a site, and else after the step that runs."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from honglu.sources.web.answer import UNKNOWN, Page, Unchanged, Validators
from honglu.sources.web.client import Client
from honglu.sources.web.trouble import Failure


class Stopped(BaseException):
    """Somebody asked for the end. No `Exception`, so that nothing on the way takes it for a fault."""


class Stop:
    """Whether the watch is to end.

    While something waits (see `waiting`), being asked raises `Stopped` right there; else the step that runs ends first,
    so that no step of writing is torn apart.
    """

    def __init__(self) -> None:
        self.asked = False
        self._waiting = False

    def ask(self, signum: int = 0, frame: FrameType | None = None) -> None:  # noqa: ARG002  # as `signal` calls it
        """End; a handler of signals."""
        self.asked = True
        if self._waiting:
            self._waiting = False
            raise Stopped

    def check(self) -> None:
        """Raise `Stopped` if the end was asked for."""
        if self.asked:
            raise Stopped

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Within, nothing is written, and the end may come at any moment."""
        self._waiting = True  # before the check: what is asked in between must not be missed
        try:
            self.check()
            yield
        finally:
            self._waiting = False

    @contextmanager
    def on_signals(self) -> Iterator[None]:
        """End on SIGTERM and SIGINT."""
        before = {number: signal.signal(number, self.ask) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


class StoppableClient(Client):
    """A client whose requests and waits end when the watch is to end."""

    stop: Stop = Stop()

    def fetch(self, url: str, known: Validators = UNKNOWN) -> Page | Unchanged | Failure:
        """As the client does; raises `Stopped`."""
        with self.stop.waiting():
            return super().fetch(url, known)
