"""One stream of bytes → what is in it, by its shape."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from honglu.model.article import Article
from honglu.sources.csv_table import looks_like_csv, read_csv
from honglu.sources.fault import Fault
from honglu.sources.folder import has_articles
from honglu.sources.jsonl import read_jsonl
from honglu.sources.needs import MissingLibraryError
from honglu.sources.page import MOST_BYTES as MOST_PAGE_BYTES
from honglu.sources.parquet import read_parquet
from honglu.sources.pdf import read_pdf
from honglu.sources.pending import Page
from honglu.sources.plain import read_plain
from honglu.sources.sniff import Shape, foreign, shape_of
from honglu.sources.stream import Look, look
from honglu.sources.warc import read_warc
from honglu.sources.zipped import read_zip

Items = Iterator[Article | Fault | Page]


MOST_BYTES = 20 * 1024**2
"""How long an article may be: the longest of the press have a hundredth of it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of one text or page, and the columns of tables that were told (see `columns_in`)."""

    article: int = MOST_BYTES
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def page(self) -> int:
        """The most bytes of one page."""
        return min(self.article, MOST_PAGE_BYTES)


def items_of(seen: Look, file: str, limits: Limits, name: str | None = None) -> Items:
    """What is in a stream that was looked at, in order. Raises what reading raises, and `MissingLibraryError`.

    `file` is what faults call it, and `name` what it is named where that is another.
    """
    shape = shape_of(seen.head, file if name is None else name)
    if shape in ("text", "jsonl", "html", "csv"):
        return _of_text(seen, shape, file, limits)
    return _of_archive(seen, shape, file, limits)


def _of_archive(seen: Look, shape: Shape, file: str, limits: Limits) -> Items:
    if shape == "pdf":
        return read_pdf(seen.whole, file, limits.article)
    if shape == "warc":
        # A file is unpacked record by record; of what cannot go back, the whole is.
        raw, packed = (seen.rewound(), seen.packed) if seen.seekable else (seen.whole, False)
        return read_warc(raw, file, limits.page, packed=packed)
    if seen.packed or not seen.seekable:
        words = "a ZIP archive" if shape == "zip" else "a Parquet table"
        return iter([Fault(file, None, f"{words} within a pipe or another packing", "save it to a file of its own")])
    if shape == "zip":
        return read_zip(seen.rewound(), file, lambda stream, name: _member(stream, name, limits))
    return read_parquet(seen.rewound(), file, limits.article, limits.columns)


def _of_text(seen: Look, shape: Shape, file: str, limits: Limits) -> Items:
    kind = foreign(seen.head)
    if kind:
        return iter([Fault(file, None, kind, "leave it out, or save its text as UTF-8")])
    if seen.head and shape == "html":
        return iter([_page(seen.whole, file, limits.page)])
    if seen.head and shape == "jsonl":
        return read_jsonl(seen.whole, seen.head, file, limits.article)
    if seen.head and (shape == "csv" or looks_like_csv(seen.head, limits.columns)):
        return read_csv(seen.whole, seen.head, file, limits.article, limits.columns)
    return iter([read_plain(seen.whole, file, limits.article)])


def opened(stream: BinaryIO, file: str, limits: Limits, name: str | None = None) -> Items:
    """What is in a file, in order; raises as `items_of` does, whose arguments they are."""
    try:
        seen = look(stream)
    except (OSError, EOFError, zlib.error):
        if not file.lower().endswith(".warc.gz") or not stream.seekable():
            raise
        # Broken from the start: what its name says is believed, and the records that are whole are looked for.
        stream.seek(0)
        return read_warc(stream, file, limits.page, packed=True)
    return items_of(seen, file, limits, name)


def _member(stream: BinaryIO, name: str, limits: Limits) -> Items:
    """What is in a file of an archive; what is neither a page nor named like articles is passed over."""
    seen = look(stream)
    if shape_of(seen.head, name) != "html" and not has_articles(name):
        return
    try:
        yield from items_of(seen, name, limits)
    except MissingLibraryError as error:
        yield error.fault(name)


def _page(stream: BinaryIO, file: str, most: int) -> Page | Fault:
    data = stream.read(most + 1)
    if len(data) > most:
        return Fault(file, None, f"the page is over {most / 1024**2:.3g} MB", "leave it out")
    return Page(data, file)
