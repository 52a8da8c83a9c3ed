"""What a contact is part of: the visit it fell into, and the tour that a visit was a leg of."""

from __future__ import annotations

from sqlite3 import Connection

# Days between two legs of one tour at most: the flight, and a day off.
_REST = 5
# Legs that a tour is followed over, in each direction.
_LEGS = 12

# The contact that most claims of a contact are told to be part of.
_TOLD = """
SELECT m.contact FROM member AS here JOIN claim AS c ON c.id = here.claim JOIN member AS m ON m.claim = c.part_of
WHERE here.contact = ?1 AND m.contact <> ?1 GROUP BY m.contact ORDER BY count(*) DESC, m.contact LIMIT 1
"""

# The contacts that are told to be part of a contact, by the articles that tell of both.
_TOLD_WITHIN = """
SELECT DISTINCT m.contact FROM member AS here JOIN claim AS v ON v.id = here.claim
JOIN claim AS c ON c.article = v.article AND c.part_of = v.id JOIN member AS m ON m.claim = c.id
WHERE here.contact = ?1 AND m.contact <> ?1
"""

# Whether the same person is a guest of the visit v and takes part in the contact k; the end says in which role there.
_SAME_GUEST = """
EXISTS (
  SELECT 1 FROM member AS m JOIN participant AS g ON g.claim = m.claim AND g.role = 'guest'
  JOIN appearance AS a ON a.claim = g.claim AND a.number = g.number
  JOIN persona AS p ON p.bearer = a.bearer AND p.year = a.year
  WHERE m.contact = v.id AND g.type = 'person' AND p.actor IN (
    SELECT q.actor FROM member AS n JOIN appearance AS b ON b.claim = n.claim
    JOIN participant AS h ON h.claim = b.claim AND h.number = b.number
    JOIN persona AS q ON q.bearer = b.bearer AND q.year = b.year WHERE n.contact = k.id"""
_TOOK_PART = f"{_SAME_GUEST}))"
# Who receives on one leg and travels on another made no journey of both.
_TRAVELLED = f"{_SAME_GUEST} AND h.role = 'guest'))"

# The visit to the country of a contact, by one of those who took part, on the days of which it took place.
_FELL_INTO = f"""
SELECT v.id FROM contact AS k JOIN contact AS v ON v.kind = 'visit' AND v.since <= k.until
  AND v.since >= date(k.since, '-20 days') AND v.until >= k.until AND v.country = k.country
WHERE k.id = ? AND k.kind IN ('meeting', 'talks', 'signing', 'ceremony') AND v.status IN ('held', 'planned')
  AND k.until <= date(k.since, '+3 days') AND NOT v.rejected AND {_TOOK_PART}
ORDER BY v.since, v.id LIMIT 1
"""  # noqa: S608  # constants

_NEXT_LEG = f"""
SELECT v.id, v.since FROM contact AS k JOIN contact AS v ON v.kind = 'visit' AND v.id <> k.id
  AND v.since >= date(k.since, '-20 days') AND v.since <= date(k.until, '+{_REST} days')
  AND v.until >= date(k.since, '-{_REST} days') AND v.country <> k.country
WHERE k.id = ? AND k.kind = 'visit' AND v.status IN ('held', 'planned') AND k.until <= date(k.since, '+20 days')
  AND v.until <= date(v.since, '+20 days') AND NOT v.rejected AND {_TRAVELLED}
ORDER BY v.since, v.id
"""  # noqa: S608  # constants

# What took place in the country of a visit, on its days.
_ON_ITS_DAYS = """
SELECT k.id FROM contact AS v JOIN contact AS k ON k.since >= v.since AND k.since <= v.until AND k.until <= v.until
  AND k.country = v.country AND k.kind IN ('meeting', 'talks', 'signing', 'ceremony') AND NOT k.rejected
WHERE v.id = ? AND v.kind = 'visit'
"""


def part_of(connection: Connection, contact: str) -> str | None:
    """The visit or conference that a contact is part of: as told, else the visit that it fell into."""
    found = connection.execute(_TOLD, (contact,)).fetchone() or connection.execute(_FELL_INTO, (contact,)).fetchone()
    return found[0] if found else None


def within(connection: Connection, contact: str) -> list[str]:
    """The contacts that are part of this one, a visit or a conference, by date, then id."""
    asked = (_TOLD_WITHIN, _ON_ITS_DAYS)
    candidates = {found for ask in asked for (found,) in connection.execute(ask, (contact,))}
    inside = [one for one in candidates if part_of(connection, one) == contact]
    order = "SELECT since IS NULL, since, until, id FROM contact WHERE id = ? AND NOT rejected"
    rows = (connection.execute(order, (one,)).fetchone() for one in inside)
    return [row[-1] for row in sorted(row for row in rows if row)]


def legs_of(connection: Connection, visit: str) -> list[str]:
    """The visits that a visit was made with in one journey, itself among them, in order of time."""
    seen: dict[str, str] = {}
    fresh = [visit]
    while fresh and len(seen) < _LEGS:
        legs = [leg for one in fresh for leg in connection.execute(_NEXT_LEG, (one,))]
        fresh = [leg for leg, _ in legs if leg not in seen]
        seen.update(legs)
    return sorted(seen, key=lambda leg: (seen[leg], leg))


def tour_of(connection: Connection, visit: str) -> str | None:
    """The id of the first leg of the tour that a visit was a leg of; null where its guest went nowhere else."""
    return next(iter(legs_of(connection, visit)), None)
