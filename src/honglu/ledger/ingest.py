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


def ingest(
    ledger: Writer,
    articles: Iterable[Article],
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
    characters: int = 0
    begun: float = field(default_factory=monotonic)

    def full(self) -> bool:
        big = len(self.outcomes) >= _ARTICLES or self.characters >= _CHARACTERS
        return big or monotonic() - self.begun >= _SECONDS

    def written(self) -> list[Outcome]:
        if self.readings:
            self.ledger.write(self.readings.values())
        return self.outcomes

    def take(self, article: Article) -> None:
        if not _is_text(article):
            reason = "holds half a surrogate pair, which is no character: save the file as UTF-8 and ingest it again"
            self.outcomes.append(Outcome(article.id, "failed", reason=reason))
            return
        stamp = Stamp(article_digest(article), self.version)
        known = self._known(article.id)
        if known and not self.again and known.digest == stamp.digest and not _older(known.reader, self.version):
            self.outcomes.append(Outcome(article.id, "unchanged"))
        else:
            self._read(article, stamp, known)

    def take_again(self, article: Article, stamp: Stamp) -> None:
        """Read an article as the ledger has it."""
        self._read(article, stamp, self._known(article.id))

    def _known(self, article_id: str) -> Stamp | None:
        _, stamp = self.readings.get(article_id, (None, None))
        return stamp or self.ledger.stamp(article_id)

    def _read(self, article: Article, stamp: Stamp, known: Stamp | None) -> None:
        try:
            reading = self.read(article)
        except Exception as error:  # one article must not stop the thousands after it
            reason = f"the reader failed on it ({type(error).__name__}: {error}): please report this article"
            self.outcomes.append(Outcome(article.id, "failed", reason=reason))
            return
        if reading.skipped:
            self._skip(article, Stamp(stamp.digest, UNREAD), known, reading.article.language)
            return
        self._keep(reading, stamp)
        became: Literal["new", "read again"] = "read again" if known and known.reader != UNREAD else "new"
        self.outcomes.append(Outcome(article.id, became, len(reading.claims)))

    def _skip(self, article: Article, stamp: Stamp, known: Stamp | None, language: str | None) -> None:
        """Keep an article as it came, in the place of what was read of it in another form or by another program."""
        if known != stamp:
            self._keep(Reading(article, (), skipped=True), stamp)
        self.outcomes.append(Outcome(article.id, "skipped", language=language))

    def _keep(self, reading: Reading, stamp: Stamp) -> None:
        # Where one article comes twice in a batch, the later counts, as it would in two batches.
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
