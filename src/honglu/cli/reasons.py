"""Why a claim says what it says, line by line."""

from __future__ import annotations

from honglu.cli.layout import cells, cut, pad
from honglu.cli.output import harmless
from honglu.model.claim import Claim, Reason

_WIDEST_FIELD, _WIDEST_VALUE = 16, 40


def reason_lines(claim: Claim) -> list[str]:
    """A line for each reason: the field, its value, the words it rests on and where they stand, the rule."""
    rows = [(harmless(r.field), cut(harmless(r.value), _WIDEST_VALUE), _basis(r)) for r in claim.reasons]
    if not rows:
        return ["no reasons were kept"]
    field = min(max(cells(row[0]) for row in rows), _WIDEST_FIELD)
    value = max(cells(row[1]) for row in rows)
    return [f"{pad(row[0], field)}  {pad(row[1], value)}  {row[2]}" for row in rows]


def _basis(reason: Reason) -> str:
    if not reason.words:
        return f"by {harmless(reason.rule)}"
    zone = "title, " if reason.zone == "title" else ""
    return f"“{harmless(reason.words)}” ({zone}{reason.start}–{reason.end}), by {harmless(reason.rule)}"
