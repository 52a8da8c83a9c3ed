"""Articles out of files, with what is wrong in them told on stderr."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from honglu.cli.output import harmless
from honglu.cli.progress import Progress
from honglu.lang.tags import primary
from honglu.model.article import Article
from honglu.sources import read_sources
from honglu.sources.web.settings import Settings


class Intake:
    """The articles of the paths ("-" is stdin), in order; `faults` counts what had to be left out.

    `language` is that of the articles that do not tell theirs, None where it is not known; `web` tells how sites are
    asked.
    """

    def __init__(
        self, paths: Sequence[str], progress: Progress, language: str | None = None, web: Settings | None = None
    ) -> None:
        self._web = web
        self._paths = paths
        self._progress = progress
        self._language = language
        self.faults = 0

    def __iter__(self) -> Iterator[Article]:
        for item in read_sources(self._paths, web=self._web):
            if isinstance(item, Article):
                yield replace(item, language=primary(item.language) or self._language) if self._language else item
            else:
                where = f"{item.file}:{item.line}" if item.line else item.file
                self.fault(where, item.reason, item.hint)

    def fault(self, where: str, reason: str, hint: str | None = None) -> None:
        """Tell a fault as `file:line: reason (hint)`, and count it."""
        self.faults += 1
        self._progress.say(harmless(f"{where}: {reason} ({hint})" if hint else f"{where}: {reason}"))
