"""Text set in columns as a terminal shows it: wide letters take two cells, combining marks none."""

from __future__ import annotations

import shutil
import unicodedata

_NARROWEST, _WIDEST = 60, 160


def page_width() -> int:
    """How many cells a line has: the terminal's, or COLUMNS, or 120 in a pipe."""
    return min(max(shutil.get_terminal_size((120, 24)).columns, _NARROWEST), _WIDEST)


def cells(text: str) -> int:
    """How many cells the text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def pad(text: str, width: int) -> str:
    """The text filled with blanks to the width."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """The text, ended with … where it is wider than the width."""
    if cells(text) <= width:
        return text
    taken, room = "", width - 1
    for letter in text:
        room -= _cells_of(letter)
        if room < 0:
            break
        taken += letter
    return taken.rstrip() + "…"


def wrap(text: str, width: int) -> list[str]:
    """The text in lines no wider than the width, broken at spaces; a longer word stands out."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and cells(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _cells_of(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
