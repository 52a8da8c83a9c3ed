"""Claims and contacts as they stand in the ledger's tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from sqlite3 import Connection
from typing import Any

from honglu.model import edtf
from honglu.model.codec import claim_from_json
from honglu.model.kept import KeptClaim, Source

# What `kept_from_row` reads; the tables go by the letters c, a and o.
KEPT = "c.id, c.part_of, c.body, a.id, a.language, a.published, a.outlet, a.url, a.title, o.original"
COPY_OF = "LEFT JOIN copy AS o ON o.article = a.id"
KEPT_FROM = f"claim AS c JOIN article AS a ON a.id = c.article {COPY_OF}"


def kept_from_row(row: tuple[Any, ...]) -> KeptClaim:
    """A row of `KEPT` as a claim with its source."""
    claim_id, part_of, body, article, language, published, outlet, url, title, original = row
    day = date.fromisoformat(published) if published else None
    source = Source(article, language, day, outlet, url, title, original)
    return KeptClaim(claim_id, source, claim_from_json(json.loads(body)), part_of)


def kept_by_id(connection: Connection, claims: Iterable[str]) -> Iterator[KeptClaim]:
    """The claims with these ids, in no order; those that are gone are left out."""
    rows = connection.execute(
        f"SELECT {KEPT} FROM json_each(?) AS wanted JOIN claim AS c ON c.id = wanted.value"  # noqa: S608  # a constant
        f" JOIN article AS a ON a.id = c.article {COPY_OF}",
        (json.dumps(list(claims)),),
    )
    return map(kept_from_row, rows)


def kept_of_article(connection: Connection, article: str) -> Iterator[KeptClaim]:
    """The claims of an article, in order of mention."""
    rows = connection.execute(f"SELECT {KEPT} FROM {KEPT_FROM} WHERE c.article = ? ORDER BY c.number", (article,))  # noqa: S608
    return map(kept_from_row, rows)


def kept_of_contact(connection: Connection, contact: str) -> Iterator[KeptClaim]:
    """The claims of a contact, by id."""
    rows = connection.execute(
        f"SELECT {KEPT} FROM {KEPT_FROM} JOIN member AS m ON m.claim = c.id WHERE m.contact = ? ORDER BY c.id",  # noqa: S608
        (contact,),
    )
    return map(kept_from_row, rows)


def contact_of(connection: Connection, claim: str) -> str | None:
    """The id of the contact that a claim tells of; null where the claim is gone."""
    row = connection.execute("SELECT contact FROM member WHERE claim = ?", (claim,)).fetchone()
    return row[0] if row else None


def days(value: str | None) -> tuple[str, str] | tuple[None, None]:
    """The first and the last day that a date may mean, as columns."""
    if value is None or not edtf.is_valid(value):
        return None, None
    first, last = edtf.parse(value)
    return first.isoformat(), last.isoformat()
