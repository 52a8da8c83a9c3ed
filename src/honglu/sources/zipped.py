"""ZIP archives of pages, texts and tables → what is in each, without anything ever being written to disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, BinaryIO, TypeVar

from honglu.sources.fault import Fault

_OFFICE = ("[Content_Types].xml", "mimetype")  # office documents and e-books are ZIP archives as well
_PASSED = "__MACOSX"
_MOST_SAID = 200  # characters
# Of the others that the library knows, it unpacks a piece at once, whatever that grows to: bzip2 makes 4 GB of 4 kB.
_UNPACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OTHERS = {zipfile.ZIP_BZIP2: "bzip2", zipfile.ZIP_LZMA: "LZMA"}
_BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """What an archive may hold: files, bytes of its directory, bytes unpacked, and how many times as many as packed.

    Text shrinks to a fifth or a tenth; the ratio counts from `free` bytes on, as little of anything shrinks to less.
    """

    files: int = 100_000
    directory: int = 16 * 1024**2
    total: int = 16 * 1024**3
    ratio: int = 250
    free: int = 4 * 1024**2


LIMITS = ZipLimits()


class BombError(ValueError):
    """A file of an archive unpacks to more than an honest one does."""


def read_zip(
    stream: BinaryIO,
    file: str,
    read: Callable[[BinaryIO, str], Iterator[Item | Fault]],
    limits: ZipLimits = LIMITS,
) -> Iterator[Item | Fault]:
    """What `read` finds in the files of an archive, in its order, each unpacked as it is read.

    `read` is given the bytes of a file and its name behind that of the archive. Files that lie elsewhere by their name
    ("../"), links, locked ones and those packed otherwise than by deflate are refused with a fault; so is an archive
    over the limits, from there on.
    """
    try:
        archive = zipfile.ZipFile(_Careful(stream, limits.directory))
    except BombError as error:
        yield Fault(file, None, str(error), "leave it out")
        return
    except _BROKEN as error:
        yield Fault(file, None, f"a broken ZIP archive ({_said(error)})", "pack or fetch it again")
        return
    with archive:
        members = [one for one in archive.infolist() if not one.is_dir()]
        if members and members[0].filename in _OFFICE:
            yield Fault(file, None, "an office document or a book", "leave it out, or save its text as UTF-8")
        elif len(members) > limits.files:
            yield Fault(file, None, f"an archive of over {limits.files:,} files", "split it, or unpack it")
        else:
            yield from _members(archive, members, file, read, limits)


def _members(
    archive: zipfile.ZipFile,
    members: list[zipfile.ZipInfo],
    file: str,
    read: Callable[[BinaryIO, str], Iterator[Item | Fault]],
    limits: ZipLimits,
) -> Iterator[Item | Fault]:
    budget = _Budget(limits.total)
    for member in members:
        name = f"{file}:{member.filename}"
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if _passed_over(path):
            continue
        refusal = _refusal(member, path)
        if refusal:
            yield Fault(name, None, *refusal)
            continue
        try:
            with archive.open(member) as packed:
                yield from read(io.BufferedReader(_Watched(packed, member, limits, budget)), name)
        except BombError as error:
            yield Fault(name, None, str(error), "leave it out")
        except _BROKEN as error:
            reason = f"it cannot be unpacked ({_said(error)})"
            yield Fault(name, None, reason, "pack the archive again; the others are read")
        if budget.left < 0:
            gigabytes = limits.total // 1024**3
            yield Fault(file, None, f"over {gigabytes} GB unpacked; the rest was not read", "split it, or unpack it")
            return


def _said(error: Exception) -> str:
    """What the library says, which may have names of files in it, of any length."""
    return str(error)[:_MOST_SAID]


def _passed_over(path: PurePosixPath) -> bool:
    """Hidden files and what some systems put beside the files, as in a folder."""
    return any((part.startswith(".") and part != "..") or part == _PASSED for part in path.parts)


def _refusal(member: zipfile.ZipInfo, path: PurePosixPath) -> tuple[str, str] | None:
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        return "a name that leads out of the archive", "leave it out, or pack the archive again"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a link", "pack what it points to"
    if member.flag_bits & 0x1:
        return "locked with a password", "unpack it, and read what comes out"
    if member.compress_type not in _UNPACKED:
        words = _OTHERS.get(member.compress_type, f"method {member.compress_type}")
        return f"packed as {words}, which is not read", "pack the archive again in the usual way (deflate)"
    return None


@dataclass(slots=True)
class _Budget:
    """How many bytes of an archive may still be unpacked."""

    left: int


class _Careful(io.RawIOBase):
    """A file of which no piece larger than a directory may be is read at once, as a hostile directory asks for."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        super().__init__()
        self._stream = stream
        self._most = most

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int = -1) -> bytes:
        if size > self._most:
            raise BombError(f"an archive with a directory of over {self._most // 1024**2} MB")
        return self._stream.read(size if size >= 0 else self._most)


class _Watched(io.RawIOBase):
    """A file of an archive as it unpacks; raises `BombError` where it grows as no text does, or over the budget."""

    def __init__(self, packed: IO[bytes], member: zipfile.ZipInfo, limits: ZipLimits, budget: _Budget) -> None:
        super().__init__()
        self._packed = packed
        self._budget = budget
        self._most = max(limits.free, limits.ratio * member.compress_size)
        self._ratio = limits.ratio

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the stubs' Buffer has no length
        chunk = self._packed.read(len(buffer))
        buffer[: len(chunk)] = chunk
        self._most -= len(chunk)
        self._budget.left -= len(chunk)
        if self._most < 0:
            raise BombError(f"it unpacks to over {self._ratio} times its size")
        if self._budget.left < 0:
            raise BombError("the archive unpacks to more than is read")
        return len(chunk)
