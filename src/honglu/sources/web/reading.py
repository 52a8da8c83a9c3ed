"""An address of the web → articles: a page, the pages that a feed, a sitemap or a list names, or what a file holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.page import read_page
from honglu.sources.shapes import Items, Limits
from honglu.sources.sniff import foreign, shape_of
from honglu.sources.web.answer import Page, Unchanged
from honglu.sources.web.client import Client
from honglu.sources.web.files import items_of_file, unpacked_file
from honglu.sources.web.listing import Entry, Listing, listing_kind, read_links, read_listing
from honglu.sources.web.settings import PAGES, Settings
from honglu.sources.web.target import web_address
from honglu.sources.web.trouble import Failure, Trouble, failure

_MOST_SITEMAPS = 50
_HTML_TYPES = ("text/html", "application/xhtml+xml", "")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|article)\b", re.IGNORECASE)
_FILES = {"pdf": "a PDF document", "zip": "a ZIP archive", "warc": "a WARC archive", "parquet": "a Parquet table"}
_EARLIEST = datetime.min.replace(tzinfo=UTC)


class Web:
    """Reads what is on the web, as `settings` say, one page after the other; `limits` are those of files there."""

    def __init__(
        self, settings: Settings | None = None, client: Client | None = None, *, limits: Limits | None = None
    ) -> None:
        self._settings = settings or Settings()
        self._limits = limits or Limits()
        self._client = client or Client(self._settings)

    def read(self, url: str) -> Items:
        """What is at an address, or the articles of the feed, sitemap or list there; never raises for what is there.

        The pages of an archive are only found, as those of a file are.
        """
        page = self._unpacked(url)
        if isinstance(page, Failure):
            yield page.fault
            return
        listing = self.listing(page)
        if isinstance(listing, Fault):
            yield replace(listing, file=url)
        elif listing is not None:
            yield from self._articles(listing, url)
        else:
            yield from items_of_file(page, url, self._limits) or [article_of(page, url)]

    def article(self, entry: Entry) -> Article | Failure:
        """The article that a listing announces, completed with what only the listing tells."""
        page = self._page(entry.url)
        if isinstance(page, Failure):
            return page
        found = article_of(page, entry.url)
        return Failure(found, passing=False) if isinstance(found, Fault) else completed(found, entry)

    def listing(self, page: Page) -> Listing | Fault | None:
        """What a page lists; None where it is an article itself."""
        if self._settings.links:
            return read_links(page.body, url=page.url, charset=page.charset, selector=self._settings.links)
        if listing_kind(page.body, page.charset) is None:
            return None
        most = self._settings.limits.unpacked
        return read_listing(page.body, url=page.url, charset=page.charset, most=most)

    def announced(self, listing: Listing, url: str) -> Iterator[Entry | Fault]:
        """The pages that the listing at `url` announces, newest first; an index is followed to its sitemaps."""
        return self._entries(listing, url, set())

    def _articles(self, listing: Listing, url: str) -> Iterator[Article | Fault]:
        most = PAGES if self._settings.pages is None else self._settings.pages
        if listing.complaint:
            yield Fault(url, None, f"the rest of the feed cannot be read: {listing.complaint}", "what came before is")
        seen: set[str] = set()
        entries = self._entries(listing, url, seen)
        for item in islice(entries, most):
            found = item if isinstance(item, Fault) else self.article(item)
            yield found.fault if isinstance(found, Failure) else found
        if self._settings.pages is None and next(entries, None) is not None:
            reason = f"there are more than the {most} pages that were read, the newest"
            yield Fault(url, None, reason, "--pages sets how many are read")

    def _entries(self, listing: Listing, url: str, seen: set[str]) -> Iterator[Entry | Fault]:
        """The pages of a listing, newest first, each once; those of an index one sitemap after the other."""
        if listing.form != "index":
            for entry in newest_first(listing.entries):
                if entry.url not in seen:
                    seen.add(entry.url)
                    yield entry
            return
        sitemaps = newest_first(listing.entries)
        for sitemap in sitemaps[:_MOST_SITEMAPS]:
            yield from self._entries_of_sitemap(sitemap.url, seen)
        if len(sitemaps) > _MOST_SITEMAPS:
            reason = f"an index of {len(sitemaps):,} sitemaps, of which the newest {_MOST_SITEMAPS} are read"
            yield Fault(url, None, reason, "name the others one by one")

    def _entries_of_sitemap(self, url: str, seen: set[str]) -> Iterator[Entry | Fault]:
        page = self._page(url)
        listing = page.fault if isinstance(page, Failure) else self.listing(page)
        if listing is None or (isinstance(listing, Listing) and listing.form == "index"):
            listing = Fault(url, None, "no sitemap, though an index of sitemaps names it", "tell the site")
        if isinstance(listing, Fault):
            yield replace(listing, file=url)
        else:
            yield from self._entries(listing, url, seen)

    def _unpacked(self, url: str) -> Page | Failure:
        page = self._page(url)
        try:
            return page if isinstance(page, Failure) else unpacked_file(page, self._settings.limits.unpacked)
        except Trouble as trouble:
            return failure(url, trouble)

    def _page(self, url: str) -> Page | Failure:
        answer = self._client.fetch(url)
        if isinstance(answer, Unchanged):
            reason = "the site says that it is unchanged, which was not asked"
            return Failure(Fault(url, None, reason, "try it later"), passing=True)
        return answer


def article_of(page: Page, url: str) -> Article | Fault:
    """The article on a page that was asked for as `url`."""
    head = page.body[:1000]
    kind = _FILES.get(shape_of(head, "")) or foreign(head)
    if kind:
        return Fault(url, None, f"{kind}, and no page", "if it has articles, give its own address, or download it")
    if page.media_type not in _HTML_TYPES and not _HTML.search(page.body[:4000]):
        return Fault(url, None, f"no page but {page.media_type[:60]}", "download it, and read the file")
    return read_page(page.body, url=page.url, charset=page.charset, file=url)


def completed(article: Article, entry: Entry) -> Article:
    """The article, with what only the feed tells of it."""
    told = entry.published or entry.updated
    return replace(
        article,
        title=article.title or entry.title,
        published=article.published or (told.date() if told else None),
        url=article.url or web_address(entry.url, entry.url),
        byline=article.byline or entry.byline,
    )


def newest_first(entries: tuple[Entry, ...]) -> list[Entry]:
    """Entries by when they were published or updated, the newest first; those without a time last, in their order."""

    def when(entry: Entry) -> datetime:
        told = entry.published or entry.updated or _EARLIEST
        return told if told.tzinfo else told.replace(tzinfo=UTC)

    return sorted(entries, key=when, reverse=True)
