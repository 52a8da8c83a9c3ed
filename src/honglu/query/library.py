"""A ledger as many ask it at once: what is counted of it is held in memory, and made again when it has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from threading import Lock, RLock
from typing import TypeVar, cast

from honglu.ledger import Reader
from honglu.model.summary import Summary
from honglu.query.catalogue import Catalogue
from honglu.query.holding import Holding
from honglu.query.question import Question
from honglu.query.roster import Listed, by_name, called_so, roster

# While a ledger is being written, making the catalogue anew takes at most this share of the time.
_SHARE = 0.1
# What was made of many contacts (a profile, a pair's record), kept while it is asked for; one may take megabytes.
_REMEMBERED = 24

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is held of a ledger in one state: its contacts, everybody in it by id, and their ids by name."""

    number: int
    state: str | None
    catalogue: Catalogue
    actors: Mapping[str, Listed]
    called: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """The contacts that answer a question, as a set of positions in the shelf's catalogue; and who has its name."""

    asked: Question
    shelf: Shelf
    found: int | None
    bits: int

    @property
    def total(self) -> int:
        """How many contacts answer."""
        return self.bits.bit_count()

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """See `Catalogue.counts`."""
        return self.shelf.catalogue.counts(self.asked, self.found)

    def months(self) -> Mapping[str, int]:
        """See `Catalogue.months`."""
        return self.shelf.catalogue.months(self.bits)

    def people(self, most: int) -> list[tuple[Listed, int]]:
        """Up to `most` persons who took part in most of the contacts, and in how many."""
        found = ((self.shelf.actors[actor], n) for actor, n in self.shelf.catalogue.actors_in(self.bits))
        return list(islice(((one, n) for one, n in found if one.person), most))

    def page(self, ledger: Reader, size: int, after: str | None = None, *, oldest: bool = False) -> list[Summary]:
        """Up to `size` of the contacts that follow the one with the id `after`, the newest first."""
        return ledger.summaries(self.shelf.catalogue.page(self.bits, size, after, oldest=oldest))


class Library:
    """Answers questions to one ledger; may be shared by threads, each with a reader of its own."""

    def __init__(self) -> None:
        self._shelves = Holding(self._made, _SHARE)
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._remembering = Lock()
        self._working = RLock()
        self._numbers = count()

    def shelf(self, ledger: Reader) -> Shelf:
        """What is held of the ledger as it is, or as it was a moment ago while it is being written."""
        return self._shelves.of(ledger)

    def answer(self, ledger: Reader, asked: Question) -> Answer:
        """The contacts that answer a question."""
        shelf = self.shelf(ledger)
        text = asked.text
        found = self.remembered(shelf, ("text", text), lambda: _with_text(ledger, shelf, text)) if text else None
        return Answer(asked, shelf, found, shelf.catalogue.select(asked, found))

    def fresh(self) -> None:
        """Look at the ledger anew at the next question, however lately that was done: somebody here wrote to it."""
        self._shelves.fresh()

    def remembered(self, shelf: Shelf, asked: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for a shelf and a question while it is asked for often."""
        key = (shelf.number, asked)
        if (kept := self._recalled(key)) is not None:
            return cast(T, kept)
        with (
            self._working
        ):  # one at a time: each takes memory while it is made, and the processor from lighter questions
            if (kept := self._recalled(key)) is not None:  # another thread made it meanwhile
                return cast(T, kept)
            made = make()
            with self._remembering:
                self._kept[key] = made
                if len(self._kept) > _REMEMBERED:
                    self._kept.popitem(last=False)
        return made

    def _recalled(self, key: Hashable) -> object:
        with self._remembering:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _made(self, ledger: Reader, state: str | None) -> Shelf:
        actors, met = roster(ledger.parts())
        catalogue = Catalogue(ledger.dated_summaries(), met)
        return Shelf(next(self._numbers), state, catalogue, actors, by_name(actors.values()))


def _with_text(ledger: Reader, shelf: Shelf, text: str) -> int:
    """The contacts that have the words, and those of whoever is called just so, in whatever script they tell it."""
    found = shelf.catalogue.having(ledger.having(text))
    called = shelf.called.get(called_so(text)) or (() if found else ledger.akin(text))
    for actor in called:
        found |= shelf.catalogue.with_actor(actor)
    return found
