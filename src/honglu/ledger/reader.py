"""Reading contacts, and the readings they rest on, out of a ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from honglu.ledger import actors, articles, families, outlets
from honglu.ledger.actors import Part
from honglu.ledger.articles import Outlet, Shelfmark
from honglu.ledger.connect import PATIENCE, open_for_reading, state_of
from honglu.ledger.deciding import Decisions
from honglu.ledger.errors import explained
from honglu.ledger.health import Health, health
from honglu.ledger.itinerary import legs_of, part_of, tour_of, within
from honglu.ledger.outlets import Telling
from honglu.ledger.rows import contact_of, kept_of_article, kept_of_contact
from honglu.ledger.summary import match_of, summary_from_row
from honglu.ledger.unsure import Unsure, UnsureContacts, UnsureNames
from honglu.model.actor import Actor
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.model.codec import article_from_json, claim_from_json
from honglu.model.contact import Contact
from honglu.model.copy import Copy
from honglu.model.decision import Bearer, Decision
from honglu.model.kept import KeptClaim, Source
from honglu.model.summary import Summary
from honglu.resolve.actor_view import Appearance
from honglu.resolve.actors import Bearing
from honglu.resolve.identity import Identity
from honglu.resolve.kinship import Kin
from honglu.resolve.merging import joins_of
from honglu.resolve.names import load_names
from honglu.resolve.occasions import Join
from honglu.resolve.view import view

_ARTICLE = ("id", "language", "published", "outlet", "url", "title", "byline", "text")

# One fixed statement for every question: what is asked comes in as parameters only, lists as JSON arrays, and null for
# what is not asked. Each of :sides is a list of codes, one of which must be among the participants.
_CONTACTS = """
SELECT k.id, k.seating FROM contact AS k
WHERE NOT k.rejected AND (:kinds IS NULL OR k.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:statuses IS NULL OR k.status IN (SELECT value FROM json_each(:statuses)))
  AND (:since IS NULL OR k.until >= :since)
  AND (:until IS NULL OR k.since <= :until)
  AND NOT EXISTS (
    SELECT 1 FROM json_each(:sides) AS asked WHERE NOT EXISTS (
      SELECT 1 FROM side AS s
      WHERE s.contact = k.id AND s.represents IN (SELECT value FROM json_each(asked.value))))
