"""How long to wait before a request is made again."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

BUSY = frozenset({429, 500, 502, 503, 504})
"""Statuses after which the same request may succeed."""

_FIRST = 2.0
_MOST_TOLD = 30 * 86400.0


def back_off(attempt: int, chance: float) -> float:
    """Seconds before attempt number `attempt` + 1 (they count from 1): doubled each time; `chance` from 0 to 1 spreads.

    Between half and one and a half of the time, so that many that failed together do not come back together.
    """
    return float(_FIRST * 2.0 ** (attempt - 1) * (0.5 + chance))


def told_wait(value: str | None, now: float) -> float | None:
    """The seconds that a Retry-After header asks for, given as seconds or as a date; None where it tells nothing."""
    if not value:
        return None
    value = value.strip()
    if value.isascii() and value.isdecimal():
        return min(float(value[:12]), _MOST_TOLD)
    try:
        return min(max(parsedate_to_datetime(value).timestamp() - now, 0.0), _MOST_TOLD)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
