"""What a file holds, by its beginning; its name decides only where the beginning does not."""

from __future__ import annotations

import codecs
import re
from typing import Literal

Shape = Literal["text", "jsonl", "html", "csv", "parquet", "warc", "zip", "pdf"]

JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
CSV_SUFFIXES = (".csv", ".tsv")
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_OBJECT = re.compile(r'\s*\{\s*(?:"|\}|\Z)')
_HTML = re.compile(
    r"\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE,
)
_ARCHIVES: tuple[tuple[bytes, Shape], ...] = (
    (b"WARC/1.", "warc"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF-", "pdf"),
    (b"PAR1", "parquet"),
)
_UNMARKED = ((re.compile(rb"<\0[!-~]\0"), "utf-16-le"), (re.compile(rb"\0<\0[!-~]"), "utf-16-be"))
_MAGIC = (
    ("{\\rtf", "an RTF file"),
    ("\xd0\xcf\x11\xe0", "an office document of the old form"),
    ("\x89PNG", "an image"),
    ("\xff\xd8\xff", "an image"),
    ("GIF8", "an image"),
    ("BZh", "a bzip2 file"),
    ("\xfd7zXZ", "an xz file"),
    ("(\xb5/\xfd", "a Zstandard file"),
)


def unmarked_utf16(head: bytes) -> str | None:
    """The codec of a page in UTF-16 without a byte order mark, by the tag that it begins with; None for any other."""
    return next((codec for form, codec in _UNMARKED if form.match(head)), None)


def shape_of(head: bytes, name: str) -> Shape:
    """An archive by its first bytes; a page or JSON Lines where the beginning is that of one, or else the name says so.

    Whether it is a table told in text, "csv", is for the name only; `looks_like_csv` knows the usual names of columns.
    """
    for magic, shape in _ARCHIVES:
        if head.startswith(magic):
            return shape
    seen, named = _seen(head), name.lower().removesuffix(".gz")
    if _is_page(seen):
        return "html"
    if _OBJECT.match(seen) or named.endswith(JSON_SUFFIXES):
        return "jsonl"
    if named.endswith(HTML_SUFFIXES):
        return "html"
    return "csv" if named.endswith(CSV_SUFFIXES) else "text"


def foreign(head: bytes) -> str | None:
    """What the file is, in words, where it is of a known kind that is not read; else None.

    A page may have NUL bytes in it, of which browsers make nothing.
    """
    seen = _seen(head)
    known = [words for magic, words in _MAGIC if seen.startswith(magic)]
    if known:
        return known[0]
    binary = b"\0" in head and not head.startswith(UTF16_MARKS) and not _is_page(seen)
    return "a binary file (it has NUL bytes)" if binary else None


def _is_page(seen: str) -> bool:
    return _HTML.match(seen.replace("\0", "")) is not None


def _seen(head: bytes) -> str:
    """The head as characters; bytes beyond ASCII need not be right."""
    if codec := unmarked_utf16(head):
        return head.decode(codec, "replace")
    if head.startswith(UTF16_MARKS):
        return head.decode("utf-16", "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