ORDER BY k.since IS NULL, k.since, k.until, k.id
"""

_READ = f"SELECT {', '.join(_ARTICLE)}, reader FROM article"  # noqa: S608  # constants

_SUMMARIES = """
SELECT id, kind, status, summary, since, until FROM contact WHERE NOT rejected
ORDER BY since IS NULL, since, until, id
"""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The part of a question that the database answers faster than Python; empty fields ask for nothing.

    A contact passes whose kind and status are among those given, that has for each of `sides` a participant who
    represents one of its codes, and whose date may lie within `since` to `until`.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sides: tuple[tuple[str, ...], ...] = ()
    since: date | None = None
    until: date | None = None


class Reader:
    """An open ledger that is only read; see `read_from`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._moment: str | None = None
        self.path = path

    @contextmanager
    def steady(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever is written meanwhile."""
        self._moment = state_of(self.path)  # taken first: what is read is never older than it
        with explained(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            with explained(self.path):
                self._connection.execute("ROLLBACK")

    def contacts(self, narrowing: Narrowing | None = None) -> Iterator[Contact]:
        """The contacts by date, then id, undated ones last; one at a time, however many there are."""
        with explained(self.path):
            for row in self._connection.execute(_CONTACTS, _parameters(narrowing or Narrowing())):
                yield self._view(*row)

    def ids(self, prefix: str, limit: int = 10) -> list[str]:
        """Up to `limit` ids of contacts that start so, in order."""
        with explained(self.path):
            rows = self._connection.execute(
                "SELECT id FROM contact WHERE substr(id, 1, length(:prefix)) = :prefix ORDER BY id LIMIT :limit",
                {"prefix": prefix, "limit": limit},
            )
            return [row[0] for row in rows]

    def contact(self, contact_id: str) -> Contact | None:
        """The contact with exactly this id."""
        with explained(self.path):
            row = self._connection.execute("SELECT id, seating FROM contact WHERE id = ?", (contact_id,)).fetchone()
            return self._view(*row) if row else None

    def summaries(self, contacts: Iterable[str]) -> list[Summary]:
        """What a list shows of these contacts, in the order given; those that are gone are left out."""
        with explained(self.path):
            ask = "SELECT id, kind, status, summary FROM contact WHERE id = ?"
            rows = (self._connection.execute(ask, (contact,)).fetchone() for contact in contacts)
            return [summary_from_row(*row) for row in rows if row]

    def dated_summaries(self) -> Iterator[tuple[Summary, str | None, str | None]]:
        """All contacts with the first and the last day that each may have been on, in the order of `contacts`."""
        with explained(self.path):
            for *row, since, until in self._connection.execute(_SUMMARIES):
                yield summary_from_row(*row), since, until

    def having(self, asked: str) -> list[int]:
        """The numbers (`number_of`) of contacts in whose names, posts, places, sentences or titles all words begin."""
        match = match_of(asked)
        if match is None:
            return []
        with explained(self.path):
            rows = self._connection.execute("SELECT rowid FROM contact_words WHERE contact_words MATCH ?", (match,))
            return [number for (number,) in rows]

    def within(self, contact_id: str) -> list[str]:
        """The ids of the contacts that are part of a visit or a conference, by date, then id."""
        with explained(self.path):
            return within(self._connection, contact_id)

    def legs(self, visit_id: str) -> list[str]:
        """The ids of the visits made in one journey with this one, in order; none where its guest went nowhere else."""
        with explained(self.path):
            return legs_of(self._connection, visit_id)

    def parts(self) -> Iterator[Part]:
        """Who took part in which contact under which name: every actor, contact and name once, in no order."""
        with explained(self.path):
            yield from actors.parts(self._connection)

    def state(self) -> str | None:
        """Changes with whatever is written to the ledger, see `state_of`; within `steady`, that of its moment."""
        return self._moment if self._connection.in_transaction else state_of(self.path)

    def joins(self, contact: Contact) -> tuple[Join, ...]:
        """The steps by which the claims of a contact came together, computed again."""
        with explained(self.path):
            decisions = Decisions(self._connection)
            said = decisions.said(kept.id for kept in contact.claims)
            return joins_of(contact.claims, Identity(load_names(), decisions.names()), said)

    def decisions(self) -> list[Decision]:
        """Every decision ever made, undone ones too, in order of time."""
        with explained(self.path):
            return Decisions(self._connection).all()

    def decided_on(self, contact: Contact) -> list[Decision]:
        """The decisions that count and speak of claims of a contact, in order of time."""
        with explained(self.path):
            return Decisions(self._connection).on(kept.id for kept in contact.claims)

    def contact_of(self, claim: str) -> str | None:
        """The id of the contact that a claim tells of; null where the claim is gone."""
        with explained(self.path):
            return contact_of(self._connection, claim)

    def unsure_contacts(self, limit: int) -> list[UnsureContacts]:
        """Up to `limit` pairs of contacts that may be one, most valuable first, of which nobody has decided."""
        unsure = self.unsure()
        return [found for found in map(unsure.contacts, unsure.claims(limit)) if found]

    def unsure_names(self, limit: int) -> list[UnsureNames]:
        """Up to `limit` pairs of names that may be one person's, most met first, of which nobody has decided."""
        return list(islice(self.unsure().people(), limit))

    def unsure(self) -> Unsure:
        """The pairs of which nobody has decided, as they stand now."""
        return Unsure(self._connection, self.path)

    def bearers(self, prefix: str) -> list[Bearer]:
        """The names of the one actor whose id starts so; none where there is none, or more than one."""
        with explained(self.path):
            rows = self._connection.execute(
                "SELECT DISTINCT p.actor, b.name, b.represents FROM persona AS p JOIN bearer AS b ON b.id = p.bearer"
                " WHERE substr(p.actor, 1, length(:prefix)) = :prefix AND :prefix <> '' ORDER BY 1, 2, 3",
                {"prefix": prefix},
            ).fetchall()
        return [Bearer(name, side) for _, name, side in rows] if len({actor for actor, *_ in rows}) == 1 else []

    def actor(self, actor_id: str) -> Actor | None:
        """The actor with exactly this id: names, posts, first and last seen."""
        with explained(self.path):
            return actors.actor(self._connection, actor_id)

    def actor_ids(self, prefix: str, limit: int = 10) -> list[str]:
        """Up to `limit` ids of actors that start so, in order."""
        with explained(self.path):
            return actors.actor_ids(self._connection, prefix, limit)

    def bearings(self) -> Iterator[tuple[Bearing, str]]:
        """Every name that is met, in order, with the id of the actor that it stands for."""
        with explained(self.path):
            yield from actors.bearings(self._connection)

    def akin(self, name: str) -> list[str]:
        """The ids of the persons whose name this is in any script, by the rules for names; in order."""
        with explained(self.path):
            return actors.akin(self._connection, name, self.kin())

    def kin(self) -> Kin:
        """What compares names, by the rules and by what people decided."""
        with explained(self.path):
            return Kin(Identity(load_names(), Decisions(self._connection).names()))

    def appearances(self, actor_id: str) -> list[Appearance]:
        """Where an actor was met, claim by claim."""
        with explained(self.path):
            return list(actors.appearances(self._connection, actor_id))

    def contacts_of(self, actor_id: str) -> Iterator[Contact]:
        """The contacts in which an actor was met, by date, then id, undated ones last."""
        with explained(self.path):
            for row in actors.contact_rows(self._connection, actor_id):
                yield self._view(*row)

    def seated(self, contacts: Iterable[str]) -> dict[tuple[str, int], str]:
        """Who the participants called by name in these contacts are: by claim and number, ids of actors."""
        with explained(self.path):
            return actors.seated(self._connection, contacts)

    def source(self, article_id: str) -> Source | None:
        """The article with exactly this id, without its text."""
        with explained(self.path):
            return families.source(self._connection, article_id)

    def article_ids(self, prefix: str, limit: int = 10) -> list[str]:
        """Up to `limit` ids of articles that start so, in order."""
        with explained(self.path):
            return families.article_ids(self._connection, prefix, limit)

    def telling_by_outlet(self) -> dict[str | None, Telling]:
        """How much the articles of each outlet tell; outlets that tell of no contact are left out."""
        with explained(self.path):
            return outlets.telling(self._connection)

    def claims_in(self, ids: Sequence[str]) -> dict[str, int]:
        """Of how many contacts each of these articles tells; those that tell of none are left out."""
        with explained(self.path):
            return outlets.claims_in(self._connection, ids)

    def health(self, now: float) -> list[Health]:
        """How the watched sources are, by name, at a time in seconds since 1970."""
        return health(self._connection, self.path, now)

    def family(self, article: Source) -> list[Copy]:
        """The articles that print the text of this one, itself among them, the earliest first."""
        with explained(self.path):
            return families.family(self._connection, article.original or article.id)

    def families(self) -> Iterator[list[Copy]]:
        """All texts that more than one article prints, by day of publication: its articles, the earliest first."""
        with explained(self.path):
            for original in families.copied(self._connection):
                yield families.family(self._connection, original)

    def contacts_in(self, article_id: str) -> Iterator[Contact]:
        """The contacts that an article tells of, in order of mention."""
        with explained(self.path):
            for contact_id in families.contacts_in(self._connection, article_id):
                found = self.contact(contact_id)
                if found:
                    yield found

    def article(self, article_id: str) -> Article | None:
        """The article with exactly this id, as it is kept."""
        with explained(self.path):
            row = self._connection.execute(f"{_READ} WHERE id = ?", (article_id,)).fetchone()
            return article_from_json(dict(zip(_ARTICLE, row[:-1], strict=True))) if row else None

    def articles(self) -> Iterator[tuple[Article, str]]:
        """Every article as it is kept, by id, with the digest of what it was when it came in."""
        with explained(self.path):
            ids = [article for (article,) in self._connection.execute("SELECT id FROM article ORDER BY id")]
            for article in ids:
                *row, digest = self._connection.execute(
                    "SELECT id, language, published, outlet, url, title, byline, text, digest"
                    " FROM article WHERE id = ?",
                    (article,),
                ).fetchone()
                yield article_from_json(dict(zip(_ARTICLE, row, strict=True))), digest

    def list_articles(self, asked: Shelfmark, after: str | None, limit: int) -> list[str]:
        """Up to `limit` ids of articles, the newest first, undated ones last, that follow the one with the id `after`.

        There are none where no article has that id.
        """
        with explained(self.path):
            return articles.article_ids(self._connection, asked, after, limit)

    def article_count(self, asked: Shelfmark) -> int:
        """How many articles are of these outlets, languages and days."""
        with explained(self.path):
            return articles.count(self._connection, asked)

    def sources(self, ids: Sequence[str]) -> list[Source]:
        """The articles with these ids without their texts, in the order given; those that are gone are left out."""
        with explained(self.path):
            return articles.sources(self._connection, ids)

    def telling(self, contacts: Sequence[str]) -> list[str]:
        """The ids of the articles that tell of these contacts, in their order, each once."""
        with explained(self.path):
            return articles.telling(self._connection, contacts)

    def outlets(self) -> list[Outlet]:
        """Whose articles the ledger has, by language, those of whom it has most first."""
        with explained(self.path):
            return articles.outlets(self._connection)

    def reading(self, article_id: str) -> tuple[Reading, tuple[KeptClaim, ...]] | None:
        """An article with its claims as they were read, and as they are kept, in order; null where there is none."""
        with explained(self.path):
            row = self._connection.execute(f"{_READ} WHERE id = ?", (article_id,)).fetchone()
            return (self._reading(row), tuple(kept_of_article(self._connection, article_id))) if row else None

    def contacts_by_claim(self, article_id: str) -> dict[str, str]:
        """The contact that each claim of an article tells of, by ids."""
        with explained(self.path):
            rows = self._connection.execute(
                "SELECT c.id, m.contact FROM claim AS c JOIN member AS m ON m.claim = c.id WHERE c.article = ?",
                (article_id,),
            )
            return dict(rows.fetchall())

    def readings(self) -> Iterator[Reading]:
        """Every article and its claims as they were read, by the article's id."""
        with explained(self.path):
            yield from map(self._reading, self._connection.execute(f"{_READ} ORDER BY id"))

    def _reading(self, row: tuple[Any, ...]) -> Reading:
        bodies = self._connection.execute("SELECT body FROM claim WHERE article = ? ORDER BY number", row[:1])
        claims = tuple(claim_from_json(json.loads(body)) for (body,) in bodies)
        article = article_from_json(dict(zip(_ARTICLE, row[:-1], strict=True)))
        return Reading(article, claims, skipped=not row[-1])

    def _view(self, contact_id: str, seating: str) -> Contact:
        claims = list(kept_of_contact(self._connection, contact_id))
        seats = tuple(tuple((claim, number) for claim, number in group) for group in json.loads(seating))
        rulings = Decisions(self._connection).rulings([kept.id for kept in claims])
        found = view(contact_id, claims, seats, part_of(self._connection, contact_id), rulings)
        return replace(found, tour=tour_of(self._connection, contact_id)) if found.kind == "visit" else found


@contextmanager
def read_from(path: Path, patience: float = PATIENCE, *, lent: bool = False) -> Iterator[Reader]:
    """Open the ledger at `path` for reading; it is never made. `lent` and errors as in `open_for_reading`."""
    with open_for_reading(path, patience, lent=lent) as connection:
        yield Reader(connection, path)


def _parameters(narrowing: Narrowing) -> dict[str, str | None]:
    return {
        "kinds": json.dumps(narrowing.kinds) if narrowing.kinds else None,
        "statuses": json.dumps(narrowing.statuses) if narrowing.statuses else None,
        "sides": json.dumps(narrowing.sides),
        "since": narrowing.since.isoformat() if narrowing.since else None,
        "until": narrowing.until.isoformat() if narrowing.until else None,
    }
