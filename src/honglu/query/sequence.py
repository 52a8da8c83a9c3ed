"""What was found, as a sequence that reads each thing when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Found(Sequence[T], Generic[T]):
    """Things by their ids; `len` is known, and a slice is another such sequence, before any of them is read."""

    def __init__(self, ids: Sequence[str], get: Callable[[str], T]) -> None:
        self._ids, self._get = ids, get

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all."""
        return self._ids

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Found[T]: ...
    def __getitem__(self, index: int | slice) -> T | Found[T]:
        """The thing at a place, or those of a slice."""
        return self._part(self._ids[index]) if isinstance(index, slice) else self._get(self._ids[index])

    def __repr__(self) -> str:
        return f"<{len(self)} found>"

    def _part(self, ids: Sequence[str]) -> Found[T]:
        return Found(ids, self._get)
