"""The queue of what the program is not sure of, for those who go through it page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from honglu.ledger import ClaimPair, NamePair, Reader, UnsureContacts, UnsureNames
from honglu.query.holding import Holding

# Nobody gets through more before the queue is made again.
_MOST = 1000
# Deciding changes the ledger, and with it the queue, which is not made again for each decision.
_SHARE = 0.02

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Turn:
    """A pair whose turn it is, and its place in the queue of its kind, counted from 0."""

    place: int
    pair: UnsureContacts | UnsureNames


@dataclass(frozen=True, slots=True)
class _Pairs:
    claims: Sequence[ClaimPair]
    names: Sequence[NamePair]


class Queue:
    """Pairs of contacts and pairs of names, the most valuable first; shared by threads, each with its own reader.

    The order is held. What was decided since it was made is passed over.
    """

    def __init__(self) -> None:
        self._pairs = Holding(_made, _SHARE)

    def sizes(self, ledger: Reader) -> dict[str, int]:
        """How many pairs there are of "contacts" and of "names", or were when the order was made."""
        pairs = self._pairs.of(ledger)
        return {"contacts": len(pairs.claims), "names": len(pairs.names)}

    def fresh(self) -> None:
        """Make the order again at the next question."""
        self._pairs.fresh()

    def contacts(self, ledger: Reader, place: int = 0) -> Turn | None:
        """The first pair of contacts at this place or behind it; null at the end."""
        return _next(self._pairs.of(ledger).claims, ledger.unsure().contacts, place)

    def names(self, ledger: Reader, place: int = 0) -> Turn | None:
        """The first pair of names at this place or behind it; null at the end."""
        return _next(self._pairs.of(ledger).names, ledger.unsure().names, place)


def _made(ledger: Reader, _: str | None) -> _Pairs:
    unsure = ledger.unsure()
    people = islice(unsure.people(), _MOST)
    return _Pairs(unsure.claims(_MOST), [(found.one, found.other) for found in people])


def _next(pairs: Sequence[P], now: Callable[[P], UnsureContacts | UnsureNames | None], place: int) -> Turn | None:
    for number in range(place, len(pairs)):
        found = now(pairs[number])
        if found:
            return Turn(number, found)
    return None
