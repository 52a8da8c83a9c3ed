"""From the bytes of a page to its characters, whatever the header, the page and the bytes themselves say."""

from __future__ import annotations

import codecs
import re

from honglu.sources.sniff import unmarked_utf16
from honglu.text.encodings import UnknownEncodingError, decode
from honglu.text.encodings_legacy import LEGACY

_SAMPLE = 200_000  # characters, or bytes, from the first beyond ASCII on
_LOOKED_AT = 4096  # bytes in which a page names its charset; browsers look at 1,024
_META = re.compile(rb"<meta\b[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_VIETNAMESE = "windows-1258"
_LATIN = frozenset(("cp1252", "utf-8"))
"""What pages claim by default: it says nothing, so the bytes are asked first."""
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "big5": "big5hkscs", "shift_jis": "cp932"}
"""Charsets whose names stand, on the web, for what contains them."""
_BESIDE = {"cp949": "euc-kr", "ms949": "euc-kr", "uhc": "euc-kr", "cp936": "gbk", "cp950": "big5"}
"""Names that pages and detectors write, and the standard of the web lacks."""
_EASTERN = frozenset((*_WIDER.values(), "euc_jp"))
_BROKEN_AT_MOST = 0.02  # of the characters beyond ASCII: a byte lost or cut here and there
_ALONE_AT_MOST = 0.5  # of the letters beyond ASCII: those of the East stand side by side
_BEYOND = re.compile("[^\x00-\x7f]")
_LETTERS = re.compile(r"[^\W\d_\x00-\x7f]+")
_LONG_ASCII = re.compile(rb"([\x00-\x7f])[\x00-\x7f]{30,}")


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The characters of a page; never raises, and replaces what no charset explains by U+FFFD.

    A byte order mark decides, or a first tag in UTF-16; else bytes that are valid UTF-8, but for one here and there,
    are UTF-8; else the charset of the header, then of the page, if the bytes are valid in it; else what this project
    and resiliparse recognize by the bytes. NULs are dropped, as browsers do in text.

    Args:
        data: the page.
        charset: that of the header that it came with, in whatever spelling, where there was one.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace").replace("\0", "")
    if codec := unmarked_utf16(data):
        return data.decode(codec, "replace").replace("\0", "")
    data = data.replace(b"\0", b"")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        return text if _is_whole(text) else _declared(data, charset) or _recognized(data)


def _declared(data: bytes, charset: str | None) -> str | None:
    for label in (charset, _in_page(data)):
        name = _codec(label)
        if name and name not in _LATIN:
            text = _decoded(data, name)
            if text is not None:
                return text
    return None


def _in_page(data: bytes) -> str | None:
    head = data[:_LOOKED_AT]
    found = _XML.search(head) or _META.search(head)
    return found[1].decode("ascii", "replace") if found else None


def _codec(label: str | None) -> str | None:
    """Python's name of a charset of the web; None for any other name, which may be that of any codec."""
    from resiliparse.parse.encoding import map_encoding_to_html5  # noqa: PLC0415  # loads at first use

    told = (label or "").strip().strip("\"'").lower()
    name = map_encoding_to_html5(_BESIDE.get(told, told), fallback_utf8=False)
    return _WIDER.get(name, name) if name else None


def _decoded(data: bytes, name: str) -> str | None:
    if name == "cp1258":
        try:
            return LEGACY[_VIETNAMESE](data)
        except UnicodeDecodeError:
            return None
    text = data.decode(name, "replace")
    return text if _is_whole(text) and (name not in _EASTERN or _is_eastern(text)) else None


def _is_whole(text: str) -> bool:
    sample = _from_first(text)
    beyond = sum(not char.isascii() for char in sample)
    return sample.count("\ufffd") <= _BROKEN_AT_MOST * beyond


def _is_eastern(text: str) -> bool:
    """Whether letters beyond ASCII come in words: an accented letter between ASCII, misread, is one alone."""
    runs = _LETTERS.findall(_from_first(text))
    return sum(len(run) == 1 for run in runs) <= _ALONE_AT_MOST * sum(map(len, runs))


def _from_first(text: str) -> str:
    first = _BEYOND.search(text)
    return text[first.start() : first.start() + _SAMPLE] if first else ""


def _recognized(data: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415  # loads at first use

    try:
        return decode(data).text
    except UnknownEncodingError:
        # Tags and scripts tell nothing, and may be most of the page; the first byte of a run may end a character.
        telling = _LONG_ASCII.sub(rb"\1 ", data)[:_SAMPLE]
        # Of what it detects as Korean, the library would itself say UTF-8: its table of the web lacks that name.
        name = _codec(detect_encoding(telling, max_len=0, html5_compatible=False)) or "cp1252"
        return data.decode(name, "replace")
