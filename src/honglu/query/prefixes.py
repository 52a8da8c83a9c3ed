"""Ids as people give them: as much of the beginning as no other has."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.ledger import LedgerError


def one_of(ids: Sequence[str], asked: str, what: str) -> str | None:
    """The id that is meant, of those that start as asked: it itself, or the only one; null where there is none.

    Raises `LedgerError` where several start so; `what` tells of what they are ids ("contacts").
    """
    if len(ids) > 1 and asked not in ids:
        raise LedgerError(f"{asked!r} starts the ids of several {what}: give more of it ({', '.join(ids)})")
    return asked if asked in ids else next(iter(ids), None)
