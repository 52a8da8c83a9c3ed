"""Characters that no terminal or page may get as they are: they move, hide or reorder what stands around them."""

from __future__ import annotations

import json

import regex

LONGEST_NAME = 300
"""Characters of a name that lists show and indexes keep."""

# Control and format characters move the cursor, hide or reorder what follows; the joiners only shape letters. Half a
# surrogate pair cannot be written as UTF-8 at all.
_UNSAFE = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}--[\u200c\u200d]]", regex.VERSION1)
_UNSAFE_BUT_LINES = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}--[\u200c\u200d\n\t]]", regex.VERSION1)


def escaped(text: str) -> str:
    """The text with dangerous characters written as the escapes of JSON."""
    return _UNSAFE.sub(_escape, text)


def escaped_but_lines(text: str) -> str:
    """The same with line feeds and tabs kept, which do no harm in a page."""
    return _UNSAFE_BUT_LINES.sub(_escape, text)


def shortened(text: str, most: int = LONGEST_NAME) -> str:
    """The text, ended with … where it has more characters: a name of a megabyte is none, and fills every list."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _escape(found: regex.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]
