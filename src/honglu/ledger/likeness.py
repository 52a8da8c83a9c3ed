"""Which claims in the ledger are alike: their shapes, where shapes meet, and the links between them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from sqlite3 import Connection

from honglu.ledger.rows import KEPT, KEPT_FROM, kept_from_row
from honglu.model.kept import KeptClaim
from honglu.resolve.blocks import blocks
from honglu.resolve.identity import Identity
from honglu.resolve.linking import link, shaped
from honglu.resolve.traces import Shape, Trace, trace

# Traces and shapes that are kept from one batch to the next; each is a few kilobytes.
_REMEMBERED = 20_000

# The shapes that hang together with those in :shapes, by links or because people said so of claims that have them.
# CROSS JOIN has SQLite start from the shapes asked for; left to itself it may read every link there is.
_BESIDE = """
SELECT l.other FROM json_each(:shapes) AS s CROSS JOIN link AS l ON l.one = s.value WHERE l.verdict = 'same'
UNION SELECT l.one FROM json_each(:shapes) AS s CROSS JOIN link AS l ON l.other = s.value WHERE l.verdict = 'same'
UNION SELECT b.shape FROM json_each(:shapes) AS s CROSS JOIN shaped AS a ON a.shape = s.value
  JOIN said ON said.one = a.claim AND said.same JOIN shaped AS b ON b.claim = said.other
UNION SELECT b.shape FROM json_each(:shapes) AS s CROSS JOIN shaped AS a ON a.shape = s.value
  JOIN said ON said.other = a.claim AND said.same JOIN shaped AS b ON b.claim = said.one
"""

_LINKS = """
SELECT l.one, l.other FROM json_each(:shapes) AS s CROSS JOIN link AS l ON l.one = s.value WHERE l.verdict = 'same'
"""


@dataclass
class Likeness:
    """Works within an open transaction of its connection; remembers what claims look like between transactions."""

    connection: Connection
    _traces: dict[str, Trace] = field(default_factory=dict)
    _shapes: dict[str, Shape] = field(default_factory=dict)

    def add(self, claims: Iterable[KeptClaim], identity: Identity) -> None:
        """Note new claims, and compare those of a shape not met before with what they may be of one occasion with."""
        for one in [self.trace(kept, identity) for kept in claims]:
            new = self.connection.execute("INSERT OR IGNORE INTO shape (id) VALUES (?)", (one.shape.id,)).rowcount
            self.connection.execute("INSERT INTO shaped (claim, shape) VALUES (?, ?)", (one.id, one.shape.id))
            if new:
                self.connection.executemany(
                    "INSERT INTO block (block, shape) VALUES (?, ?)",
                    [(block, one.shape.id) for block in sorted(blocks(one.shape))],
                )
                self.link(one.shape, identity)

    def link(self, shape: Shape, identity: Identity) -> None:
        """Compare a shape with all that share a block with it; keep the links that say same or unsure."""
        rows = self.connection.execute(
            "SELECT DISTINCT there.shape FROM block AS here JOIN block AS there ON there.block = here.block"
            " WHERE here.shape = ?1 AND there.shape <> ?1",
            (shape.id,),
        ).fetchall()
        found = [link(shape, other, identity) for other in self._loaded([name for (name,) in rows], identity)]
        self.connection.executemany(
            "INSERT OR REPLACE INTO link (one, other, verdict, points) VALUES (?, ?, ?, ?)",
            [(one.one, one.other, one.verdict, one.points) for one in found if one.verdict != "different"],
        )

    def link_anew(self, claims: Iterable[str], identity: Identity) -> None:
        """Compare the shapes of these claims with all others again."""
        shapes = sorted(self.shapes_of(claims))
        asked = (json.dumps(shapes),)
        self.connection.execute("DELETE FROM link WHERE one IN (SELECT value FROM json_each(?))", asked)
        self.connection.execute("DELETE FROM link WHERE other IN (SELECT value FROM json_each(?))", asked)
        for shape in self._loaded(shapes, identity):
            self.link(shape, identity)

    def sweep(self, shapes: Iterable[str]) -> None:
        """Let go of those of the shapes that no claim has any more."""
        self.connection.execute(
            "DELETE FROM shape WHERE id IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM shaped WHERE shaped.shape = shape.id)",
            (json.dumps(sorted(shapes)),),
        )

    def shapes_of(self, claims: Iterable[str]) -> set[str]:
        """The shapes of these claims."""
        rows = self.connection.execute(
            "SELECT DISTINCT shape FROM shaped WHERE claim IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(claims)),),
        )
        return {shape for (shape,) in rows}

    def together(self, shapes: Iterable[str]) -> set[str]:
        """The shapes, and all that hang together with them."""
        found = set(shapes)
        fresh = set(found)
        while fresh:
            rows = self.connection.execute(_BESIDE, {"shapes": json.dumps(sorted(fresh))})
            fresh = {shape for (shape,) in rows} - found
            found |= fresh
        return found

    def claims_of(self, shapes: Iterable[str]) -> Mapping[str, list[KeptClaim]]:
        """The claims that have each of these shapes."""
        rows = self.connection.execute(
            f"SELECT s.shape, {KEPT} FROM {KEPT_FROM} JOIN shaped AS s ON s.claim = c.id"  # noqa: S608  # constants
            " WHERE s.shape IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(shapes)),),
        )
        found: dict[str, list[KeptClaim]] = {}
        for shape, *row in rows:
            found.setdefault(shape, []).append(kept_from_row(tuple(row)))
        return found

    def linked(self, shapes: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs of these shapes that are taken for one occasion's."""
        # Asked for one shape of a pair and not for both: SQLite would try every pair of two lists.
        wanted = set(shapes)
        rows = self.connection.execute(_LINKS, {"shapes": json.dumps(sorted(wanted))})
        return [(one, other) for one, other in rows if other in wanted]

    def trace(self, kept: KeptClaim, identity: Identity) -> Trace:
        """What merging looks at in a claim."""
        found = self._traces.get(kept.id)
        if found is None:
            found = self._traces[kept.id] = shaped(trace(kept), identity)
            self._shapes.setdefault(found.shape.id, found.shape)
        original = kept.source.original or kept.source.id
        if found.original != original:  # what it is a copy of came in, or went, since
            found = self._traces[kept.id] = replace(found, original=original)
        return found

    def forget(self) -> None:
        """Let go of what is remembered, if it has grown large; between transactions."""
        if len(self._traces) > _REMEMBERED:
            self._traces.clear()
            self._shapes.clear()

    def _loaded(self, shapes: Iterable[str], identity: Identity) -> list[Shape]:
        wanted = list(shapes)
        missing = [shape for shape in wanted if shape not in self._shapes]
        rows = self.connection.execute(
            f"SELECT {KEPT} FROM {KEPT_FROM} WHERE c.id IN"  # noqa: S608  # constants
            " (SELECT min(claim) FROM shaped WHERE shape IN (SELECT value FROM json_each(?)) GROUP BY shape)",
            (json.dumps(missing),),
        )
        for row in rows.fetchall() if missing else ():
            self.trace(kept_from_row(row), identity)
        return [self._shapes[shape] for shape in wanted]
