"""Encoders for the code pages that Python has none for, out of the project's table."""

from __future__ import annotations

import unicodedata

from honglu.text.encodings_legacy import letter_table
from honglu.text.encodings_plausible import TONES

SAMPLE = (
    "Sáng nay, tại thủ đô, bộ trưởng ngoại giao hai nước đã ký bản ghi nhớ về hợp tác giáo dục.\n"
    "Ông cảm ơn chủ nhà đã đón tiếp nồng hậu; hai bên nhất trí gặp lại nhau vào mùa thu.\n"
)
"""Without toned capitals, which TCVN3 cannot write."""


def encode(text: str, page: str) -> bytes:
    """The bytes of NFC `text` in a code page; raises `UnicodeEncodeError` where it cannot be written."""
    if page == "windows-1258":
        return "".join(map(_toned, text)).encode("cp1258")
    letters = {row["letter"]: bytes.fromhex(row[page]) for row in letter_table() if row[page] != "-"}
    return b"".join(letters[c] if c in letters else c.encode("ascii") for c in text)


def _toned(letter: str) -> str:
    """A letter and its tone apart, as windows-1258 has them."""
    parts = unicodedata.normalize("NFD", letter)
    base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    return base + "".join(c for c in parts if c in TONES)
