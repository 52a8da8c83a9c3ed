"""What is watched."""

from __future__ import annotations

from dataclasses import dataclass

EVERY = 1800.0
PAGES = 100
SILENCE = 3 * 86400.0


@dataclass(frozen=True, slots=True)
class Source:
    """A feed, sitemap, or list of links. Times are in seconds.

    It is visited `every` so often; `pages` are read at most on the first visit, the newest, and at one go later.
    `links` is the CSS selector of the links to articles, for a page that is a list of them; `language` that of articles
    which do not tell theirs. Without a new page for `silence` it is flagged.
    """

    name: str
    url: str
    every: float = EVERY
    pages: int = PAGES
    links: str | None = None
    language: str | None = None
    silence: float = SILENCE
