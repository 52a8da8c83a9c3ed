"""One text as published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One text as published: title, text, outlet, date, language.

    `text` is what evidence offsets refer to: the page's furniture is gone, every other character is as it
    came. `published` anchors relative dates. `id` defaults to a digest of the text (see `article_id`). `byline` is who
    signs it, as written; it is never a claim's source.
    """

    id: str
    text: str
    title: str | None = None
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None


def article_id(text: str) -> str:
    """The id of an article that came without one: a digest of its text, the same on every machine."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
