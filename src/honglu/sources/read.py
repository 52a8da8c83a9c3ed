"""Paths → articles and faults, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.folder import SUFFIXES, article_files
from honglu.sources.guarded import guarded, unreadable
from honglu.sources.pending import Page
from honglu.sources.shapes import MOST_BYTES, Items, Limits, opened

if TYPE_CHECKING:
    from honglu.sources.web.reading import Web
    from honglu.sources.web.settings import Settings

STDIN = "-"
_WEB = ("http://", "https://")


def read_sources(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    limit: int = MOST_BYTES,
    columns: Mapping[str, str] | None = None,
    web: Settings | None = None,
) -> Iterator[Article | Fault]:
    """Read articles in the order of `paths` and, within each, of the file.

    A path is a file, a folder of files, "-", standard input (`stdin`, where given), or an address of the web: of a
    page, of a feed, sitemap or list whose pages are read, or of a file. Files are told apart by what is in them: plain
    text or a page of HTML (one article), JSON Lines (one a line), a CSV or Parquet table (one a row), a WARC or ZIP
    archive of pages, a PDF document; what is no archive also packed with gzip. One article is held at a time. What
    cannot be read comes as a `Fault` in its place, and reading goes on: this never raises for bad input. An article
    with a wrong optional field comes without the field, after a `Fault` that says so.

    Args:
        paths: files, folders, and "-".
        stdin: the bytes that "-" stands for.
        limit: the most bytes that one article's text, or one page, may have.
        columns: which column of a table is which field, where it has not the usual name (see `columns_in`).
        web: how sites are asked.
    """
    for item in find_sources(paths, stdin=stdin, limit=limit, columns=columns, web=web):
        if isinstance(item, Page):
            yield from item.read()
        else:
            yield item


def find_sources(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    limit: int = MOST_BYTES,
    columns: Mapping[str, str] | None = None,
    web: Settings | None = None,
) -> Iterator[Article | Fault | Page]:
    """What `read_sources` reads, but for the pages of files and archives, which are only found.

    Who has the article of a page need not read it. Pages that are themselves on the web are read as they come.
    """
    limits = Limits(limit, columns or {})
    read_web = _web(web, limits)
    for path in paths:
        if path.lower().startswith(_WEB):
            yield from read_web(path)
        elif path != STDIN and Path(path).is_dir():
            yield from _read_folder(path, limits)
        else:
            yield from _read_file(path, stdin, limits)


def _web(settings: Settings | None, limits: Limits) -> Callable[[str], Items]:
    """Reads addresses, all with one client, which is loaded at the first."""

    @cache
    def web() -> Web:
        from honglu.sources.web.reading import Web  # noqa: PLC0415  # loaded where there is an address

        return Web(settings, limits=limits)

    return lambda url: web().read(url)


def _read_folder(path: str, limits: Limits) -> Iterator[Article | Fault | Page]:
    found = False
    try:
        for file in article_files(Path(path)):
            found = True
            yield from _read_file(str(file), None, limits)
    except OSError as error:
        yield unreadable(path, error)
        return
    if not found:
        yield Fault(path, None, "a folder without articles", f"articles are in files named {', '.join(SUFFIXES)}")


def _read_file(path: str, stdin: BinaryIO | None, limits: Limits) -> Iterator[Article | Fault | Page]:
    return guarded(_opened(path, stdin, limits), path)


def _opened(path: str, stdin: BinaryIO | None, limits: Limits) -> Items:
    if path == STDIN:
        yield from opened(stdin or sys.stdin.buffer, path, limits)
    else:
        with Path(path).open("rb") as stream:
            yield from opened(stream, path, limits)
