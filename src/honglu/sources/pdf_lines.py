"""Lines as they stand on pages → paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")
_ENDS = tuple('.!?…:;。！？：；”"’»)）」')
_SHORT = 0.6  # of the usual width: a line below that ends a paragraph
_EDGE = 2  # lines at the top and at the foot of a page among which running heads are
_SOFT_HYPHEN = "\u00ad"


def paragraphs(pages: Sequence[Sequence[str]]) -> list[str]:
    """Join the lines of pages to paragraphs, over the ends of pages; page numbers and running heads are left out.

    A line goes on in the next unless it is a good deal shorter than the others, or ends a sentence and has room for the
    next word.
    """
    lines = [line for page in _without_furniture(pages) for line in page]
    widths = sorted(_width(line) for line in lines if line)
    if not widths:
        return []
    usual = widths[len(widths) * 9 // 10]
    made = [""]
    for line, following in pairwise([*lines, ""]):
        made[-1] = _joined(made[-1], line)
        if not line or not following or _ends(line, following, usual):
            made.append("")
    return [paragraph for paragraph in made if paragraph]


def _without_furniture(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    stripped = [_outer_stripped([line.strip() for line in page]) for page in pages]
    seen = Counter(key for page in stripped for key in {_key(page[place]) for place in _edges(page)})
    often = max(2, len(stripped) / 2)
    kept = []
    for page in stripped:
        gone = {
            place
            for place in _edges(page)
            if seen[_key(page[place])] >= often or (place in (0, len(page) - 1) and _is_number(page[place]))
        }
        kept.append([line for place, line in enumerate(page) if place not in gone])
    return kept


def _outer_stripped(page: list[str]) -> list[str]:
    while page and not page[0]:
        page = page[1:]
    while page and not page[-1]:
        page = page[:-1]
    return page


def _edges(page: Sequence[str]) -> set[int]:
    return {place for place in range(len(page)) if page[place] and (place < _EDGE or place >= len(page) - _EDGE)}


def _key(line: str) -> str:
    return _DIGITS.sub("0", line)


def _is_number(line: str) -> bool:
    return len(line) <= 12 and _NUMBER.fullmatch(line) is not None


def _ends(line: str, following: str, usual: int) -> bool:
    width = _width(line)
    word = following[0] if _is_unspaced(following[0]) else following.partition(" ")[0]
    return width < _SHORT * usual or (line.endswith(_ENDS) and width + 1 + _width(word) <= usual)


def _joined(start: str, line: str) -> str:
    if not start or not line:
        return start + line
    if start.endswith(_SOFT_HYPHEN):
        return start[:-1] + line
    # A hyphen at the end of a line may be the word's own ("Song-nam"): it stays.
    tight = start.endswith("-") and start[-2:-1].isalpha()
    return start + ("" if tight or _is_unspaced(start[-1]) or _is_unspaced(line[0]) else " ") + line


def _is_unspaced(letter: str) -> bool:
    """Whether it is of a script that is written without spaces: ideographs, kana and their punctuation."""
    name = unicodedata.name(letter, "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "FULLWIDTH", "LEFT CORNER", "RIGHT CORNER"))


def _width(line: str) -> int:
    """In cells of half a square."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
