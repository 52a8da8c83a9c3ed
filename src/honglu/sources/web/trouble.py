"""Why something could not be fetched."""

from __future__ import annotations

from dataclasses import dataclass

from honglu.sources.fault import Fault


class Trouble(Exception):  # noqa: N818  # raised and caught in this package only; others see a `Failure`
    """Something stands in the way: why, and what to do about it, in phrases without a final stop.

    `passing` where the same request may succeed later; `wait` the seconds after which the site says so.
    """

    def __init__(self, reason: str, hint: str, *, passing: bool = False, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.passing = passing
        self.wait = wait


class BodyTrouble(Trouble):
    """There is something at the address, but it is too long, or packed in a way that cannot be read."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be fetched, as a fault; `passing` and `wait` as in `Trouble`."""

    fault: Fault
    passing: bool
    wait: float | None = None


def failure(url: str, trouble: Trouble) -> Failure:
    """A trouble as told to those who asked for `url`."""
    return Failure(Fault(url, None, trouble.reason, trouble.hint), trouble.passing, trouble.wait)
