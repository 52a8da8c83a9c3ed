"""The numbers that rulers and popes bear: XIV, 14세, 十四世."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10}
_ALSO_NAMES = frozenset(("i", "v", "x", "vi", "xi", "xx", "ii"))
_TEN = "\u5341"


class Numbers:
    """Finds a ruler's number, by the signs that follow it in Chinese and hangul and by the Chinese numerals."""

    def __init__(self, signs: tuple[str, str], numerals: str) -> None:
        self._numerals = numerals
        self._reign = re.compile(rf"([{numerals}{_TEN}]+|\d+)\s*[{''.join(signs)}]")

    def roman(self, word: str) -> int | None:
        """The value of a Roman numeral that is no name ("Vi", "Xi"), else None."""
        if word in _ALSO_NAMES - {"ii"} or not word or not _ROMAN.fullmatch(word):
            return None
        digits = [_VALUES[letter] for letter in word]
        return sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))

    def reign(self, text: str) -> tuple[str, int | None]:
        """A name in Chinese or hangul without its number, and the number."""
        match = self._reign.search(text)
        if match is None or match.start() == 0:
            return text, None
        return text[: match.start()].strip() + text[match.end() :], self._value(match[1])

    def _value(self, written: str) -> int:
        if written.isdigit():
            return int(written)
        tens, ten, ones = written.rpartition(_TEN)
        if not ten:
            return self._numerals.index(written[-1]) + 1
        return (self._numerals.index(tens) + 1 if tens else 1) * 10 + (self._numerals.index(ones) + 1 if ones else 0)
