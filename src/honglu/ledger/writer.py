"""Writing readings into a ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from honglu.ledger.claims import kept_claims
from honglu.ledger.connect import PATIENCE, open_for_writing
from honglu.ledger.errors import explained
from honglu.ledger.merging import Merger
from honglu.ledger.rows import days
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.model.codec import article_from_json, article_to_json, claim_to_json
from honglu.model.decision import Decision
from honglu.model.kept import KeptClaim


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an article was as it came in (see `article_digest`), and the version of the program that read it.

    The version of one that is kept unread is empty, and so older than any.
    """

    digest: str
    reader: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger has of an article: its id, its stamp, and the version of the program that made it of its page."""

    article: str
    stamp: Stamp
    maker: str


class Writer:
    """An open ledger that may be written; see `write_to`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._merger = Merger(connection)

    def stamp(self, article_id: str) -> Stamp | None:
        """What the ledger has of an article, if anything."""
        with explained(self._path):
            row = self._connection.execute("SELECT digest, reader FROM article WHERE id = ?", (article_id,)).fetchone()
        return Stamp(*row) if row else None

    def known(self, mark: str) -> Known | None:
        """The article that was made of the page with this mark, if the ledger has it as it was made then."""
        ask = "SELECT a.id, a.digest, a.reader, m.maker FROM mark AS m JOIN article AS a ON a.id = m.article"
        with explained(self._path):
            row = self._connection.execute(f"{ask} WHERE m.mark = ?", (mark,)).fetchone()  # a constant
        return Known(row[0], Stamp(row[1], row[2]), row[3]) if row else None

    def article(self, article_id: str) -> Article:
        """An article that the ledger has, as it has it."""
        ask = "SELECT id, language, published, outlet, url, title, byline, text FROM article WHERE id = ?"
        with explained(self._path):
            cursor = self._connection.execute(ask, (article_id,))
            row = cursor.fetchone()
        return article_from_json(dict(zip((column[0] for column in cursor.description), row, strict=True)))

    def write(self, readings: Iterable[tuple[Reading, Stamp]], marks: Iterable[tuple[str, str, str]] = ()) -> None:
        """Write the readings, each in the place of what was there of its article: all of them, or none.

        `marks` are the pages of which articles of the ledger were made, as (mark, article, maker).

        When this returns they are on disk. A reading's article may differ from what came in (page furniture is gone
        from its text), so the stamp of what came in stands beside it.
        """
        # All work that needs no lock is done before the lock is taken.
        rows = [(reading.article, stamp, kept_claims(reading)) for reading, stamp in readings]
        with explained(self._path), transaction(self._connection):
            touched = self._merger.release([article.id for article, _, _ in rows])
            for article, stamp, claims in rows:
                self._put_article(article, stamp)
                self._put_claims(claims)
            self._put_marks(marks)
            new = [kept for _, _, claims in rows for kept in claims]
            self._merger.settle(new, touched, [article.id for article, _, _ in rows])
        self._merger.forget()

    def remove(self, article_id: str) -> bool:
        """Take an article out, with its claims: the ledger is then what it would be had it never come in."""
        with explained(self._path), transaction(self._connection):
            touched = self._merger.release([article_id])
            gone = self._connection.execute("DELETE FROM article WHERE id = ?", (article_id,)).rowcount
            self._merger.settle([], touched)
        return bool(gone)

    def rebuild(self) -> None:
        """Merge anew all that the claims tell, by the rules of this program."""
        with explained(self._path), transaction(self._connection):
            self._merger.rebuild()

    def decide(self, decision: Decision) -> bool:
        """Keep a decision and follow it; false where the ledger has it already."""
        with explained(self._path), transaction(self._connection):
            return self._merger.decide(decision)

    def _put_article(self, article: Article, stamp: Stamp) -> None:
        row = {**article_to_json(article), **asdict(stamp)}
        marks = self._connection.execute(
            "SELECT m.mark, m.article, m.maker FROM mark AS m JOIN article AS a ON a.id = m.article"
            " WHERE a.id = :id AND a.digest = :digest",
            row,
        ).fetchall()
        self._connection.execute("DELETE FROM article WHERE id = :id", row)
        self._connection.execute(
            "INSERT INTO article (id, language, published, outlet, url, title, byline, text, digest, reader)"
            " VALUES (:id, :language, :published, :outlet, :url, :title, :byline, :text, :digest, :reader)",
            row,
        )
        # What came in is the same, so that the pages that it was made of still tell it.
        self._put_marks(marks)

    def _put_marks(self, marks: Iterable[tuple[str, str, str]]) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO mark (mark, article, maker) VALUES (?, ?, ?)", marks)

    def _put_claims(self, claims: tuple[KeptClaim, ...]) -> None:
        self._connection.executemany(
            "INSERT INTO claim (id, article, number, part_of, kind, status, since, until, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_claim_row(number, kept) for number, kept in enumerate(claims)],
        )
        self._connection.executemany(
            "INSERT INTO participant (claim, number, name, type, represents, role) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (kept.id, number, p.name, p.type, p.represents, p.role)
                for kept in claims
                for number, p in enumerate(kept.claim.participants)
            ],
        )


@contextmanager
def write_to(path: Path, patience: float = PATIENCE) -> Iterator[Writer]:
    """Open the ledger at `path` for writing, making it if need be; errors as in `open_for_writing`."""
    with open_for_writing(path, patience) as connection:
        yield Writer(connection, path)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written within, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _claim_row(number: int, kept: KeptClaim) -> tuple[str | int | None, ...]:
    claim = kept.claim
    body = json.dumps(claim_to_json(claim, reasons=True), ensure_ascii=False, separators=(",", ":"))
    since, until = days(claim.date)
    return (kept.id, kept.source.id, number, kept.part_of, claim.kind, claim.status, since, until, body)
