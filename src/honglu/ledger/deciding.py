"""Decisions in the ledger: kept as they were made, and tied to the claims that are there now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from honglu.ledger.rows import kept_of_article
from honglu.model.decision import Decision, Sighting
from honglu.model.decision_codec import decision_from_json, decision_to_json
from honglu.resolve.decisions import Ruling, find, live, names_decided, rulings, verdicts
from honglu.resolve.identity import Decided

_UNDOINGS = """
WITH RECURSIVE undoing (id, body) AS (
  SELECT id, body FROM decision WHERE undoes IN (SELECT value FROM json_each(?))
  UNION SELECT d.id, d.body FROM decision AS d JOIN undoing ON d.undoes = undoing.id)
SELECT body FROM undoing
"""


@dataclass(frozen=True)
class Decisions:
    """The decisions of a ledger, within an open transaction of its connection."""

    connection: Connection

    def all(self) -> list[Decision]:
        """Every decision ever made, in order of time."""
        rows = self.connection.execute("SELECT body FROM decision ORDER BY made, id")
        return list(map(_decision, rows))

    def on(self, claims: Iterable[str]) -> list[Decision]:
        """The decisions that count and speak of any of these claims, in order of time."""
        rows = self.connection.execute(
            "SELECT DISTINCT decision FROM sighting WHERE claim IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(claims)),),
        )
        asked = {decision for (decision,) in rows}
        return [one for one in live(self.all()) if one.id in asked] if asked else []

    def put(self, decision: Decision) -> bool:
        """Keep a decision; false where it is there already."""
        body = json.dumps(decision_to_json(decision), ensure_ascii=False, separators=(",", ":"))
        new = self.connection.execute(
            "INSERT OR IGNORE INTO decision (id, made, undoes, body) VALUES (?, ?, ?, ?)",
            (decision.id, decision.made, decision.undoes, body),
        ).rowcount
        if new:
            seen = _sightings(decision)
            self.connection.executemany(
                "INSERT INTO sighting (decision, number, article) VALUES (?, ?, ?)",
                [(decision.id, number, one.article) for number, one in enumerate(seen)],
            )
            self.tie({one.article for one in seen})
        return bool(new)

    def tie(self, articles: Iterable[str]) -> bool:
        """Find the claims that decisions speak of in these articles as they are now; whether any decision does."""
        ask = (
            "SELECT s.decision, s.number, s.article, d.body FROM sighting AS s JOIN decision AS d ON d.id = s.decision"
            " WHERE s.article = ?"
        )
        rows = [row for article in sorted(articles) for row in self.connection.execute(ask, (article,))]
        places: dict[str, dict[Sighting, list[tuple[str, int]]]] = {}
        for decision, number, article, body in rows:
            seen = _sightings(decision_from_json(json.loads(body)))[number]
            places.setdefault(article, {}).setdefault(seen, []).append((decision, number))
        for article, sightings in places.items():
            found = find(list(sightings), list(kept_of_article(self.connection, article)))
            self.connection.executemany(
                "UPDATE sighting SET claim = ? WHERE decision = ? AND number = ?",
                [(found.get(seen), *where) for seen, at in sightings.items() for where in at],
            )
        return bool(rows)

    def spell_out(self) -> None:
        """Write down anew, pair by pair, what the live decisions say of the claims that are there now."""
        told = verdicts(live(self.all()), self._found())
        rows = [(*sorted(pair), same) for pair, same in told.items()]
        self.connection.execute("DELETE FROM said")
        self.connection.executemany("INSERT INTO said (one, other, same) VALUES (?, ?, ?)", rows)

    def said(self, claims: Iterable[str]) -> dict[frozenset[str], bool]:
        """What live decisions say of pairs of these claims."""
        asked = set(claims)
        # Asked for one claim of a pair and not for both: SQLite would try every pair of two lists.
        rows = self.connection.execute(
            "SELECT one, other, same FROM said WHERE one IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(asked)),),
        )
        return {frozenset((one, other)): bool(same) for one, other, same in rows if other in asked}

    def rulings(self, claims: Iterable[str]) -> list[Ruling]:
        """What people found wrong with the contact of these claims."""
        asked = sorted(claims)
        rows = self.connection.execute(
            "SELECT DISTINCT d.body FROM sighting AS s JOIN decision AS d ON d.id = s.decision"
            " WHERE s.claim IN (SELECT value FROM json_each(?))",
            (json.dumps(asked),),
        )
        on_them = [one for one in map(_decision, rows) if one.verdict == "wrong"]
        if not on_them:
            return []
        ids = [one.id for one in on_them]
        return rulings(live([*on_them, *self._undoings(ids)]), asked, self._found(ids))

    def names(self) -> Decided:
        """What live decisions say of pairs of names."""
        return names_decided(live(self.all()))

    def claims_of(self, decision: Decision) -> set[str]:
        """The claims that a decision speaks of, as far as they are there now."""
        rows = self.connection.execute(
            "SELECT claim FROM sighting WHERE decision = ? AND claim IS NOT NULL", (decision.id,)
        )
        return {claim for (claim,) in rows}

    def _undoings(self, decisions: Sequence[str]) -> list[Decision]:
        """What undoes these decisions, and what undoes that."""
        return list(map(_decision, self.connection.execute(_UNDOINGS, (json.dumps(decisions),))))

    def _found(self, decisions: Sequence[str] | None = None) -> dict[Sighting, str]:
        """The claims that stand now for what was seen, of these decisions or of all."""
        rows = self.connection.execute(
            "SELECT d.body, s.number, s.claim FROM sighting AS s JOIN decision AS d ON d.id = s.decision"
            " WHERE s.claim IS NOT NULL AND (?1 IS NULL OR s.decision IN (SELECT value FROM json_each(?1)))"
            " ORDER BY s.decision, s.number",
            (None if decisions is None else json.dumps(decisions),),
        )
        return {_sightings(_decision((body,)))[number]: claim for body, number, claim in rows}


def _decision(row: tuple[str, ...]) -> Decision:
    return decision_from_json(json.loads(row[0]))


def _sightings(decision: Decision) -> list[Sighting]:
    return [one for side in (decision.one, decision.other) for one in side if isinstance(one, Sighting)]
