"""The date of a contact, of all those that its claims give."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.model import edtf
from honglu.resolve.votes import Choice, Weighed


def choose_date(claims: Sequence[Weighed], kind: str) -> Choice[str] | None:
    """The date that agrees with most lines of sources, then the one that says most.

    A visit's days are best told by the longest stay that is told, anything else by a single day; a date that only
    lies around the one shown does not speak against it.
    """
    told: dict[str, list[str]] = {}
    weights: dict[str, float] = {}
    for one in claims:
        value = one.kept.claim.date
        if value is not None and edtf.is_valid(value):
            told.setdefault(value, []).append(one.kept.source.id)
            weights[value] = weights.get(value, 0.0) + one.weight
    if not told:
        return None
    support = {v: sum(weights[o] for o in told if edtf.overlaps(v, o)) for v in told}
    first = list(told)
    best = max(first, key=lambda v: (round(support[v], 6), _telling(v, kind), round(weights[v], 6), -first.index(v)))
    against = {best, *(v for v in told if not edtf.overlaps(v, best))}
    reason = _reason(best, told, support, kind)
    return Choice(best, reason, {v: tuple(dict.fromkeys(ids)) for v, ids in told.items() if v in against})


def _telling(value: str, kind: str) -> int:
    """How much a date says of such a contact."""
    precision = edtf.precision(value)
    if precision == "interval":
        return 4 if kind in {"visit", "conference"} and _days(value) <= 30 else 2
    return {"day": 3, "month": 1, "year": 0}[precision]


def _days(value: str) -> int:
    first, last = edtf.parse(value)
    return (last - first).days


def _reason(best: str, told: dict[str, list[str]], support: dict[str, float], kind: str) -> str:
    if len(told) == 1:
        return "all that tell it agree"
    if all(edtf.overlaps(best, value) for value in told):
        return "the whole stay that is told" if kind == "visit" and "/" in best else "the most exact of those told"
    return f"agrees with {support[best]:.2g} lines of sources; others tell another day"
