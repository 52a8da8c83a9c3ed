"""Packed bytes → bytes, a piece at a time, so that no bomb goes off."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from honglu.sources.web.trouble import BodyTrouble

ACCEPTED = "gzip, deflate"
GZIP = b"\x1f\x8b"
"""How gzip'd data begin."""

_PIECE = 1 << 16
_MOST_LAYERS = 2
_MOST_MEMBERS = 100
_FORM, _RAW = 31, -15
_WARC = b"WARC/1."


def unpacked(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """A body as it was before it was packed as the header Content-Encoding says; raises `Trouble`.

    Each piece is small, whatever is in it: who takes them may stop.
    """
    layers = [layer.strip().lower() for layer in encoding.split(",")]
    layers = [layer for layer in layers if layer not in ("", "identity")]
    if len(layers) > _MOST_LAYERS:
        raise BodyTrouble(f"a body packed {len(layers)} times", "leave it out")
    for layer in reversed(layers):
        if layer in ("gzip", "x-gzip"):
            pieces = gunzipped(pieces)
        elif layer == "deflate":
            pieces = _inflated(pieces)
        else:
            shown = layer[:20]
            raise BodyTrouble(
                f"a body packed in a way that is not read ({shown})", "the site sends what nobody asked for"
            )
    yield from pieces


def gunzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What gzip'd bytes hold, all members of it; raises `Trouble` where they are broken or cut off."""
    members, machine = 1, zlib.decompressobj(_FORM)
    for piece in pieces:
        rest = piece
        while rest:
            if machine.eof:
                if not rest.startswith(GZIP):
                    return  # padding
                members += 1
                if members > _MOST_MEMBERS:
                    raise BodyTrouble("gzip data in very many parts", "leave it out")
                machine = zlib.decompressobj(_FORM)
            yield from _drained(machine, rest, "gzip")
            rest = machine.unused_data
    if not machine.eof:
        raise BodyTrouble("gzip data that is cut off", "try it later", passing=True)


def beginning(data: bytes, most: int) -> bytes:
    """How gzip'd data begin, once unpacked; nothing where they are broken from the start."""
    try:
        return zlib.decompressobj(_FORM).decompress(data, most)
    except zlib.error:
        return b""


def is_packed_warc(data: bytes) -> bool:
    """Whether a body is an archive whose records are packed one by one."""
    return data.startswith(GZIP) and beginning(data, len(_WARC)) == _WARC


def within(pieces: Iterable[bytes], most: int) -> bytes:
    """The pieces together; raises `Trouble` once they are more than `most` bytes."""
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > most:
            raise too_big(most)
    return bytes(whole)


def too_big(most: int) -> BodyTrouble:
    """What is over the limit of `most` bytes."""
    size = f"{most / 1024**2:.0f} MB" if most >= 1024**2 else f"{most:,} bytes"
    return BodyTrouble(
        f"more than {size}", "no article is that long: leave it out; download an archive, and read the file"
    )


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    machine = None
    for piece in pieces:
        if machine is None and piece:
            # Some servers leave out the header that the standard wants.
            wrapped = len(piece) < 2 or (piece[0] & 0x0F == 8 and int.from_bytes(piece[:2], "big") % 31 == 0)
            machine = zlib.decompressobj(zlib.MAX_WBITS if wrapped else _RAW)
        if machine and not machine.eof:
            yield from _drained(machine, piece, "deflate")
    if machine and not machine.eof:
        raise BodyTrouble("deflate data that is cut off", "try it later", passing=True)


def _drained(machine: zlib._Decompress, piece: bytes, name: str) -> Iterator[bytes]:
    rest, more = piece, True
    while more and not machine.eof:
        try:
            out = machine.decompress(rest, _PIECE)
        except zlib.error as error:
            raise BodyTrouble(f"broken {name} data ({error})", "try it later", passing=True) from error
        rest = machine.unconsumed_tail
        more = bool(rest) or len(out) == _PIECE
        yield out
