"""Byte streams whose beginning can be looked at, unpacked where they are gzip."""

from __future__ import annotations

import gzip
import io
from dataclasses import dataclass
from typing import BinaryIO, cast

_GZIP = b"\x1f\x8b"
_LEAST_HEAD = 4  # the longest byte order mark or magic number that decides something
_MOST_HEAD = 1 << 16


class _Rejoined(io.RawIOBase):
    """A head that was already read, and the rest of the stream behind it; closing it leaves the stream open."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the stubs' Buffer has no length
        chunk = self._head[: len(buffer)] or _some(self._rest, len(buffer))
        self._head = self._head[len(chunk) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


@dataclass(frozen=True, slots=True)
class Look:
    """A stream that was looked at: its beginning, and the whole of it, both unpacked if it was `packed` with gzip."""

    head: bytes
    whole: BinaryIO
    packed: bool
    _stream: BinaryIO
    _start: int | None

    @property
    def seekable(self) -> bool:
        """Whether the stream can go back; a pipe cannot, nor can a file within an archive."""
        return self._start is not None

    def rewound(self) -> BinaryIO:
        """The stream itself, as it was before it was looked at; `whole` cannot be read any more."""
        assert self._start is not None  # noqa: S101  # asked for before
        self._stream.seek(self._start)
        return self._stream


def look(stream: BinaryIO) -> Look:
    """Look at the beginning of a stream, up to something that is not white space.

    Raises what reading raises: `OSError` (`gzip.BadGzipFile` is one), `EOFError`, `zlib.error`.
    """
    start = stream.tell() if stream.seekable() else None
    head, whole = _head(stream), stream
    packed = head.startswith(_GZIP)
    if packed:
        whole = cast(BinaryIO, gzip.GzipFile(fileobj=io.BufferedReader(_Rejoined(head, stream))))
        head = _head(whole)
    return Look(head, io.BufferedReader(_Rejoined(head, whole)), packed, stream, start)


def _head(stream: BinaryIO) -> bytes:
    head = b""
    while len(head) < _LEAST_HEAD or (not head.strip() and len(head) < _MOST_HEAD):
        chunk = _some(stream, _MOST_HEAD)
        if not chunk:
            break
        head += chunk
    return head


def _some(stream: BinaryIO, most: int) -> bytes:
    """What is there to read, without waiting for more: a pipe is read as it is written."""
    read = getattr(stream, "read1", stream.read)
    return cast(bytes, read(most))
