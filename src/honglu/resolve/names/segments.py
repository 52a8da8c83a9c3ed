"""Splitting what is written together into known syllables."""

from __future__ import annotations

from collections.abc import Mapping

MOST = 4  # segmentations of one word; more come from chance
_LONGEST_SYLLABLE = 7
_VOWELS = (
    "aeiou"  # a syllable within a word that begins with one is parted by an apostrophe, by those who write carefully
)


def segments(text: str, table: Mapping[str, frozenset[str]], fewest: int, most: int) -> list[list[frozenset[str]]]:
    """The ways to split a text into between `fewest` and `most` syllables of a table, those with fewer syllables first.

    Each way holds for each syllable what the table has for it.
    """
    ways = _split(text, table, fewest, most)
    clear = [way for way in ways if not any(part[0] in _VOWELS for part in way[1:])]
    return [[table[part] for part in way] for way in clear or ways]


def _split(text: str, table: Mapping[str, frozenset[str]], fewest: int, most: int) -> list[list[str]]:
    ways: list[list[list[str]]] = [[] for _ in range(len(text) + 1)]
    ways[0].append([])
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST_SYLLABLE), end):
            part = text[start:end]
            if ways[start] and part in table:
                ways[end] += [[*way, part] for way in ways[start] if len(way) < most]
        ways[end] = sorted(ways[end], key=len)[: MOST * 4]
    return [way for way in ways[-1] if fewest <= len(way)][:MOST]
