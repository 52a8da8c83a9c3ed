"""Letters of the scripts of East Asia, and how many of a text they are."""

from __future__ import annotations

import regex

_EAST = regex.compile(r"[\p{Hangul}\p{Hiragana}\p{Katakana}\p{Han}]+")
_HANGUL = regex.compile(r"\p{Hangul}")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_LETTER = regex.compile(r"\p{L}")


def east_asian(text: str) -> str:
    """The letters of East Asia in a text: Hangul, kana and Han, as they follow each other."""
    return "".join(_EAST.findall(text))


def without_east_asian(text: str) -> str:
    """The text without its letters of East Asia."""
    return _EAST.sub("", text)


def letters(text: str) -> int:
    """How many letters of any script a text has."""
    return len(_LETTER.findall(text))


def hangul(text: str) -> int:
    """How many letters of Hangul a text has."""
    return len(_HANGUL.findall(text))


def kana(text: str) -> int:
    """How many kana a text has."""
    return len(_KANA.findall(text))
