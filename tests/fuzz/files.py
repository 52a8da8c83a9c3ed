"""Ways to give bytes to the readers of files, as users do: under a path, or through a pipe."""

from __future__ import annotations

import atexit
import io
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from honglu.sources import find_sources, read_sources
from tests.fuzz.law import check_found

PARTING = b"\n====\n"
"""Stands between the parts of an input that is several files or answers."""

Read = Callable[[bytes], None]


@cache
def room() -> Path:
    """A folder for the files of this process, in memory where there is one."""
    shm = "/dev/shm"  # noqa: S108
    made = Path(tempfile.mkdtemp(prefix="fuzz-", dir=shm if os.access(shm, os.W_OK) else None))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def file_named(name: str) -> Read:
    """Reads the bytes as a file of that name."""

    def read(data: bytes) -> None:
        path = room() / name
        path.write_bytes(data)
        check_found(find_sources([str(path)]), str(path))

    return read


class _Pipe(io.RawIOBase):
    """Standard input, which cannot go back, and gives what is there."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._rest = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self._rest.readinto(buffer[:1000])


def pipe(data: bytes) -> None:
    """Reads the bytes as standard input."""
    check_found(read_sources(["-"], stdin=io.BufferedReader(_Pipe(data))), "-")


def folder(data: bytes) -> None:
    """Reads a folder with a file of each part, whose first line is its name."""
    made = room() / "folder"
    made.mkdir()
    try:
        for part in data.split(PARTING):
            name, _, content = part.partition(b"\n")
            name = name.replace(b"/", b"").replace(b"\0", b"")[:100]
            if name not in (b"", b".", b".."):
                (made / os.fsdecode(name)).write_bytes(content)
        check_found(find_sources([str(made)]), str(made))
    finally:
        shutil.rmtree(made)
