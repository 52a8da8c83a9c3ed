"""Text in cells of CSV and TSV files, so that no program runs it and any can read it."""

from __future__ import annotations

import re

# What a spreadsheet takes for the start of a formula, also after it has dropped white space, and full-width forms that
# it takes for the same. The apostrophe is among them so that one before a cell can always be taken off again.
_RISKY = re.compile(r"\s*[=+\-@＝＋－＠']|[\t\r\n]")
# Control characters end a cell or the file for some readers.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_SPACE = re.compile(r"[\t\r\n\x0b\x0c\x85\u2028\u2029]+")


def writable(text: str) -> str:
    """The text with U+FFFD for control characters."""
    return _UNWRITABLE.sub("\ufffd", text)


def guarded(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet might run it as a formula, or where it begins with one."""
    return f"'{text}" if _RISKY.match(text) else text


def one_line(text: str) -> str:
    """The text without tabs and ends of line."""
    return _SPACE.sub(" ", writable(text)).strip()


def bare(text: str) -> str:
    """One line, guarded unless it is a number, for files whose cells cannot be quoted."""
    line = one_line(text)
    return line if _NUMBER.fullmatch(line) else guarded(line)
