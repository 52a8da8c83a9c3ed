"""Copies: whether two articles print one text, word for word, lightly edited or cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b
from zlib import crc32

from honglu.resolve.forms import filled_in_twice
from honglu.resolve.printed_words import words

# Of all sequences of three words in either text, so many are in both (Jaccard, as in Broder, "On the Resemblance and
# Containment of Documents", 1997). Little may differ in short texts, where a few words are the news ("received
# credentials from …"), and in what comes more than so many days later: reports on the weather are an old one filled in.
_COPY, _CLOSE_COPY = 0.45, 0.8
_LONG, _SOON = 100, 2
# So much of the shorter text is in the longer: it was cut. Less than a third of the longer is a brief in a roundup.
_CUT, _CUT_COPY = 0.85, 0.3
# Texts with fewer sequences are alike by chance.
_SHORTEST = 8
# Days between a text and its copies at most.
_DAYS = 31
# What an outlet prints at one address in the place of what stood there: of the shorter text so much is in the longer.
_VERSION = 0.7
# Texts worth comparing share a mark: the least of the digests in each of so many bins (Li, Owen and Zhang, "One
# Permutation Hashing", NIPS 2012), so many bins a mark. Of texts that share 0.45 nine in ten do, of 0.6 nearly all.
_MARKS, _BINS_A_MARK = 24, 3
_BINS = _MARKS * _BINS_A_MARK
# Marks of texts lie together by the time of printing, those of addresses behind all of them.
_MARK_BITS, _ADDRESS = 40, 1 << 62
_MIXER = 0x9E3779B97F4A7C15  # the golden ratio, as Knuth has it (TAOCP 6.4)

Sequences = frozenset[int]


@dataclass(frozen=True)
class Printed:
    """An article as copies are told by: when it was published (as an ordinal), where it stands, and what it says."""

    article: str
    day: int | None
    address: str | None
    text: str

    @cached_property
    def sequences(self) -> Sequences:
        """See `sequences`."""
        return sequences(self.text)

    @property
    def order(self) -> tuple[bool, int, str]:
        """By this copies are ordered: the earliest first, undated ones last."""
        return self.day is None, self.day or 0, self.article

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """By these an article is found: those that print one text share one of them with its `marks_around`."""
        return (*_at(_month(self.day), self._text_marks), *self._address_mark)

    @cached_property
    def marks_around(self) -> tuple[int, ...]:
        """The marks that copies of it may have that were published at the time."""
        month = _month(self.day)
        months = (month - 1, month, month + 1) if month else (month,)
        return (*(mark for one in months for mark in _at(one, self._text_marks)), *self._address_mark)

    @cached_property
    def _text_marks(self) -> tuple[int, ...]:
        return _text_marks(self.sequences) if len(self.sequences) >= _SHORTEST else ()

    @property
    def _address_mark(self) -> tuple[int, ...]:
        if self.address is None:
            return ()
        return (_ADDRESS + int.from_bytes(blake2b(self.address.encode(), digest_size=7).digest(), "big"),)


def sequences(text: str) -> Sequences:
    """Digests of all three words that follow one another, without case and accents; of letters where no spaces are."""
    found = words(text)
    return frozenset(crc32(f"{a} {b} {c}".encode()) for a, b, c in zip(found, found[1:], found[2:], strict=False))


def likeness(one: Printed, other: Printed) -> float | None:
    """The share of all sequences of two articles that is in both, if they print one text, null if they do not.

    The same whichever comes first.
    """
    fewest = min(len(one.sequences), len(other.sequences))
    common = len(one.sequences & other.sequences)
    if one.address is not None and one.address == other.address:
        edited = fewest >= _SHORTEST and common >= _VERSION * fewest
        alike = edited or one.sequences == other.sequences
    else:
        alike = fewest >= _SHORTEST and _at_one_time(one.day, other.day) and _copied(one, other, common)
        alike = alike and not filled_in_twice(one.text, other.text)
    return common / max(1, len(one.sequences | other.sequences)) if alike else None


def _copied(one: Printed, other: Printed, common: int) -> bool:
    fewest = min(len(one.sequences), len(other.sequences))
    shared = common / len(one.sequences | other.sequences)
    if fewest < _LONG or abs((one.day or 0) - (other.day or 0)) > _SOON:
        return shared >= _CLOSE_COPY
    return shared >= _COPY or (shared >= _CUT_COPY and common >= _CUT * fewest)


def ordinal(published: date | None) -> int | None:
    """The day of publication as a number."""
    return published.toordinal() if published else None


def _text_marks(found: Sequences) -> tuple[int, ...]:
    least: list[int | None] = [None] * _BINS
    for digest in sorted(found, reverse=True):
        least[digest % _BINS] = digest
    filled = _filled(least)
    return tuple(_mixed(filled[start : start + _BINS_A_MARK], start) for start in range(0, _BINS, _BINS_A_MARK))


def _filled(least: list[int | None]) -> list[int]:
    """Each bin that is empty, as many of a short text are, with what the next has that is not."""
    following = next(value for value in least if value is not None)
    filled: list[int] = []
    for value in reversed(least):
        following = following if value is None else value
        filled.append(following)
    return filled[::-1]


def _mixed(values: list[int], start: int) -> int:
    found = start
    for value in values:
        found = (found * _MIXER + value) % (1 << 64)
    return (found * _MIXER % (1 << 64)) >> (64 - _MARK_BITS)


def _at(month: int, found: Sequence[int]) -> Iterator[int]:
    return ((month << _MARK_BITS) + mark for mark in found)


def _month(day: int | None) -> int:
    return 0 if day is None else 1 + day // _DAYS


def _at_one_time(one: int | None, other: int | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _DAYS
