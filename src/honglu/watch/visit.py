"""One visit of one source: its list, and the pages that wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from honglu import __version__
from honglu.lang.tags import in_language
from honglu.ledger import Writer, ingest
from honglu.ledger.watching import Announced, Known, Waiting, WatchBook
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.sources.fault import Fault
from honglu.sources.web.answer import Page, Unchanged, Validators
from honglu.sources.web.client import Client
from honglu.sources.web.clock import Clock
from honglu.sources.web.listing import Entry, Listing
from honglu.sources.web.reading import Web, article_of, completed
from honglu.sources.web.settings import Settings
from honglu.sources.web.trouble import Failure
from honglu.watch import patience
from honglu.watch.log import Log
from honglu.watch.source import Source

Made = TypeVar("Made")
Read = Callable[[Article], Reading]
_NO_LIST = "no feed, sitemap or list: give the address of one, or `links`, the CSS selector of its links to articles"


@dataclass(frozen=True)
class Visitor:
    """Visits sources; the ledger tells at each moment what is done, so that it may be killed at any."""

    writer: Writer
    book: WatchBook
    client: Client
    clock: Clock
    log: Log
    read: Read

    def look(self, source: Source) -> bool:
        """Ask for the list of a source and note its pages; whether that went well."""
        known = self.book.known(source.name)
        answer = self.client.fetch(known.at, Validators(known.etag, known.modified))
        if isinstance(answer, Unchanged):
            self._succeeded(source, answer.validators, answer.moved)
            self.log("debug", "unchanged", source=source.name, url=known.at)
            return True
        if isinstance(answer, Failure):
            return self._failed(source, known, answer)
        web = Web(Settings(links=source.links), self.client)
        listing = _guarded(known.at, lambda: web.listing(answer))
        if not isinstance(listing, Listing):
            fault = listing or Fault(known.at, None, _NO_LIST, "or read it once, with `honglu ingest`")
            return self._failed(source, known, Failure(fault, passing=False))
        self._note(source, known, answer, listing, web)
        return True

    def read_waiting(self, source: Source) -> list[str]:
        """Read the pages of a source that wait; gives the ids of the articles that are new or changed."""
        pages = self.book.waiting(source.name, self.clock.now(), source.pages)
        return [article for page in pages for article in self._page(source, page)]

    def _note(self, source: Source, known: Known, answer: Page, listing: Listing, web: Web) -> None:
        found = list(web.announced(listing, known.at))
        faults = [item for item in found if isinstance(item, Fault)]
        if listing.complaint:
            faults.append(Fault(known.at, None, f"the rest of it cannot be read: {listing.complaint}", "tell the site"))
        for fault in faults:
            self._tell(source, fault)
        pages = [_announced(item) for item in found if isinstance(item, Entry)]
        most = None if known.visited else source.pages
        new = self.book.announce(source.name, pages, self.clock.now(), most)
        # What was not had whole is asked for whole again. An index may stay the same while its sitemaps do not.
        whole = not faults and listing.form != "index"
        self._succeeded(source, answer.validators if whole else Validators(), answer.moved)
        self.log("info", "visited", source=source.name, url=answer.url, pages=len(pages), new=new)

    def _succeeded(self, source: Source, validators: Validators, moved: str | None) -> None:
        now = self.clock.now()
        known = (validators.etag, validators.modified)
        self.book.succeeded(source.name, known, moved, now, now + source.every)
        if moved:
            self.log("warning", "moved", source=source.name, url=moved, hint="put the new address into the list")

    def _failed(self, source: Source, known: Known, failure: Failure) -> bool:
        wait = patience.visit(source.every, known.failures + 1, failure.wait)
        self.book.failed(source.name, failure.fault.reason, self.clock.now() + wait)
        self._tell(source, failure.fault, action="visit failed", again_in=round(wait))
        return False

    def _page(self, source: Source, waiting: Waiting) -> list[str]:
        url = waiting.page.url
        answer = self.client.fetch(url, Validators(waiting.etag, waiting.modified))
        if isinstance(answer, Failure):
            return self._missed(source, waiting, answer, barren=False)
        known = (answer.validators.etag, answer.validators.modified)
        if isinstance(answer, Unchanged):
            self.book.page_read(url, waiting.article, known, self.clock.now())
            self.log("debug", "unchanged", source=source.name, url=url)
            return []
        found = _guarded(url, lambda: article_of(answer, url))
        if isinstance(found, Fault):
            return self._missed(source, waiting, Failure(found, passing=False), barren=True)
        return self._keep(source, waiting, completed(found, _entry(waiting.page)), known)

    def _keep(
        self, source: Source, waiting: Waiting, article: Article, known: tuple[str | None, str | None]
    ) -> list[str]:
        url = waiting.page.url
        article = in_language(self._as_before(waiting, article), source.language)
        (outcome,) = ingest(self.writer, [article], self.read, version=__version__)
        if outcome.became == "failed":
            return self._missed(
                source, waiting, Failure(Fault(url, None, outcome.reason, ""), passing=False), barren=False
            )
        # Only now, when the article is safely on disk: who is killed in between reads it again, and finds it unchanged.
        self.book.page_read(url, outcome.article, known, self.clock.now())
        told = {"article": outcome.article, "became": outcome.became, "contacts": outcome.contacts}
        self.log("info", "read", source=source.name, url=url, **told)
        return [outcome.article] if outcome.became in ("new", "read again") else []

    def _as_before(self, waiting: Waiting, article: Article) -> Article:
        """The article under the id that it had, so that a page whose text was changed stays one article.

        Decisions about it, and what alerts told of it, then hold. Two pages that had one article may part here.
        """
        before = waiting.article
        if before is None or self.book.pages_of(before) != [waiting.page.url] or not self.writer.stamp(before):
            return article
        return replace(article, id=before) if self.writer.article(before).url == article.url else article

    def _missed(self, source: Source, waiting: Waiting, failure: Failure, *, barren: bool) -> list[str]:
        now = self.clock.now()
        wait = patience.page(waiting.tries + 1, now - waiting.seen, failure)
        due = None if wait is None else now + wait
        self.book.page_failed(waiting.page.url, failure.fault.reason, now, due, barren=barren)
        if wait is None:
            self.log("error", "given up", source=source.name, url=waiting.page.url, reason=failure.fault.reason)
        else:
            self._tell(source, failure.fault, action="page failed", again_in=round(wait))
        return []

    def _tell(self, source: Source, fault: Fault, action: str = "fault", **fields: object) -> None:
        about = {"url": fault.file, "reason": fault.reason, "hint": fault.hint}
        self.log("warning", action, source=source.name, **about, **fields)


def _guarded(url: str, make: Callable[[], Made]) -> Made | Fault:
    """What is made of a page; where the program fails on it, a fault, for no page may end the watch for all others."""
    try:
        return make()
    except Exception as error:  # whatever it is, the next page comes
        return Fault(url, None, f"the program fails on it ({type(error).__name__}: {error})"[:300], "report the page")


def _announced(entry: Entry) -> Announced:
    times = (time.isoformat() if time else None for time in (entry.published, entry.updated))
    return Announced(entry.url, entry.title, *times)


def _entry(page: Announced) -> Entry:
    published, updated = (datetime.fromisoformat(time) if time else None for time in (page.published, page.updated))
    return Entry(page.url, page.title, published, updated)
