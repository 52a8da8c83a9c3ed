"""Taking articles into a ledger, each at most once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, field
from time import monotonic
from typing import Literal

from honglu.ledger.claims import article_digest
from honglu.ledger.reader import Reader
from honglu.ledger.writer import Stamp, Writer
from honglu.model.article import Article
from honglu.model.claim import Reading

# A batch is written when it has grown to this; each write waits for the disk once.
_ARTICLES, _CHARACTERS, _SECONDS = 100, 2_000_000, 1.0

UNREAD = ""
"""The version of no program: it stamps articles that are kept although their language cannot be read yet."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    `reason` says why a failed one could not be read or kept. A skipped one is kept unread until its `language` can be
    read: the one given or recognized, None where it is unknown.
    """

    article: str
    became: Literal["new", "read again", "unchanged", "skipped", "failed"]
    contacts: int = 0
    reason: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """An article that is yet to be made of a page.

    `mark` names the page, and with it the article: while the ledger has that as it was made, `make` is not called.
    `make` gives None where there is no article in the page.
    """

    mark: str
    make: Callable[[], Article | None]


def ingest(
    ledger: Writer,
    articles: Iterable[Article | Marked],
    read: Callable[[Article], Reading],
    *,
    version: str,
    again: bool = False,
) -> Iterator[Outcome]:
    """Read the articles that the ledger lacks, or has in another form or from an older program, and write them.

    Gives an outcome for each article, in order, and only once the article is safely on disk: whatever stops the
    program afterwards, it stays. `version` is this program's; `again` reads also what is unchanged.
    """
    batch = _Batch(ledger, read, version, again)
    for article in articles:
        batch.take(article)
        if batch.full():
            yield from batch.written()
            batch = _Batch(ledger, read, version, again)
    yield from batch.written()


def holds(ledger: Writer, item: Article | str, version: str) -> bool:
    """Whether the ledger has an article, or that of the page with a mark, so that `ingest` need not read it."""
    if isinstance(item, str):
        known = ledger.known(item)
        return known is not None and not _older(known.maker, version)
    stamp = ledger.stamp(item.id)
    return stamp is not None and stamp.digest == article_digest(item) and not _older(stamp.reader, version)


def reread(reader: Reader, ledger: Writer, read: Callable[[Article], Reading], *, version: str) -> Iterator[Outcome]:
    """Read every article of a ledger once more, and then merge all that its claims tell anew.

    `reader` and `ledger` are of one ledger. Outcomes come as those of `ingest` do. What an article was when it came in
    stays known, so that it still counts as unchanged when it comes in again.
    """
    batch = _Batch(ledger, read, version, again=True)
    for article, digest in reader.articles():
        batch.take_again(article, Stamp(digest, version))
        if batch.full():
            yield from batch.written()
            batch = _Batch(ledger, read, version, again=True)
    yield from batch.written()
    ledger.rebuild()


@dataclass
class _Batch:
    """Outcomes not yet told, because the readings among them are not yet written."""

    ledger: Writer
    read: Callable[[Article], Reading]
    version: str
    again: bool
    outcomes: list[Outcome] = field(default_factory=list)
    readings: dict[str, tuple[Reading, Stamp]] = field(default_factory=dict)
    marks: dict[str, list[str]] = field(default_factory=dict)
    characters: int = 0
    begun: float = field(default_factory=monotonic)

    def full(self) -> bool:
        big = len(self.outcomes) >= _ARTICLES or self.characters >= _CHARACTERS
        return big or monotonic() - self.begun >= _SECONDS

    def written(self) -> list[Outcome]:
        if self.readings or self.marks:
            marks = [(mark, article, self.version) for article, some in self.marks.items() for mark in some]
            self.ledger.write(self.readings.values(), marks)
        return self.outcomes

    def take(self, item: Article | Marked) -> None:
        if isinstance(item, Article):
            self._take(item, None)
        elif not self._has(item.mark):
            article = item.make()
            if article:
                self._take(article, item.mark)

    def _has(self, mark: str) -> bool:
        """Whether the ledger has what this program would make of the page; it is read if it is kept unread."""
        known = self.ledger.known(mark)
        if not known or self.again or known.article in self.readings or _older(known.maker, self.version):
            return False
        if known.stamp.reader == UNREAD:
            article = self.ledger.article(known.article)  # unread, it is as it came in
            self._read(article, Stamp(known.stamp.digest, self.version), known.stamp)
            return True
        if _older(known.stamp.reader, self.version):
            return False
        self.outcomes.append(Outcome(known.article, "unchanged"))
        return True

    def _take(self, article: Article, mark: str | None) -> None:
        if not _is_text(article):
            reason = "holds half a surrogate pair, which is no character: save the file as UTF-8 and ingest it again"
            self.outcomes.append(Outcome(article.id, "failed", reason=reason))
            return
        stamp = Stamp(article_digest(article), self.version)
        known = self._known(article.id)
        if known and not self.again and known.digest == stamp.digest and not _older(known.reader, self.version):
            self.outcomes.append(Outcome(article.id, "unchanged"))
        elif not self._read(article, stamp, known):
            return
        if mark:
            self.marks.setdefault(article.id, []).append(mark)

    def take_again(self, article: Article, stamp: Stamp) -> None:
        """Read an article as the ledger has it."""
        self._read(article, stamp, self._known(article.id))

    def _known(self, article_id: str) -> Stamp | None:
        _, stamp = self.readings.get(article_id, (None, None))
        return stamp or self.ledger.stamp(article_id)

    def _read(self, article: Article, stamp: Stamp, known: Stamp | None) -> bool:
        """Read it, and keep what was read; false where that failed."""
        try:
            reading = self.read(article)
        except Exception as error:  # one article must not stop the thousands after it
            reason = f"the reader failed on it ({type(error).__name__}: {error}): please report this article"
            self.outcomes.append(Outcome(article.id, "failed", reason=reason))
            return False
        if reading.skipped:
            self._skip(article, Stamp(stamp.digest, UNREAD), known, reading.article.language)
            return True
        self._keep(reading, stamp)
        became: Literal["new", "read again"] = "read again" if known and known.reader != UNREAD else "new"
        self.outcomes.append(Outcome(article.id, became, len(reading.claims)))
        return True

    def _skip(self, article: Article, stamp: Stamp, known: Stamp | None, language: str | None) -> None:
        """Keep an article as it came, in the place of what was read of it in another form or by another program."""
        if known != stamp:
            self._keep(Reading(article, (), skipped=True), stamp)
        self.outcomes.append(Outcome(article.id, "skipped", language=language))

    def _keep(self, reading: Reading, stamp: Stamp) -> None:
        # Where one article comes twice in a batch, the later counts, as it would in two batches.
        _, before = self.readings.get(reading.article.id, (None, None))
        if before and before.digest != stamp.digest:
            self.marks.pop(reading.article.id, None)
        self.readings[reading.article.id] = reading, stamp
        self.characters += len(reading.article.text)


def _is_text(article: Article) -> bool:
    try:
        "".join(value for value in astuple(article) if isinstance(value, str)).encode()
    except UnicodeEncodeError:
        return False
    return True


def _older(version: str, than: str) -> bool:
    return _numbers(version) < _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))
