"""Articles out of files, with what is wrong in them told on stderr."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from honglu.cli.output import harmless
from honglu.cli.progress import Progress
from honglu.extract import read_article
from honglu.lang.tags import in_language
from honglu.ledger import Marked
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.scale.work import Found, Work
from honglu.sources import Fault, Page, find_sources
from honglu.sources.web.settings import Settings

if TYPE_CHECKING:
    from honglu.scale.readers import Readers


class Intake:
    """The articles of the paths ("-" is stdin), in order; `faults` counts what had to be left out.

    `language` is that of the articles that do not tell theirs, None where it is not known; `columns` are those of
    tables that were told; `web` tells how sites are asked; `readers` read ahead what is wanted of it, where there are
    any.
    """

    def __init__(  # noqa: PLR0913  # what may be told of how articles come
        self,
        paths: Sequence[str],
        progress: Progress,
        language: str | None = None,
        *,
        columns: Mapping[str, str] | None = None,
        web: Settings | None = None,
        readers: Readers | None = None,
    ) -> None:
        self._web = web
        self._paths = paths
        self._progress = progress
        self._language = language
        self._columns = columns
        self._readers = readers
        self._ready: tuple[Article, Reading | None] | None = None
        self.faults = 0

    def __iter__(self) -> Iterator[Article]:
        for item in self.arrivals():
            article = item.make() if isinstance(item, Marked) else item
            if article:
                yield article

    def arrivals(self, wanted: Callable[[Article | str], bool] = lambda _: True) -> Iterator[Article | Marked]:
        """The same, with pages as they are found, so that those which are known need not be read.

        `wanted` tells of an article, or of the mark of a page, whether it will be read; it is asked well before.
        """
        found = find_sources(self._paths, columns=self._columns, web=self._web)
        pairs: Iterator[tuple[Found, Work | None]] = ((one, None) for one in found)
        if self._readers:
            pairs = self._readers.ahead(found, lambda one: wanted(self._named(one)))
        for one, work in pairs:
            if isinstance(one, Page):
                yield Marked(self._mark(one), partial(self._made, one, work))
            else:
                article = self._taken(one, work)
                if article:
                    yield article

    def read(self, article: Article) -> Reading:
        """The reading of the article that was given last, made ahead or now."""
        ready, self._ready = self._ready, None
        if ready and ready[0] is article and ready[1]:
            return ready[1]
        return read_article(article)

    def fault(self, where: str, reason: str, hint: str | None = None) -> None:
        """Tell a fault as `file:line: reason (hint)`, and count it."""
        self.faults += 1
        self._progress.say(harmless(f"{where}: {reason} ({hint})" if hint else f"{where}: {reason}"))

    def _named(self, found: Found) -> Article | str:
        assert not isinstance(found, Fault)  # noqa: S101  # of which nothing is asked
        return self._mark(found) if isinstance(found, Page) else in_language(found, self._language)

    def _mark(self, page: Page) -> str:
        # With another language, another article would be made of it.
        return f"{page.mark}{self._language or ''}"

    def _made(self, page: Page, work: Work | None) -> Article | None:
        made = [self._taken(item, work) for item in (work.items if work else page.read())]
        return next(filter(None, made), None)

    def _taken(self, item: Article | Fault, work: Work | None) -> Article | None:
        if isinstance(item, Article):
            article = in_language(item, self._language)
            self._ready = (article, work.reading) if work else None
            return article
        self.fault(f"{item.file}:{item.line}" if item.line else item.file, item.reason, item.hint)
        return None
