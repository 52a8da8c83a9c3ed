"""Keeping actors up to date with the claims: only the names that an article touches are sorted out again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from sqlite3 import Connection
from typing import get_args

from honglu.model import edtf
from honglu.model.claim import ParticipantType
from honglu.model.decision import Bearer
from honglu.model.kept import KeptClaim
from honglu.resolve.actors import Bearing, personas
from honglu.resolve.kinship import Kin
from honglu.resolve.traces import is_named


@dataclass
class Acquaintance:
    """The actors of a ledger, within an open transaction of its connection."""

    connection: Connection
    kin: Kin
    _bearings: dict[str, Bearing] = field(default_factory=dict)

    def bearers_of(self, articles: Iterable[str]) -> set[str]:
        """The names met in these articles."""
        ask = "SELECT DISTINCT bearer FROM appearance JOIN claim ON claim.id = appearance.claim WHERE claim.article = ?"
        return {bearer for article in articles for (bearer,) in self.connection.execute(ask, (article,))}

    def meet(self, claims: Iterable[KeptClaim]) -> set[str]:
        """Note the names that stand in new claims; gives those not met in that year before."""
        seen = [
            (kept.id, number, self._note(bearing), year_of(kept))
            for kept in claims
            for number, bearing in _bearings_in(kept)
        ]
        self.connection.executemany("INSERT INTO appearance (claim, number, bearer, year) VALUES (?, ?, ?, ?)", seen)
        known = {pair for bearer in sorted({b for _, _, b, _ in seen}) for pair in self._known_years(bearer)}
        return {bearer for _, _, bearer, year in seen if (bearer, year) not in known}

    def missed(self, bearers: Iterable[str]) -> set[str]:
        """Those of the names that are no longer met in some year, now that articles were taken out."""
        rows = self.connection.execute(
            "SELECT DISTINCT p.bearer FROM persona AS p WHERE p.bearer IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM appearance AS a WHERE a.bearer = p.bearer AND a.year = p.year)",
            (json.dumps(sorted(bearers)),),
        )
        return {bearer for (bearer,) in rows}

    def sort_out(self, bearers: Iterable[str]) -> None:
        """Tell anew whose names these are, with all names that hang together with them."""
        together = self._together(set(bearers))
        gone = {one for one in together if not self._years(one)}
        self.connection.executemany("DELETE FROM persona WHERE bearer = ?", [(one,) for one in sorted(together)])
        self.connection.executemany("DELETE FROM bearer WHERE id = ?", [(one,) for one in sorted(gone)])
        years = {self._bearing(one): self._years(one) for one in together - gone}
        self.connection.executemany(
            "INSERT INTO persona (bearer, year, actor) VALUES (?, ?, ?)",
            [
                (bearer_id(bearing), year, persona.id)
                for persona in personas(years, self.kin.compare, self.kin.known)
                for bearing, year in persona.seen
            ],
        )

    def _note(self, bearing: Bearing) -> str:
        bearer = bearer_id(bearing)
        new = self.connection.execute(
            "INSERT OR IGNORE INTO bearer (id, name, represents, type) VALUES (?, ?, ?, ?)",
            (bearer, bearing.name, bearing.represents, bearing.type),
        ).rowcount
        if new:
            self.connection.executemany(
                "INSERT INTO bearer_key (key, bearer) VALUES (?, ?)",
                [(key, bearer) for key in sorted(self.kin.keys(bearing))],
            )
        return bearer

    def _together(self, bearers: set[str]) -> set[str]:
        found, fresh = set(bearers), set(bearers)
        while fresh:
            beside = {other for one in fresh for other in self._beside(one)}
            fresh = beside - found
            found |= fresh
        return found

    def _beside(self, bearer: str) -> list[str]:
        """The names that may be of the same bearer as this one."""
        rows = self.connection.execute(
            "SELECT DISTINCT there.bearer FROM bearer_key AS here JOIN bearer_key AS there ON there.key = here.key"
            " WHERE here.bearer = ?1 AND there.bearer <> ?1",
            (bearer,),
        ).fetchall()
        here = self._bearing(bearer)
        near = {other for (other,) in rows} | self._decided_on(here)
        return [other for other in sorted(near) if self.kin.compare(here, self._bearing(other)).verdict == "same"]

    def _decided_on(self, here: Bearing) -> set[str]:
        """The names of which people said that they are this one's, whatever the keys say."""
        others = {one for bearer in self.kin.decided_with(here) for one in bearer_ids(bearer)}
        rows = self.connection.execute(
            "SELECT id FROM bearer WHERE id IN (SELECT value FROM json_each(?)) AND (type = 'person') = ?",
            (json.dumps(sorted(others)), here.is_person),
        )
        return {other for (other,) in rows}

    def _bearing(self, bearer: str) -> Bearing:
        found = self._bearings.get(bearer)
        if found is None:
            row = self.connection.execute(
                "SELECT name, represents, type FROM bearer WHERE id = ?", (bearer,)
            ).fetchone()
            found = self._bearings[bearer] = Bearing(*row)
        return found

    def _known_years(self, bearer: str) -> list[tuple[str, int]]:
        return self.connection.execute("SELECT bearer, year FROM persona WHERE bearer = ?", (bearer,)).fetchall()

    def _years(self, bearer: str) -> set[int]:
        rows = self.connection.execute("SELECT DISTINCT year FROM appearance WHERE bearer = ?", (bearer,))
        return {year for (year,) in rows}


def bearer_id(bearing: Bearing) -> str:
    """A digest of a name as it was met."""
    content = json.dumps([bearing.name, bearing.represents, bearing.type], ensure_ascii=True)
    return hashlib.sha256(content.encode("ascii")).hexdigest()[:16]


def bearer_ids(bearer: Bearer) -> list[str]:
    """The digests of a name as it may have been met: as a person's, a state's, or another body's."""
    return [bearer_id(Bearing(bearer.name, bearer.represents, kind)) for kind in get_args(ParticipantType)]


def year_of(kept: KeptClaim) -> int:
    """The year in which a claim places its contact, else that of its article; 0 where neither is told."""
    value = kept.claim.date
    if value is not None and edtf.is_valid(value):
        return edtf.earliest(value).year
    return kept.source.published.year if kept.source.published else 0


def _bearings_in(kept: KeptClaim) -> Iterable[tuple[int, Bearing]]:
    for number, one in enumerate(kept.claim.participants):
        if one.type != "person" or is_named(one):
            yield number, Bearing(one.name, one.represents, one.type)
