"""Open ledgers, lent to one request at a time and kept for the next."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from honglu.ledger import Reader, read_from

_SPARE = 16
# How long a page waits for a ledger that is being remade by a newer version.
_PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class _Open:
    reader: Reader
    stack: ExitStack
    file: tuple[int, int]


class Readers:
    """As many as are asked for at once; nobody waits, since who waits would hold a thread that others need to end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._spare: deque[_Open] = deque()

    @contextmanager
    def lend(self) -> Iterator[Reader]:
        """A ledger of one moment; raises `LedgerError` where there is none that can be read."""
        held = self._take()
        try:
            with held.reader.steady():
                yield held.reader
        except BaseException:
            held.stack.close()  # what went wrong may be the connection
            raise
        self._keep(held)

    def close(self) -> None:
        """Close those that are not lent out."""
        while self._spare:
            self._spare.pop().stack.close()

    def _take(self) -> _Open:
        file = _file(self.path)
        while self._spare:
            try:
                held = self._spare.pop()
            except IndexError:  # another thread was quicker
                break
            if held.file == file:
                return held
            held.stack.close()  # the ledger was made anew meanwhile
        stack = ExitStack()
        return _Open(stack.enter_context(read_from(self.path, _PATIENCE, lent=True)), stack, file)

    def _keep(self, held: _Open) -> None:
        if len(self._spare) < _SPARE:
            self._spare.append(held)
        else:
            held.stack.close()


def _file(path: Path) -> tuple[int, int]:
    try:
        told = os.stat(path)  # noqa: PTH116  # a missing ledger is told by who opens it
    except OSError:
        return 0, 0
    return told.st_dev, told.st_ino
