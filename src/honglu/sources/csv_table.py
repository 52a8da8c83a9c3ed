"""CSV tables, with commas, semicolons, tabs or bars → articles, row by row."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.sniff import UTF16_MARKS
from honglu.sources.table import ColumnError, columns_in, is_header

_DELIMITERS = ",;\t|"
_SPARE = 3  # a row may be longer than its text


class _TooLongError(Exception):
    """A row that has no end within reason."""


def read_csv(
    stream: BinaryIO, head: bytes, file: str, limit: int, wanted: Mapping[str, str]
) -> Iterator[Article | Fault]:
    """The articles of a table whose first row names its columns, holding one row at a time; a bad row costs that only.

    `head` is how the stream begins, `wanted` as in `columns_in`. Raises what reading the stream raises.
    """
    encoding = "utf-16" if head.startswith(UTF16_MARKS) else "utf-8-sig"
    # Broken characters become half surrogates, which are refused in their row.
    text = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
    lines = _Lines(text.readline, _SPARE * limit)
    csv.field_size_limit(_SPARE * limit)
    first = text.readline(1 << 16)
    if encoding == "utf-8-sig" and not _is_utf8(first):
        yield Fault(file, 1, "the names of the columns are not UTF-8", "save the table as UTF-8")
        return
    try:
        columns = columns_in(_names(first), wanted)
    except ColumnError as error:
        yield Fault(file, 1, str(error), error.hint)
        return
    rows = csv.reader(lines, delimiter=_delimiter(first))
    while True:
        line = lines.number + 1
        lines.size = 0
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Fault(file, line, f"a row that cannot be read ({error})", "mend its quotation marks")
            continue
        except _TooLongError:
            reason = f"a row of over {_SPARE * limit // 1024**2} MB; the rows after it were not read"
            yield Fault(file, line, reason, "close its quotation mark, or leave it out")
            return
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield from columns.article(row, file, line, limit)


def looks_like_csv(head: bytes, wanted: Mapping[str, str]) -> bool:
    """Whether a file begins with a row of names of columns, of which one is that of the text."""
    encoding = "utf-16" if head.startswith(UTF16_MARKS) else "utf-8"
    first = head.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace").lstrip().partition("\n")[0]
    return is_header(_names(first), wanted)


def _names(first: str) -> list[str]:
    try:
        return next(csv.reader([first.rstrip("\r\n")], delimiter=_delimiter(first)), [])
    except csv.Error:
        return []


def _delimiter(first: str) -> str:
    """What stands oftenest between the names of the columns."""
    return max(_DELIMITERS, key=first.count)


class _Lines:
    """The lines below the first, each with its number; a row of them that grows beyond `most` characters is refused."""

    def __init__(self, readline: Callable[[int], str], most: int) -> None:
        self._readline = readline
        self._most = most
        self.number = 1
        self.size = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._readline(self._most + 1)
        self.size += len(line)
        if self.size > self._most:
            raise _TooLongError
        if not line:
            raise StopIteration
        self.number += 1
        return line


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
