"""Keeping up to date which articles are copies of which: only what a new article may be a copy of is looked at.

Whether two articles print one text is told by the two alone, and each copy points at the earliest article that prints
its text. So the pointers are the same whatever order articles come in, and one article changes its own and those of
later ones that are alike.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection
from struct import iter_unpack, pack

from honglu.resolve.addresses import address
from honglu.resolve.copies import Printed, likeness, ordinal

# Articles whose words are remembered; each takes some fifty kilobytes.
_REMEMBERED = 400
# Stands for the day of an article that is not dated: later than any.
_NO_DAY = 4_000_000

# Those of some marks that another sketch has too, not after a day.
_SHARED = """
SELECT value FROM json_each(?1)
WHERE EXISTS (SELECT 1 FROM sketch_mark AS m WHERE m.mark = value AND m.day <= ?2 AND m.sketch <> ?3)
"""

_EARLIER = "SELECT day, sketch FROM sketch_mark WHERE mark = ? AND day <= ? ORDER BY day, sketch"

# The articles that share a mark with one, are later, and point at nothing or at a later one.
_LATER = """
SELECT DISTINCT s.article FROM json_each(:marks) AS asked
  CROSS JOIN sketch_mark AS m ON m.mark = asked.value AND m.day >= :day CROSS JOIN sketch AS s ON s.id = m.sketch
  LEFT JOIN copy AS c ON c.article = s.article LEFT JOIN sketch AS p ON p.article = c.of
