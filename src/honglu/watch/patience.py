"""When to try again what failed. All times are in seconds."""

from __future__ import annotations

from honglu.sources.web.trouble import Failure

_HOUR, _DAY = 3600.0, 86400.0
_FIRST = 300.0
_LONGEST = 6 * _HOUR
# A site that is away for two weeks has lost its pages, or we have lost the site.
_GIVEN_UP = 14 * _DAY
# What looks final may be a page that is not out yet: it is tried so often, hours apart.
_TRIES = 3


def visit(every: float, failures: int, told: float | None) -> float:
    """How long after so many failures in a row a source is visited again; `told` is what its site asks for."""
    return max(told or 0.0, min(every * 2.0 ** min(failures - 1, 20), max(every, _LONGEST)))


def page(tries: int, age: float, failure: Failure) -> float | None:
    """How long until a page is asked for again after so many tries, `age` after it was announced; None is never."""
    if failure.passing:
        wait = max(failure.wait or 0.0, min(_FIRST * 2.0 ** min(tries - 1, 20), _LONGEST))
        return wait if age + wait <= _GIVEN_UP else None
    return None if tries >= _TRIES else _HOUR * 6.0 ** (tries - 1)
