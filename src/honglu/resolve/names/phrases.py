"""Finding known words in a name, the longest first, whether the script parts words or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Phrases(Generic[T]):
    """What sequences of words or characters mean."""

    def __init__(self, meanings: Iterable[tuple[Sequence[str], T]]) -> None:
        self._of: Mapping[tuple[str, ...], T] = {tuple(units): meaning for units, meaning in meanings if units}
        self._most = max(map(len, self._of), default=0)

    def split(self, units: Sequence[str]) -> tuple[list[T], list[str]]:
        """The meanings found from left to right, and the units that none covers."""
        found: list[T] = []
        rest: list[str] = []
        place = 0
        while place < len(units):
            length = self._longest_at(units, place)
            if length:
                found.append(self._of[tuple(units[place : place + length])])
            else:
                rest.append(units[place])
            place += length or 1
        return found, rest

    def _longest_at(self, units: Sequence[str], place: int) -> int:
        lengths = range(min(self._most, len(units) - place), 0, -1)
        return next((n for n in lengths if tuple(units[place : place + n]) in self._of), 0)
