"""Names as they are compared: without the habits of case, hyphens, spaces, composition and placement of tone marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
_MARKS = re.compile("[\u0300-\u036f]")
_STROKES = str.maketrans("đĐðøØłŁıæœß", "dDdoOlLiaos")
_APART = re.compile(r"[^\w]+|_")
_FINAL_Y = re.compile(r"(?<![aeou\u0103\u00e2\u00ea\u00f4\u01a1\u01b0])y$|(?<=qu)y$")  # not of a diphthong

HAN = re.compile("[\u3005\u3400-\u9fff]")
HANGUL = re.compile("[\uac00-\ud7a3]")
LATIN = re.compile("[a-z\u00c0-\u024f\u1e00-\u1eff]", re.IGNORECASE)


def script_of(text: str) -> str:
    """The script that a name is written in: "han", "hangul", "latin" or "other"; the rarer one where two mix."""
    if HANGUL.search(text):
        return "hangul"
    if HAN.search(text):
        return "han"
    return "latin" if LATIN.search(text) else "other"


@lru_cache(maxsize=100_000)
def syllable(word: str) -> tuple[str, str]:
    """Letters and tone of a Vietnamese word in small letters: the tone mark apart, i for y where both are written.

    Old and new placements of the mark give the same ("hòa", "hoà"), as do Hy and Hi, Sỹ and Sĩ.
    """
    if word.isascii():
        return _FINAL_Y.sub("i", word), ""
    apart = unicodedata.normalize("NFD", word)
    tone = "".join(letter for letter in apart if letter in TONES)
    letters = unicodedata.normalize("NFC", "".join(letter for letter in apart if letter not in TONES))
    return _FINAL_Y.sub("i", letters), tone


@lru_cache(maxsize=100_000)
def bare(text: str) -> str:
    """Latin letters without any marks; i for y where Vietnamese writes both."""
    letters, _ = syllable(text)
    return _MARKS.sub("", unicodedata.normalize("NFD", letters)).translate(_STROKES)


def is_marked(text: str) -> bool:
    """Whether a name in Latin letters has marks on any of them."""
    return not text.isascii()


def words_of(text: str) -> list[str]:
    """The words of a name in small letters, in Unicode form NFC; hyphens, dots and spaces are all the same."""
    return [word for word in _APART.split(unicodedata.normalize("NFC", text).lower()) if word]


def key_of(text: str, simplified: Mapping[int, str]) -> str:
    """The form under which a name is looked up: two names that differ in habits only have one."""
    text = unicodedata.normalize("NFC", text)
    if not LATIN.search(text):
        return _APART.sub("", text.translate(simplified)).lower()
    if text.isascii():
        return "".join(_FINAL_Y.sub("i", word) for word in _APART.split(text.lower()))
    return "".join(map("".join, map(syllable, _APART.split(text.lower())))).translate(simplified)
