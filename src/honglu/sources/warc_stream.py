"""The bytes of a WARC file in stretches that can be read apart, so that what is broken in one does not reach the next.

A WARC.gz file is a row of gzip members, as a rule one a record; each is a stretch. An uncompressed file is one stretch,
and where it breaks, another begins at the next record.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 1 << 16
_MOST_VAIN = 1000  # beginnings that lead nowhere, after which the rest is given up

_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_RECORD = re.compile(rb"WARC/1\.[01]\r?\n")
_LONGEST = 12  # bytes of a beginning, which may lie across two chunks


class Bytes:
    """A stream read onwards, that knows where it is, can take back what was read too far, and search."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._ahead = b""
        self.at = 0

    def take(self, most: int = _CHUNK) -> bytes:
        """Some bytes, none at the end."""
        if not self._ahead:
            self._ahead = self._stream.read(_CHUNK)
        taken, self._ahead = self._ahead[:most], self._ahead[most:]
        self.at += len(taken)
        return taken

    def give_back(self, rest: bytes) -> None:
        """What was taken and does not belong to whoever took it."""
        self._ahead = rest + self._ahead
        self.at -= len(rest)

    def search(self, beginning: re.Pattern[bytes], after: int) -> bool:
        """Go on to the next beginning behind an offset, or from here where the stream cannot go back."""
        if self._stream.seekable():
            self._stream.seek(after)
            self._ahead, self.at = b"", after
        kept = b""
        while chunk := self.take():
            seen = kept + chunk
            found = beginning.search(seen)
            if found:
                self.give_back(seen[found.start() :])
                return True
            kept = seen[-_LONGEST:]
        return False


class Stretch(io.RawIOBase):
    """One stretch, unpacked; `start` is where it begins in the file.

    Reading it never raises, as the library that parses it would not survive that: where it breaks it ends, and
    `failure` says why.
    """

    def __init__(self, source: Bytes) -> None:
        super().__init__()
        self._source = source
        self._given = 0
        self.start = source.at
        self.last = source.at
        """Where the last record begun in it stands; set by who reads."""
        self.failure: Exception | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """How many bytes were read of it."""
        return self._given

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the stubs' Buffer has no length
        """Read on."""
        try:
            chunk = b"" if self.failure else self._some(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            self.failure, chunk = error, b""
        buffer[: len(chunk)] = chunk
        self._given += len(chunk)
        return len(chunk)

    def begun(self, offset: int) -> None:
        """A record begins at this offset of what was unpacked."""
        self.last = self.start + offset

    def _some(self, most: int) -> bytes:
        return self._source.take(most)


class _Member(Stretch):
    """One gzip member."""

    def __init__(self, source: Bytes) -> None:
        super().__init__(source)
        self._unpacking = zlib.decompressobj(31)

    def begun(self, offset: int) -> None:
        """Offsets of what was unpacked are not the file's."""

    def _some(self, most: int) -> bytes:
        while not self._unpacking.eof:
            out = self._unpacking.decompress(self._unpacking.unconsumed_tail, most)
            if not out and not self._unpacking.eof:
                chunk = self._source.take()
                if not chunk:
                    raise EOFError("it ends within a record")
                out = self._unpacking.decompress(chunk, most)
            if self._unpacking.eof:
                self._source.give_back(self._unpacking.unused_data)
            if out:
                return out
        return b""


class Stretches:
    """The stretches of a file, one after the other; whoever reads one tells with `broke` that it broke."""

    def __init__(self, stream: BinaryIO, *, packed: bool) -> None:
        self._source = Bytes(stream)
        self._packed = packed
        self._beginning = _MEMBER if packed else _RECORD
        self._broken: int | None = None
        self._vain = 0
        self.gave_up = False

    def __iter__(self) -> Iterator[Stretch]:
        while self._more():
            stretch = _Member(self._source) if self._packed else Stretch(self._source)
            self._broken = None
            yield stretch
            if self._broken is None:
                self._pass_over(stretch)

    def _pass_over(self, stretch: Stretch) -> None:
        """What is left of a stretch behind its records; where that is broken, no record is."""
        while stretch.read(_CHUNK):
            pass
        if stretch.failure:
            self._broken = stretch.start

    def broke(self, after: int, *, vain: bool) -> None:
        """The stretch cannot be read on: go to the next beginning behind `after`; `vain` if it gave nothing."""
        self._broken = after
        self._vain = self._vain + 1 if vain else 0

    def _more(self) -> bool:
        if self._vain >= _MOST_VAIN:
            self.gave_up = True
            return False
        if self._broken is not None:
            return self._source.search(self._beginning, self._broken + 1)
        ahead = self._source.take(1)
        self._source.give_back(ahead)
        return bool(ahead)
