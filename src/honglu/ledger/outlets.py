"""How much articles tell, counted by who published them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection

_TELLING = """
SELECT a.outlet, count(DISTINCT a.id), count(DISTINCT m.contact)
FROM claim AS c JOIN article AS a ON a.id = c.article JOIN member AS m ON m.claim = c.id
JOIN contact AS k ON k.id = m.contact AND NOT k.rejected
GROUP BY a.outlet
"""
_CLAIMS = """
SELECT c.article, count(DISTINCT m.contact) FROM json_each(?) AS wanted
JOIN claim AS c ON c.article = wanted.value JOIN member AS m ON m.claim = c.id GROUP BY c.article
"""


@dataclass(frozen=True, slots=True)
class Telling:
    """How many articles of an outlet tell of a contact, and of how many contacts they tell."""

    articles: int
    contacts: int


def telling(connection: Connection) -> dict[str | None, Telling]:
    """The outlets that tell of a contact, by name; null for articles that name none."""
    return {outlet: Telling(articles, contacts) for outlet, articles, contacts in connection.execute(_TELLING)}


def claims_in(connection: Connection, articles: Sequence[str]) -> dict[str, int]:
    """Of how many contacts each of these articles tells, if of any."""
    return dict(connection.execute(_CLAIMS, (json.dumps(articles),)).fetchall())
