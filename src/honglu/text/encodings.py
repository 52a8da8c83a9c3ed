"""From bytes to text: Unicode, or one of the code pages in which Vietnamese was written before it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from honglu.text.encodings_legacy import LEGACY, SEEN_AS_LATIN
from honglu.text.encodings_plausible import Plausibility, plausibility

LEAST_WORDS = 4  # fewer accented words do not tell one code page from another, nor text from chance
LEAST_SHARE = 0.75  # real text has foreign names and misspellings; of 1,500 articles the wrong pages made 0.69 at most
MOJIBAKE_AT_MOST = 0.4  # share of valid words before repair, above which text is left as it is

_SAMPLE = 100_000
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
# Controls that are no white space, but for the six that are letters in VISCII: no text has them.
_BINARY = re.compile(rb"[\x00\x01\x03\x04\x07\x08\x0e-\x13\x15-\x18\x1a\x1c\x1d\x1f\x7f]")
# Letters that code pages misread as Latin never give: whoever has them has Unicode.
_UNICODE_ONLY = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]"
)
_LATIN_HIGH = re.compile("[\u00a1-\u00ff]")

Form = TypeVar("Form", str, bytes)


class UnknownEncodingError(ValueError):
    """The bytes are neither Unicode nor plausible as Vietnamese in any code page; `offset` is the first wrong byte."""

    def __init__(self, offset: int, byte: int) -> None:
        super().__init__(f"not UTF-8 (byte 0x{byte:02x} at offset {offset}), nor Vietnamese in an older code page")
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the name of the encoding that it was read from ("utf-8", "utf-16", or a key of `LEGACY`)."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """Read bytes as text; what is valid UTF-8 comes out character for character, but for a byte order mark.

    Raises:
        UnknownEncodingError: neither Unicode nor plausible in a code page, so a binary never becomes text.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(raw)
    try:
        return Decoded(raw.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError as error:
        return _legacy(raw, UnknownEncodingError(error.start, raw[error.start]))


def mojibake_of(text: str) -> str | None:
    """The code page whose bytes were read as Latin letters to give `text`; None for any other text."""
    if _UNICODE_ONLY.search(text) or not (first := _LATIN_HIGH.search(text)):
        return None
    sample = _around(text, first.start())
    before = plausibility(sample)
    if before.accented < LEAST_WORDS or before.share > MOJIBAKE_AT_MOST:
        return None
    return _best(sample, SEEN_AS_LATIN)


def repair(text: str, page: str | None) -> str:
    """Undo the misreading that `mojibake_of` found in a text; where it found none, the text as it is.

    What has Unicode letters of its own was not misread, and stays as well.
    """
    if page is None or _UNICODE_ONLY.search(text):
        return text
    return SEEN_AS_LATIN[page](text)


def _utf16(raw: bytes) -> Decoded:
    try:
        return Decoded(raw.decode("utf-16"), "utf-16")
    except UnicodeDecodeError as error:
        raise UnknownEncodingError(error.start, raw[error.start]) from error


def _legacy(raw: bytes, refusal: UnknownEncodingError) -> Decoded:
    first = _HIGH_BYTE.search(raw)
    page = _best(_around(raw, first.start()), LEGACY) if first and not _BINARY.search(raw) else None
    if page is None:
        raise refusal
    try:
        return Decoded(LEGACY[page](raw), page)
    except UnicodeDecodeError:  # a byte that the code page leaves open, behind the sample
        raise refusal from None


def _around(whole: Form, offset: int) -> Form:
    return whole[max(0, offset - 100) : offset + _SAMPLE]


def _best(sample: Form, pages: Mapping[str, Callable[[Form], str]]) -> str | None:
    """The page that makes most sense of the sample; None where none makes enough."""
    found = list(_judged(sample, pages))
    if not found:
        return None
    page, judged = max(found, key=lambda one: one[1].share)
    return page if judged.valid >= LEAST_WORDS and judged.share >= LEAST_SHARE else None


def _judged(sample: Form, pages: Mapping[str, Callable[[Form], str]]) -> Iterator[tuple[str, Plausibility]]:
    for page, read in pages.items():
        try:
            yield page, plausibility(read(sample))
        except UnicodeDecodeError:
            continue
