"""Ways in which inputs break: cut, doubled, spliced, pieces put in, also within what is packed."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

LONGEST = 1 << 14
"""Bytes of a damaged input."""

_MOST_UNPACKED = 1 << 20
_ODD = (b"\0", b"\xff", b"\x80", b"\x7f", b"\0\0\0\0", b"\xff\xff\xff\xff", b"-1", b"0", b"9" * 20)
_MEMBER = b"\x1f\x8b\x08"


class Packing(NamedTuple):
    """How an input is taken apart and put together, so that damage is done within; apart, it may raise anything."""

    apart: Callable[[bytes], list[bytes]]
    together: Callable[[bytes, Sequence[bytes]], bytes]


def damaged(data: bytes, other: bytes, tokens: Sequence[bytes], chance: random.Random) -> bytes:
    """The input with one to four things wrong in it; `other` is one from which something may come into it."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        data = chance.choice(_WAYS)(data, other, tokens, chance)[:LONGEST]
    return data


def damaged_within(
    data: bytes, packing: Packing, other: bytes, tokens: Sequence[bytes], chance: random.Random
) -> bytes:
    """The same, in one part of what is packed; the input itself where nothing is."""
    with suppress(Exception):
        parts = packing.apart(data)
        place = chance.randrange(len(parts))
        parts[place] = damaged(parts[place], chance.choice([other, *parts]), tokens, chance)
        return packing.together(data, parts)[:LONGEST]
    return data


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 20, 200, len(data))))


def _cut(data: bytes, _other: bytes, _tokens: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _flip(data: bytes, _other: bytes, _tokens: Sequence[bytes], chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10)) if data else 0):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def _double(data: bytes, _other: bytes, _tokens: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 2, 30, 1000)) + data[end:]


def _splice(data: bytes, other: bytes, _tokens: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    begin, stop = _span(other, chance)
    return data[:start] + other[begin:stop] + data[end:]


def _put_in(data: bytes, _other: bytes, tokens: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    token = chance.choice(chance.choice((tokens, _ODD)) or _ODD) * chance.choice((1, 1, 1, 1, 2, 300))
    return data[:start] + token + data[chance.choice((start, end)) :]


_WAYS = (_cut, _flip, _double, _splice, _put_in, _put_in, _put_in)


def _members(data: bytes) -> list[bytes]:
    parts = []
    while data:
        machine = zlib.decompressobj(31)
        parts.append(machine.decompress(data, _MOST_UNPACKED))
        data = machine.unused_data
    return parts


GZIP = Packing(_members, lambda _, parts: b"".join(gzip.compress(part, 1, mtime=0) for part in parts))
"""Members of gzip, one after the other."""


def _behind_line(data: bytes) -> list[bytes]:
    return _members(data[data.index(_MEMBER) :])


GZIP_BEHIND = Packing(_behind_line, lambda data, parts: data[: data.index(_MEMBER)] + GZIP.together(data, parts))
"""Gzip behind something that is not packed."""


def _files(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def _zipped(data: bytes, parts: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as made:
        for member, part in zip(archive.infolist(), parts, strict=True):
            made.writestr(member, part, member.compress_type)
    return out.getvalue()


ZIP = Packing(_files, _zipped)
"""Files of a ZIP archive."""
