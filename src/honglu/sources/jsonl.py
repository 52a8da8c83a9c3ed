"""JSON Lines → articles, line by line."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NamedTuple

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.record import Complaint, article_of
from honglu.sources.sniff import UTF16_MARKS

_ESCAPED = 3  # a line may be longer than its text: "\u1ed9" has six bytes for three
_CHUNK = 1 << 16

_SPREAD = Complaint("one JSON value over many lines", "write one article a line, for example with jq -c")
_EMPTY = Complaint("the file is empty", "leave it out, or fill it")

ReadLine = Callable[[int], bytes]


class _Line(NamedTuple):
    number: int
    raw: bytes
    whole: bool


def read_jsonl(stream: BinaryIO, head: bytes, file: str, limit: int) -> Iterator[Article | Fault]:
    """The articles of a stream that begins with `head`, holding one line at a time; a bad line costs that line only.

    `limit` is the most bytes that the text of an article may have. Raises what reading the stream raises.
    """
    seen = False
    for line in _lines(_reader(stream, head), _ESCAPED * limit):
        if line.raw.isspace():
            continue
        if not seen and line.raw.strip() in (b"{", b"["):
            yield Fault(file, line.number, *_SPREAD)
            return
        seen = True
        article, complaints = _read(line, limit)
        yield from (Fault(file, line.number, *complaint) for complaint in complaints)
        if article:
            yield article
    if not seen:
        yield Fault(file, None, *_EMPTY)


def _reader(stream: BinaryIO, head: bytes) -> ReadLine:
    """Reads at most so many bytes of a line of UTF-8."""
    if not head.startswith(UTF16_MARKS):
        return stream.readline
    # What is broken must not stop the lines after it: half a character passes here, and is refused in its line.
    decoded = io.TextIOWrapper(stream, encoding="utf-16", errors="surrogatepass", newline="\n")
    return lambda most: decoded.readline(most).encode("utf-8", "surrogatepass")


def _lines(read: ReadLine, most: int) -> Iterator[_Line]:
    number = 0
    while raw := read(most):
        number += 1
        if number == 1:
            raw = raw.removeprefix(codecs.BOM_UTF8) or b"\n"
        whole = raw.endswith(b"\n") or len(raw) < most
        yield _Line(number, raw, whole)
        ended = whole
        while not ended:
            rest = read(_CHUNK)
            ended = not rest or rest.endswith(b"\n")


def _read(line: _Line, limit: int) -> tuple[Article | None, list[Complaint]]:
    too_long = Complaint(f"the article is over {limit // 1024**2} MB", "split it, or leave it out")
    if not line.whole:
        return None, [too_long]
    node, complaint = _parse(line.raw)
    if complaint:
        return None, [complaint]
    article, complaints = article_of(node)
    if article and 4 * len(article.text) > limit and len(article.text.encode()) > limit:
        return None, [too_long]
    return article, complaints


def _parse(raw: bytes) -> tuple[Any, Complaint | None]:
    try:
        return json.loads(raw.decode("utf-8")), None
    except UnicodeDecodeError as error:
        reason = f"broken UTF-8 (byte 0x{error.object[error.start]:02x} at column {error.start + 1})"
        return None, Complaint(reason, "write the line again, as UTF-8")
    except json.JSONDecodeError as error:
        reason = f"broken JSON ({error.msg}, column {error.colno})"
        return None, Complaint(reason, "write one JSON object a line; plain text goes into a .txt file")
    except (RecursionError, ValueError) as error:  # nested too deep; a number of thousands of digits
        return None, Complaint(f"JSON that cannot be read ({error})", "write the line again, simpler")
