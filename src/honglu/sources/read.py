"""Paths → articles and faults, one after the other."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.folder import SUFFIXES, article_files
from honglu.sources.needs import MissingLibraryError
from honglu.sources.pending import Page
from honglu.sources.shapes import Limits, opened

if TYPE_CHECKING:
    from honglu.sources.web.reading import Web
    from honglu.sources.web.settings import Settings

MOST_BYTES = 20 * 1024**2
"""How long an article may be: the longest of the press have a hundredth of it."""

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

    A path is a file, a folder of files, "-", standard input (`stdin`, where given), or an address of the web: a page,
    or a feed, sitemap or list whose pages are read. Files are told apart by what is in them: plain text or a page of
    HTML (one article), JSON Lines (one a line), a CSV or Parquet table (one a row), a WARC or ZIP archive of pages, a
    PDF document; what is no archive also packed with gzip. One article is held at a time. What
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

    Who has the article of a page need not read it. What is on the web is read as it comes.
    """
    limits, read_web = Limits(limit, columns or {}), _web(web)
    for path in paths:
        if path.lower().startswith(_WEB):
            yield from read_web(path)
        elif path != STDIN and Path(path).is_dir():
            yield from _read_folder(path, limits)
        else:
            yield from _read_file(path, stdin, limits)


def _web(settings: Settings | None) -> Callable[[str], Iterator[Article | Fault]]:
    """Reads addresses, all with one client, which is loaded at the first."""

    @cache
    def web() -> Web:
        from honglu.sources.web.reading import Web  # noqa: PLC0415  # loaded where there is an address

        return Web(settings)

    return lambda url: web().read(url)


def _read_folder(path: str, limits: Limits) -> Iterator[Article | Fault | Page]:
    found = False
    try:
        for file in article_files(Path(path)):
            found = True
            yield from _read_file(str(file), None, limits)
    except OSError as error:
        yield _unreadable(path, error)
        return
    if not found:
        yield Fault(path, None, "a folder without articles", f"articles are in files named {', '.join(SUFFIXES)}")


def _read_file(path: str, stdin: BinaryIO | None, limits: Limits) -> Iterator[Article | Fault | Page]:
    try:
        if path == STDIN:
            yield from opened(stdin or sys.stdin.buffer, path, limits)
        else:
            with Path(path).open("rb") as stream:
                yield from opened(stream, path, limits)
    except MissingLibraryError as error:
        yield error.fault(path)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        yield _unreadable(path, error)


def _unreadable(path: str, error: Exception) -> Fault:
    match error:
        case FileNotFoundError():
            return Fault(path, None, "no such file", "check the path")
        case PermissionError():
            return Fault(path, None, "it may not be read", "ask for the permission to read it")
        case UnicodeError():
            return Fault(path, None, "broken UTF-16; the lines before were read", "save it as UTF-8")
        case OSError(strerror=str(words)):
            return Fault(path, None, f"it cannot be read ({words})", "check the path")
        case OSError() | EOFError() | zlib.error():
            return Fault(path, None, f"broken gzip data ({error})", "pack it again; what came before was read")
        case _:
            return Fault(path, None, f"it cannot be opened ({error})", "check the path")
