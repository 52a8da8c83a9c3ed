"""Pages of lists that are held in memory."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from honglu.web.api.cursors import Key

T = TypeVar("T")


def after(
    found: Sequence[T], place: Sequence[Key] | None, size: int, key: Callable[[T], tuple[Any, ...]]
) -> tuple[Sequence[T], tuple[Key, ...] | None]:
    """The things that follow a place in a list that is ordered by `key`, and the place of the last if more follow."""
    start = bisect_right(found, tuple(place), key=key) if place else 0
    told = found[start : start + size]
    return told, key(told[-1]) if start + size < len(found) else None
