"""Paths → articles and faults, one after the other."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.folder import SUFFIXES, article_files
from honglu.sources.jsonl import read_jsonl
from honglu.sources.page import MOST_BYTES as MOST_PAGE_BYTES
from honglu.sources.page import read_page
from honglu.sources.plain import read_plain
from honglu.sources.sniff import foreign, shape_of
from honglu.sources.stream import look

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
    web: Settings | None = None,
) -> Iterator[Article | Fault]:
    """Read articles in the order of `paths` and, within each, of the file.

    A path is a file of plain text or a page of HTML (one article each), or of JSON Lines (one a line), any of them
    gzip'd or not, told apart by what is in it; a folder of such files; "-", standard input (`stdin`, where given); or
    an address of the web: a page, or a feed, sitemap or list whose pages are read. One article is held at a time. What
    cannot be read comes as a `Fault` in its place, and reading goes on: this never raises for bad input. An article
    with a wrong optional field comes without the field, after a `Fault` that says so.

    Args:
        paths: files, folders, and "-".
        stdin: the bytes that "-" stands for.
        limit: the most bytes that one article's text may have.
        web: how sites are asked.
    """
    read_web = _web(web)
    for path in paths:
        if path.lower().startswith(_WEB):
            yield from read_web(path)
        elif path != STDIN and Path(path).is_dir():
            yield from _read_folder(path, limit)
        else:
            yield from _read_file(path, stdin, limit)


def _web(settings: Settings | None) -> Callable[[str], Iterator[Article | Fault]]:
    """Reads addresses, all with one client, which is loaded at the first."""

    @cache
    def web() -> Web:
        from honglu.sources.web.reading import Web  # noqa: PLC0415  # loaded where there is an address

        return Web(settings)

    return lambda url: web().read(url)


def _read_folder(path: str, limit: int) -> Iterator[Article | Fault]:
    found = False
    try:
        for file in article_files(Path(path)):
            found = True
            yield from _read_file(str(file), None, limit)
    except OSError as error:
        yield _unreadable(path, error)
        return
    if not found:
        yield Fault(path, None, "a folder without articles", f"articles are in files named {', '.join(SUFFIXES)}")


def _read_file(path: str, stdin: BinaryIO | None, limit: int) -> Iterator[Article | Fault]:
    try:
        if path == STDIN:
            yield from _read_stream(stdin or sys.stdin.buffer, path, limit)
        else:
            with Path(path).open("rb") as stream:
                yield from _read_stream(stream, path, limit)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        yield _unreadable(path, error)


def _read_stream(stream: BinaryIO, path: str, limit: int) -> Iterator[Article | Fault]:
    head, whole = look(stream)
    kind = foreign(head)
    if kind:
        yield Fault(path, None, kind, "leave it out, or save its text as UTF-8")
        return
    match shape_of(head, path) if head else "text":
        case "jsonl":
            yield from read_jsonl(whole, head, path, limit)
        case "html":
            most = min(limit, MOST_PAGE_BYTES)
            yield read_page(whole.read(most + 1), file=path, limit=most)
        case _:
            yield read_plain(whole, path, limit)


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
