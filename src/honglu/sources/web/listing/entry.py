"""What feeds, sitemaps and list pages come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Form = Literal["feed", "sitemap", "index", "links"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a listing announces; times have a zone only where it was told."""

    url: str
    title: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of one document, in its order, each address once.

    Those of an "index" are the sitemaps that it names. `complaint` says what of the document could not be read, where
    there was more than these.
    """

    form: Form
    entries: tuple[Entry, ...]
    complaint: str | None = None
