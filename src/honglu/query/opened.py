"""A ledger opened from Python: the same questions as on the pages and over HTTP, answered with objects."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from os import PathLike
from pathlib import Path
from types import TracebackType

from honglu.ledger import Contact, LedgerError, Outlet, Reader, Shelfmark, default_path, read_from
from honglu.model.actor import Actor
from honglu.model.claim import Reading
from honglu.model.kept import Source
from honglu.model.summary import Summary
from honglu.query.contacts import Contacts
from honglu.query.finding import find_actors
from honglu.query.library import Library
from honglu.query.pair import Pair, pair_of
from honglu.query.people import find_people
from honglu.query.question import Question, question_of
from honglu.query.sequence import Found

Several = str | Iterable[str]


class Opened:
    """An open ledger, which is only read: close it, or open it in a `with`.

    What is found is a sequence: it has a length, can be indexed, sliced, and gone through again, and reads each thing
    when it is asked for. It stays the answer that it was while others write to the ledger; a thing that is gone by then
    raises `LedgerError`. One thread at a time may use it.
    """

    def __init__(self, path: Path) -> None:
        self._stack = ExitStack()
        self._reader: Reader | None = self._stack.enter_context(read_from(path))
        self._library = Library()
        self.path = path

    def contacts(  # noqa: PLR0913  # the fields of a question
        self,
        *,
        person: str = "",
        between: tuple[str, str] | None = None,
        country: Several = (),
        kind: Several = (),
        status: Several = (),
        rank: Several = (),
        outlet: Several = (),
        language: Several = (),
        since: str | date = "",
        until: str | date = "",
        text: str = "",
    ) -> Contacts:
        """The contacts that meet all that is asked, by their first day, the oldest first, undated ones last.

        Args:
            person: The name of somebody who took part, or part of it, in any script; or an id. Where several persons
                have it, any of them.
            between: Codes of two sides, both represented ("VN", "KP").
            country: A code that is represented; of several, all.
            kind: A kind; of several, any. So too `status`, `rank`, `outlet` and `language`.
            status: held, planned, proposed, cancelled or refused.
            rank: Of a visit: state, official, working, friendly, private or transit.
            outlet: Whose article tells of it.
            language: Code of the language of an article that tells of it.
            since: The first year, month or day ("2024", "2024-03", "2024-03-21"): the date may lie in it or after.
            until: The last one.
            text: Words that all stand in its names, posts, places or sentences, as they begin.

        Raises:
            LedgerError: The ledger is closed, or cannot be read.
            ValueError: A value can be none.
        """
        asked = {
            "text": (text,),
            "country": (code.upper() for code in (*_all(country), *(between or ()))),
            "kind": _all(kind),
            "status": _all(status),
            "rank": _all(rank),
            "outlet": _all(outlet),
            "language": _all(language),
            "since": (str(since),),
            "until": (str(until),),
        }
        question = question_of((name, value) for name, values in asked.items() for value in values)
        return self._answer(question, person)

    def contact(self, contact: str) -> Contact:
        """The contact with exactly this id; raises `LedgerError` where there is none."""
        found = self.reader.contact(contact)
        if found is None:
            raise LedgerError(f"no contact in {self.path} has the id {contact!r}")
        return found

    def actors(self, name: str = "") -> Found[Actor]:
        """The persons and bodies who bear a name, or have its words in one, in any script; the most met first."""
        ids = [one.id for one in find_actors(self.reader, self._library, name)]
        return Found(ids, self.actor)

    def actor(self, actor: str) -> Actor:
        """The actor with exactly this id; raises `LedgerError` where there is none."""
        found = self.reader.actor(actor)
        if found is None:
            raise LedgerError(f"no actor in {self.path} has the id {actor!r}")
        return found

    def pair(self, one: str, other: str, today: date | None = None) -> Pair:
        """The record of two codes: counts by year, silences, the last at each level, and what is coming from today."""
        shelf = self._library.shelf(self.reader)
        return pair_of(self.reader, shelf.catalogue, one.upper(), other.upper(), today or date.today())

    def articles(self, *, outlet: Several = (), language: Several = ()) -> Found[Source]:
        """The articles without their texts, the newest first, undated ones last."""
        asked = Shelfmark(_all(outlet), _all(language))
        ids = self.reader.list_articles(asked, None, self.reader.article_count(asked))
        return Found(ids, self._source)

    def article(self, article: str) -> Reading:
        """The article with exactly this id, its text and claims; raises `LedgerError` where there is none."""
        found = self.reader.reading(article)
        if found is None:
            raise LedgerError(f"no article in {self.path} has the id {article!r}")
        return found[0]

    def outlets(self) -> list[Outlet]:
        """Whose articles the ledger has, by language, those of whom it has most first."""
        return self.reader.outlets()

    @property
    def reader(self) -> Reader:
        """The open ledger; raises `LedgerError` once it is closed."""
        if self._reader is None:
            raise LedgerError(f"the ledger {self.path} was closed: open it again with honglu.open")
        return self._reader

    def close(self) -> None:
        """Close the ledger; what was read stays."""
        self._reader = None
        self._stack.close()

    def __enter__(self) -> Opened:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"honglu.open({str(self.path)!r})"

    def _answer(self, question: Question, person: str) -> Contacts:
        found = self._library.answer(self.reader, question)
        catalogue, bits = found.shelf.catalogue, found.bits
        if person:
            met = 0
            for actor in find_people(self.reader, person):
                met |= catalogue.with_actor(actor)
            bits &= met
        return Contacts(catalogue.page(bits, bits.bit_count(), oldest=True), self)

    def _source(self, article: str) -> Source:
        found = self.reader.sources([article])
        if not found:
            raise LedgerError(f"the article {article!r} has left {self.path}: ask again")
        return found[0]

    def summaries(self, contacts: Iterable[str]) -> list[Summary]:
        """What a list shows of these contacts, which is read quicker; see `Contacts.ids`."""
        return self.reader.summaries(contacts)


def open_ledger(path: str | PathLike[str] | None = None) -> Opened:
    """Open a ledger to read it; without a path, the default one. Raises `LedgerError` where there is none."""
    return Opened(Path(path) if path is not None else default_path())


def _all(values: Several) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)
