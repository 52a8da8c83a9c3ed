"""Keeping contacts up to date with the claims: only what an article touches is merged again.

What stands in the tables block, link, contact, member and side after any number of runs is what `resolve.merging.merge`
makes of all claims at once: links are told by pairs of claims alone, so that a change reaches no further than the
claims that hang together by them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from sqlite3 import Connection

from honglu.ledger.copies import Copies
from honglu.ledger.deciding import Decisions
from honglu.ledger.knowing import Acquaintance, bearer_ids
from honglu.ledger.likeness import Likeness
from honglu.ledger.rows import days, kept_of_article
from honglu.ledger.summary import number_of, summary_json, words_of
from honglu.model.contact import Contact
from honglu.model.decision import Bearer, Decision
from honglu.model.kept import KeptClaim
from honglu.resolve.identity import Identity
from honglu.resolve.kinship import Kin
from honglu.resolve.linking import Link
from honglu.resolve.merging import Linker, components, within
from honglu.resolve.names import load_names
from honglu.resolve.occasions import Occasion, occasions
from honglu.resolve.parties import Seating, seat
from honglu.resolve.view import view

# Articles whose claims are settled at once when all are.
_BATCH = 500


@dataclass
class Merger:
    """Merges within an open transaction of its connection."""

    connection: Connection
    _left: set[str] = field(default_factory=set)
    _uncopied: set[str] = field(default_factory=set)
    _heard: int = 0

    @cached_property
    def _decisions(self) -> Decisions:
        return Decisions(self.connection)

    @cached_property
    def _copies(self) -> Copies:
        return Copies(self.connection)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.connection)

    @cached_property
    def _acquaintance(self) -> Acquaintance:
        return Acquaintance(self.connection, Kin(self._identity))

    @cached_property
    def _identity(self) -> Identity:
        return Identity(load_names(), self._decisions.names())

    def release(self, articles: Sequence[str]) -> set[str]:
        """Take apart the contacts that these articles tell of, before they go; gives the shapes then to be settled."""
        # Ids of articles may hold any character, also the one that ends a text in SQLite's JSON: no list is passed.
        ask = "SELECT id FROM claim WHERE article = ?"
        gone = {claim for article in articles for (claim,) in self.connection.execute(ask, (article,))}
        self._hear()
        touched = self._likeness.together(self._likeness.shapes_of(gone))
        self._take_apart(touched)
        self._left |= self._acquaintance.bearers_of(articles) if gone else set()
        self._uncopied |= self._copies.release(articles)
        return touched

    def settle(self, new: Iterable[KeptClaim], touched: Iterable[str] = (), articles: Iterable[str] = ()) -> None:
        """Compare new articles and claims, which are already in their tables, with what is there.

        What they touch is merged again. `touched` are shapes of whose claims some were taken out.
        """
        arrived = list(new)
        touched = {*touched, *self._copied(articles)}
        self._likeness.sweep(touched)
        self._likeness.add(arrived, self._identity)
        if self._decisions.tie({kept.source.id for kept in arrived}):
            self._decisions.spell_out()
        met = self._acquaintance.meet(arrived)
        self._acquaintance.sort_out(met | self._acquaintance.missed(self._left))
        self._left.clear()
        shapes = self._likeness.shapes_of(kept.id for kept in arrived)
        self._merge(self._likeness.together({*touched, *shapes}))

    def _copied(self, articles: Iterable[str]) -> set[str]:
        """Tell which articles are copies; gives the shapes of claims that are of another line of sources by that."""
        changed = self._copies.settle(articles, self._uncopied)
        self._uncopied.clear()
        ask = "SELECT id FROM claim WHERE article = ?"
        return self._likeness.shapes_of(
            claim for article in changed for (claim,) in self.connection.execute(ask, (article,))
        )

    def decide(self, decision: Decision) -> bool:
        """Keep a decision and merge what it touches again; false where it was there already."""
        if not self._decisions.put(decision):
            return False
        named = self._named_in(decision)
        touched = self._likeness.together(self._likeness.shapes_of(self._spoken_of(decision) | named))
        self._take_apart(touched)
        self._decisions.spell_out()
        self._hear()
        self._likeness.link_anew(named, self._identity)
        self._acquaintance.sort_out(self._bearers_in(named))
        self.settle([], touched)
        return True

    def _hear(self) -> None:
        """Take note of decisions made since the last transaction, maybe by another program."""
        (made,) = self.connection.execute("SELECT count(*) FROM decision").fetchone()
        if made != self._heard:
            self._heard = made
            self.__dict__.pop("_identity", None)
            self.__dict__.pop("_acquaintance", None)

    def _spoken_of(self, decision: Decision) -> set[str]:
        """The claims that a decision is about; for an undoing, those of what it undoes."""
        undone = [one for one in self._decisions.all() if one.id == decision.undoes]
        return self._decisions.claims_of(decision).union(*(self._spoken_of(one) for one in undone))

    def _named_in(self, decision: Decision) -> set[str]:
        """The claims in which names stand that a decision, or the one it undoes, is about."""
        undone = [one for one in self._decisions.all() if one.id == decision.undoes]
        bearers = [b for side in (decision.one, decision.other) for b in side if isinstance(b, Bearer)]
        rows = self.connection.execute(
            "SELECT DISTINCT claim FROM appearance WHERE bearer IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(one for bearer in bearers for one in bearer_ids(bearer))),),
        )
        return {claim for (claim,) in rows}.union(*(self._named_in(one) for one in undone))

    def _bearers_in(self, claims: Iterable[str]) -> set[str]:
        rows = self.connection.execute(
            "SELECT DISTINCT bearer FROM appearance WHERE claim IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(claims)),),
        )
        return {bearer for (bearer,) in rows}

    def rebuild(self) -> None:
        """Make anew all that is computed of claims and decisions."""
        for table in ("contact", "contact_words", "shaped", "shape", "persona", "appearance", "bearer"):
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608  # constants
        self._copies.clear()
        articles = [article for (article,) in self.connection.execute("SELECT id FROM article ORDER BY id")]
        for start in range(0, len(articles), _BATCH):
            few = articles[start : start + _BATCH]
            self.settle([kept for article in few for kept in kept_of_article(self.connection, article)], articles=few)
            self.forget()

    def _merge(self, shapes: set[str]) -> None:
        if not shapes:
            return
        self._take_apart(shapes)
        claims = self._likeness.claims_of(shapes)
        kept = {one.id: one for told in claims.values() for one in told}
        traces = {shape: [self._likeness.trace(one, self._identity) for one in told] for shape, told in claims.items()}
        linker = Linker(self._identity)
        links: dict[str, list[Link]] = {shape: [] for shape in traces}
        for pair in self._likeness.linked(traces):
            found = linker(*(traces[shape][0].shape for shape in pair))
            for shape in pair:
                links[shape].append(found)
        said = self._decisions.said(kept)
        shape_of = {one.id: shape for shape, told in traces.items() for one in told}
        together = [frozenset(shape_of[claim] for claim in pair) for pair, same in said.items() if same]
        for group in components(links, together):
            told = [one for shape in group for one in traces[shape]]
            for occasion in occasions(told, within(group, links), linker, said):
                self._put_contact(occasion, [kept[claim] for claim in occasion.claims])

    def _put_contact(self, occasion: Occasion, claims: Sequence[KeptClaim]) -> None:
        seating = seat(claims, self._identity)
        contact = view(occasion.id, claims, seating, rulings=self._decisions.rulings(occasion.claims))
        self.connection.execute(
            "INSERT INTO contact (id, kind, status, since, until, country, rejected, seating, summary)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            _contact_row(contact, seating),
        )
        self.connection.execute(
            "INSERT INTO contact_words (rowid, terms) VALUES (?, ?)", (number_of(contact.id), words_of(contact))
        )
        self.connection.executemany(
            "INSERT INTO member (claim, contact) VALUES (?, ?)", [(claim, occasion.id) for claim in occasion.claims]
        )
        sides = sorted({party.participant.represents for party in contact.parties if party.participant.represents})
        self.connection.executemany(
            "INSERT INTO side (contact, represents) VALUES (?, ?)", [(occasion.id, side) for side in sides]
        )

    def _take_apart(self, shapes: Iterable[str]) -> None:
        gone = self.connection.execute(
            "DELETE FROM contact WHERE id IN (SELECT contact FROM member JOIN shaped ON shaped.claim = member.claim"
            " WHERE shaped.shape IN (SELECT value FROM json_each(?))) RETURNING id",
            (json.dumps(sorted(shapes)),),
        ).fetchall()
        self.connection.executemany(
            "DELETE FROM contact_words WHERE rowid = ?", [(number_of(contact),) for (contact,) in gone]
        )

    def forget(self) -> None:
        """Let go of what is remembered, if it has grown large; between transactions."""
        self._likeness.forget()


def rebuild(connection: Connection) -> None:
    """Make anew all that a ledger holds that is computed of claims and decisions."""
    Merger(connection).rebuild()


def _contact_row(contact: Contact, seating: Seating) -> tuple[str | bool | None, ...]:
    seats = json.dumps(seating, separators=(",", ":"))
    country = contact.place.country if contact.place else None
    told = (contact.id, contact.kind, contact.status, *days(contact.date), country, contact.rejected)
    return (*told, seats, summary_json(contact))
