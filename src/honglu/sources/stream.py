"""Byte streams whose beginning can be looked at, unpacked where they are gzip."""

from __future__ import annotations

import gzip
import io
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


def look(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The beginning of a stream, up to something that is not white space, and the whole stream, unpacked.

    Raises what reading raises: `OSError` (`gzip.BadGzipFile` is one), `EOFError`, `zlib.error`.
    """
    head = _head(stream)
    if not head.startswith(_GZIP):
        return head, io.BufferedReader(_Rejoined(head, stream))
    unpacked = cast(BinaryIO, gzip.GzipFile(fileobj=io.BufferedReader(_Rejoined(head, stream))))
    head = _head(unpacked)
    return head, io.BufferedReader(_Rejoined(head, unpacked))


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
