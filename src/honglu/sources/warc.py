"""WARC files, packed or not → the HTML pages that were fetched."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any, BinaryIO

from honglu.sources.fault import Fault
from honglu.sources.http_body import BodyError, body_of
from honglu.sources.pending import Page
from honglu.sources.warc_stream import Stretch, Stretches

_HTML = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"[A-Za-z][\w.:-]{0,40}", re.ASCII)
_MOST_URL = 200  # characters of an address that are shown
_BROKEN = (OSError, EOFError, zlib.error, ValueError)


def read_warc(stream: BinaryIO, file: str, limit: int, *, packed: bool) -> Iterator[Page | Fault]:
    """The pages of the archive in its order, holding two at a time; what is broken costs its record only.

    Pages are the responses of status 200 that are HTML; what else was fetched is passed over in silence. `limit` is the
    most bytes that a page may have, `packed` tells WARC.gz. Raises what reading raises.
    """
    from fastwarc import warc as fastwarc  # noqa: PLC0415  # loads at first use

    stretches = Stretches(stream, packed=packed)
    seen = lost = False
    for stretch in stretches:
        for item in _Records(stretch, fastwarc, file, limit):
            if isinstance(item, _Break):
                stretches.broke(item.after, vain=item.nothing)
                # Until a record is found again, what breaks is the same breach.
                if not lost:
                    yield item.fault(file)
                lost = True
            else:
                seen, lost = True, False
                if item is not None:
                    yield item
    if stretches.gave_up:
        yield Fault(file, None, "nothing but broken records; the rest was not read", "fetch the archive again")
    elif not seen and not lost:
        yield Fault(file, None, "an archive without records", "check that it was fetched whole")


class _Break:
    """A stretch that cannot be read on behind `after`, the offset of a record; `nothing` if it gave no record."""

    def __init__(self, after: int, error: Exception, *, nothing: bool) -> None:
        self.after = after
        self.nothing = nothing
        self._error = error

    def fault(self, file: str) -> Fault:
        reason = f"a broken record behind byte {self.after} ({self._error})"
        return Fault(file, None, reason, "what stands around it was read; fetch the archive again for the rest")


class _Records:
    """What the records of a stretch hold: a page, a fault, or None for what is passed over; a `_Break` at last.

    A page is given only when the record behind it was found: one whose length is told too long swallows that.
    """

    def __init__(self, stretch: Stretch, fastwarc: ModuleType, file: str, limit: int) -> None:
        self._stretch = stretch
        self._kinds = fastwarc.WarcRecordType
        self._records = fastwarc.ArchiveIterator(
            stretch, record_types=self._kinds.any_type, parse_http=False, stream_detect=False
        )
        self._file = file
        self._limit = limit

    def __iter__(self) -> Iterator[Page | Fault | _Break | None]:
        held: Page | Fault | None = None
        count = 0
        broken: Exception | None = None
        try:
            for record in self._records:
                if count:
                    yield held
                self._stretch.begun(record.stream_pos)
                count, held = count + 1, None
                held = self._item(record)
        except _BROKEN as error:
            broken = error
        except BaseException as error:  # what the library calls a panic of its own is no Exception
            if type(error).__name__ != "PanicException":
                raise
            broken = ValueError("the library that reads it gave up")
        broken = self._stretch.failure or broken
        swallowed = broken and isinstance(held, Page) and b"\nWARC/1." in held.data
        if count and not swallowed:
            yield held
        if broken:
            yield _Break(self._stretch.last, broken, nothing=not count)

    def _item(self, record: Any) -> Page | Fault | None:
        url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
        if record.record_type == self._kinds.revisit:
            return self._fault(url, "is kept as a revisit, without its text", "read the archive of the first visit")
        if record.record_type != self._kinds.response or not record.is_http:
            return None
        try:
            record.parse_http()
        except _BROKEN as error:
            return self._fault(url, f"has broken HTTP headers ({error})", "leave it out")
        headers = record.http_headers
        if headers.status_code != 200 or (record.http_content_type or _HTML[0]).lower() not in _HTML:
            return None
        return self._page(record, headers, url)

    def _page(self, record: Any, headers: Any, url: str | None) -> Page | Fault | None:
        length = record.content_length
        if length > self._limit:
            return self._fault(url, f"is over {self._limit // 1024**2} MB", "leave it out")
        raw = _all(record.reader, length)
        if len(raw) < length:
            raise EOFError("it ends within a record")
        try:
            body = body_of(raw, headers.get("Transfer-Encoding"), headers.get("Content-Encoding"), self._limit)
        except BodyError as error:
            return self._fault(url, f"cannot be unpacked: {error}", "leave it out")
        if not record.http_content_type and b"<html" not in body[:1024].lower():
            return None
        charset = _CHARSET.fullmatch((record.http_charset or "").strip("\"' "))
        return Page(body, self._file, url, charset and charset.group(), _day(record.headers.get("WARC-Date")))

    def _fault(self, url: str | None, reason: str, hint: str) -> Fault:
        named = (url or "a record without an address")[:_MOST_URL]
        return Fault(self._file, None, f"{named} {reason}", hint)


def _all(reader: Any, length: int) -> bytes:
    parts: list[bytes] = []
    while length > 0 and (part := reader.read(length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat((told or "")[:10])
    except ValueError:
        return None
