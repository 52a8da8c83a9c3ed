"""Tags found in the characters of a page without parsing it: those of its head, and the scripts to leave out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_MOST_TAGS = 300  # of one name; a page has some dozens
_LONGEST_TAG = 4000  # characters
_SILENT = ("script", "style")
_MOST_SILENT = 5000
_ATTRIBUTE = re.compile(r"([\w:.-]{1,40})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


def tags(text: str, name: str) -> Iterator[tuple[dict[str, str], int]]:
    """The attributes of each tag of a name, and where the tag ends. Comments are not told from tags."""
    for form in (f"<{name}", f"<{name.upper()}"):
        start = 0
        for _ in range(_MOST_TAGS):
            start = text.find(form, start)
            end = text.find(">", start, start + _LONGEST_TAG) if start >= 0 else -1
            if end < 0:
                break
            if not text[start + len(form)].isalnum():
                yield _attributes(text[start + len(form) : end]), end + 1
            start = end


def without_scripts(text: str) -> str:
    """The page without its scripts and styles; one that does not end stays, for the parser to tell."""
    for name in _SILENT:
        opening, closing = f"<{name}", f"</{name}>"
        if opening not in text:
            continue
        kept, start = [], 0
        for _ in range(_MOST_SILENT):
            opened = text.find(opening, start)
            closed = text.find(closing, opened) if opened >= 0 else -1
            if closed < 0:
                break
            kept.append(text[start:opened])
            start = closed + len(closing)
        text = "".join((*kept, text[start:]))
    return text


def plain(text: str) -> str:
    """Text as it stands in a page, its entities resolved, white space being one space."""
    return " ".join(html.unescape(text).split())


def _attributes(tag: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(tag):
        found.setdefault(name.lower(), plain("".join(values)))
    return found