WHERE (s.day, s.article) > (:day, :article) AND (c.of IS NULL OR (p.day, c.of) > (:day, :article))
"""

# The end of the chain of pointers that starts at an article.
_ORIGINAL = """
WITH RECURSIVE chain (article) AS (SELECT ?1 UNION ALL SELECT of FROM copy JOIN chain ON copy.article = chain.article)
SELECT article FROM chain WHERE NOT EXISTS (SELECT 1 FROM copy WHERE copy.article = chain.article)
"""

_MOVE = "UPDATE copy SET original = :now WHERE article = :article AND original <> :now"

_Pointer = tuple[Printed, float]


@dataclass
class Copies:
    """The copies of a ledger, within an open transaction of its connection."""

    connection: Connection
    _printed: dict[str, Printed] = field(default_factory=dict)

    def release(self, articles: Iterable[str]) -> set[str]:
        """Let go of articles before they are taken out; gives those whose pointers then point nowhere."""
        gone = set(articles)
        left: set[str] = set()
        for article in sorted(gone):
            self._printed.pop(article, None)
            self._forget_marks(article)
            left |= {one for (one,) in self.connection.execute("SELECT article FROM copy WHERE of = ?", (article,))}
        return left - gone

    def settle(self, new: Iterable[str], left: Iterable[str] = ()) -> set[str]:
        """Tell what the new articles, and those `left` by `release`, are copies of, and which are copies of them.

        Gives the articles whose original may be another now.
        """
        arrived = sorted(map(self._load, set(new)), key=lambda one: one.order)
        for one in arrived:
            self._put_marks(one)
        moved = {one.article for one in arrived} | set(left)
        pointers = {article: self._earliest(self._load(article)) for article in sorted(moved)}
        for one in arrived:
            # The earliest come first: what points at one of them already points at none of the others.
            for later, found in self._later(one, pointers.keys()):
                pointers[later] = (one, found)
        for article, pointer in pointers.items():
            self._put_pointer(article, pointer)
        # Another program may change them before the next transaction.
        self._printed.clear()
        return moved | self._follow(pointers)

    def clear(self) -> None:
        """Let go of all of it, to be made anew."""
        for table in ("copy", "sketch_mark", "sketch"):
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608  # constants

    def _earliest(self, one: Printed) -> _Pointer | None:
        """The earliest article before this one that prints its text."""
        seen = {_sketch_id(one.article)}
        for _, rows in groupby(self._before(one), key=itemgetter(0)):
            fresh = {sketch for _, sketch in rows} - seen
            seen |= fresh
            for other in sorted(map(self._load, self._articles(fresh)), key=lambda there: there.order):
                found = likeness(one, other) if other.order < one.order else None
                if found is not None:
                    return other, found
        return None

    def _before(self, one: Printed) -> Iterator[tuple[int, int]]:
        """The day and sketch of what shares a mark with an article and is not later, the earliest first.

        Of a text that a thousand articles print only the first few rows are read.
        """
        shared = self.connection.execute(_SHARED, (json.dumps(one.marks_around), _day(one), _sketch_id(one.article)))
        return heapq.merge(*(self.connection.execute(_EARLIER, (mark, _day(one))) for (mark,) in shared.fetchall()))

    def _later(self, one: Printed, told: Collection[str]) -> Iterator[tuple[str, float]]:
        """The articles after this one that print its text and point at none before it; those `told` are left out."""
        asked = {"marks": json.dumps(one.marks_around), "day": _day(one), "article": one.article}
        for (article,) in self.connection.execute(_LATER, asked).fetchall():
            found = None if article in told else likeness(one, self._load(article))
            if found is not None:
                yield article, found

    def _follow(self, pointed: Iterable[str]) -> set[str]:
        """Tell the originals of these and of all that point at them anew; gives those that have another now."""
        changed: set[str] = set()
        fresh = list(pointed)
        together = set(fresh)
        while fresh:
            copies = {
                one for (one,) in self.connection.execute("SELECT article FROM copy WHERE of = ?", (fresh.pop(),))
            }
            fresh += copies - together
            together |= copies
        for article in sorted(together):
            original = self._original(article)
            changed |= (
                {article} if self.connection.execute(_MOVE, {"article": article, "now": original}).rowcount else set()
            )
        return changed

    def _original(self, article: str) -> str:
        (found,) = self.connection.execute(_ORIGINAL, (article,)).fetchone()
        return str(found)

    def _put_marks(self, one: Printed) -> None:
        sketch, day, found = _sketch_id(one.article), _day(one), sorted(set(one.marks))
        self.connection.execute(
            "INSERT INTO sketch (id, article, day, marks) VALUES (?, ?, ?, ?)",
            (sketch, one.article, day, pack(f"<{len(found)}q", *found)),
        )
        self.connection.executemany(
            "INSERT INTO sketch_mark (mark, day, sketch) VALUES (?, ?, ?)", [(mark, day, sketch) for mark in found]
        )

    def _forget_marks(self, article: str) -> None:
        row = self.connection.execute("SELECT id, day, marks FROM sketch WHERE article = ?", (article,)).fetchone()
        if row:
            sketch, day, found = row
            self.connection.executemany(
                "DELETE FROM sketch_mark WHERE mark = ? AND day = ? AND sketch = ?",
                [(mark, day, sketch) for (mark,) in iter_unpack("<q", found)],
            )
            self.connection.execute("DELETE FROM sketch WHERE id = ?", (sketch,))

    def _put_pointer(self, article: str, pointer: _Pointer | None) -> None:
        self.connection.execute("DELETE FROM copy WHERE article = ?", (article,))
        if pointer:
            other, shared = pointer
            self.connection.execute(
                "INSERT INTO copy (article, of, shared, original) VALUES (?, ?, ?, '')",
                (article, other.article, shared),
            )

    def _articles(self, sketches: Iterable[int]) -> list[str]:
        rows = self.connection.execute(
            "SELECT article FROM sketch WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(sketches)),)
        )
        return [article for (article,) in rows]

    def _load(self, article: str) -> Printed:
        found = self._printed.get(article)
        if found is None:
            published, url, text = self.connection.execute(
                "SELECT published, url, text FROM article WHERE id = ?", (article,)
            ).fetchone()
            if len(self._printed) >= _REMEMBERED:
                self._printed.clear()
            day = ordinal(date.fromisoformat(published)) if published else None
            found = self._printed[article] = Printed(article, day, address(url), text)
        return found


def _day(one: Printed) -> int:
    return _NO_DAY if one.day is None else one.day


def _sketch_id(article: str) -> int:
    """A number for an article that is the same in every ledger: sixty bits of a digest."""
    return int.from_bytes(blake2b(article.encode(), digest_size=8).digest(), "big") >> 4
