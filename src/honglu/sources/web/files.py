"""A file at an address of the web → what is in it, as it would be read from a disk."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from honglu.model.article import Article
from honglu.sources.csv_table import looks_like_csv
from honglu.sources.fault import Fault
from honglu.sources.guarded import guarded
from honglu.sources.pending import Page as PageFound
from honglu.sources.shapes import Items, Limits, opened
from honglu.sources.sniff import shape_of
from honglu.sources.stream import look
from honglu.sources.web.answer import Page
from honglu.sources.web.unpacking import GZIP, beginning, gunzipped, is_packed_warc, within

_ARCHIVES = ("pdf", "warc", "zip", "parquet")
_PAGES = ("text/html", "application/xhtml+xml")
# What media types say that the beginning of a text does not: as the name of a file would.
_NAMES = {
    "text/csv": ".csv",
    "application/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/json": ".json",
}


def unpacked_file(page: Page, most: int) -> Page:
    """What is in a body that is itself gzip'd, of at most `most` bytes; archives of packed records stay as they are.

    Raises `Trouble`.
    """
    if not page.body.startswith(GZIP) or is_packed_warc(page.body):
        return page
    return replace(page, body=within(gunzipped([page.body]), most))


def items_of_file(page: Page, url: str, limits: Limits) -> Items | None:
    """What is in a PDF document, an archive, a table or JSON Lines; None where it is none of these but may be a page.

    The beginning decides, then the media type, then the name in the address. Raises nothing for what is there.
    """
    is_page = page.media_type in _PAGES
    name = "" if is_page else _NAMES.get(page.media_type) or PurePosixPath(urlsplit(page.url).path).name
    head = beginning(page.body, 1000) if page.body.startswith(GZIP) else look(io.BytesIO(page.body)).head
    shape = shape_of(head, name)
    told = shape in ("jsonl", "csv") or (shape == "text" and looks_like_csv(head, limits.columns))
    if shape not in _ARCHIVES and (is_page or not told):
        return None
    items = guarded(_opened(page.body, url, name, limits), url)
    return _at(items, page.url) if shape == "pdf" else items


def _opened(body: bytes, url: str, name: str, limits: Limits) -> Items:
    # In memory: the limits of what is fetched keep it small, and nothing of a site comes to lie on the disk.
    yield from opened(io.BytesIO(body), url, limits, name)


def _at(items: Items, url: str) -> Iterator[Article | Fault | PageFound]:
    """The items, of which articles that do not tell their address have this one."""
    for item in items:
        yield replace(item, url=item.url or url) if isinstance(item, Article) else item
