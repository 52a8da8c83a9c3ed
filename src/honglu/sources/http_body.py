"""The body of an HTTP answer as it was kept, undone of its transfer and content encodings."""

from __future__ import annotations

import zlib

_GZIP = b"\x1f\x8b"


class BodyError(ValueError):
    """A body that cannot be unpacked, or would grow beyond the limit; the message is a phrase for a fault."""


def body_of(raw: bytes, transfer: str | None, content: str | None, limit: int) -> bytes:
    """The body in plain, of at most `limit` bytes.

    Archives keep bodies as they came or already unpacked, and the headers do not tell which: what does not look packed
    is taken as it is. Raises `BodyError`.
    """
    body = _dechunked(raw) if transfer and "chunked" in transfer.lower() else raw
    for coding in reversed([one.strip().lower() for one in (content or "").split(",")]):
        body = _unpacked(body, coding, limit)
    if len(body) > limit:
        raise BodyError(f"the page is over {limit // 1024**2} MB")
    return body


def _dechunked(raw: bytes) -> bytes:
    """The chunks joined; what is not in chunks stays as it is, and what was cut off keeps its whole chunks."""
    parts: list[bytes] = []
    at = 0
    while at < len(raw):
        end = raw.find(b"\r\n", at, at + 1024)
        size = _size(raw[at:end]) if end >= 0 else None
        if size is None:
            return b"".join(parts) if parts else raw
        if size == 0:
            break
        parts.append(raw[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)


def _size(line: bytes) -> int | None:
    digits = line.partition(b";")[0].strip()
    if not digits or len(digits) > 16 or digits.strip(b"0123456789abcdefABCDEF"):
        return None
    return int(digits, 16)


def _unpacked(body: bytes, coding: str, limit: int) -> bytes:
    match coding:
        case "gzip" | "x-gzip":
            return _inflated(body, 31, limit) if body.startswith(_GZIP) else body
        case "deflate":
            # Servers send both what the standard calls deflate and the bare stream; whoever kept it may have undone it.
            for form in (15, -15):
                try:
                    return _inflated(body, form, limit)
                except zlib.error:
                    continue
            return body
        case "br":
            return _unbrotlied(body, limit)
        case "" | "identity" | "none" | "utf-8":
            return body
        case _:
            if body.lstrip()[:1] == b"<":
                return body
            raise BodyError(f"the page is packed as {coding[:20]!r}, which is not known")


def _inflated(body: bytes, form: int, limit: int) -> bytes:
    """What was cut off is kept as far as it goes."""
    unpacking = zlib.decompressobj(form)
    try:
        out = unpacking.decompress(body, limit + 1)
    except zlib.error as error:
        if form != 31:
            raise
        raise BodyError(f"the page is broken gzip data ({error})") from error
    if len(out) > limit:
        raise BodyError(f"the page unpacks to over {limit // 1024**2} MB")
    return out


def _unbrotlied(body: bytes, limit: int) -> bytes:
    if body.lstrip()[:1] == b"<":
        return body
    import brotli  # noqa: PLC0415  # comes with fastwarc

    unpacking, parts, size = brotli.Decompressor(), [], 0
    try:
        chunk = unpacking.process(body, output_buffer_limit=1 << 16)
        while chunk and size <= limit:
            parts.append(chunk)
            size += len(chunk)
            chunk = b"" if unpacking.can_accept_more_data() else unpacking.process(b"", output_buffer_limit=1 << 16)
    except brotli.error as error:
        raise BodyError(f"the page is broken Brotli data ({error})") from error
    if size > limit:
        raise BodyError(f"the page unpacks to over {limit // 1024**2} MB")
    if not parts and not unpacking.is_finished():
        raise BodyError("the page is broken Brotli data (nothing comes of it)")
    return b"".join(parts)
