"""Bytes of the web → text, by what is said of them and by what they are."""

from __future__ import annotations

import codecs
import re

from honglu.text.encodings import UnknownEncodingError, decode

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:+-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
# What browsers take these names for: each has all of the narrower one.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "ks_c_5601": "cp949",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
}
_NEVER = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
_MOST_BROKEN = 0.01  # of the characters; more means that it is another charset


def text_of(data: bytes, charset: str | None = None) -> str | None:
    """The text of a document; None where it is none in any charset that is told or likely.

    What is valid UTF-8 is UTF-8, whatever is said of it: nothing else looks so. Then counts a byte order mark, the
    `charset` of the HTTP header, what the XML declaration says, and the older code pages. A few broken characters are
    replaced.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name) or _lenient(data, name)
    if data.isascii() and b"\x1b" not in data:
        return data.decode("ascii")
    declared = _DECLARED.search(data[:1000])
    told = [known for name in (charset, declared and declared.group(1).decode("ascii")) if (known := _codec(name))]
    for name in ["utf-8", *told]:
        found = _strict(data, name)
        if found is not None:
            return found
    try:
        return decode(data).text
    except UnknownEncodingError:
        likely = (_lenient(data, name) for name in dict.fromkeys([*told, "utf-8"]))
        return next((found for found in likely if found is not None), None)


def _codec(name: str | None) -> str | None:
    try:
        found = codecs.lookup(name or "").name
        "".encode(found)
    except (LookupError, ValueError):  # unknown, or no charset but a way to pack bytes
        return None
    return None if found in _NEVER else _WIDER.get(found, found)


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _lenient(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name, "replace")
    except (UnicodeError, LookupError):
        return None
    return text if text.count("\ufffd") <= max(1, _MOST_BROKEN * len(text)) else None
