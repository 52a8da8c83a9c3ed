"""A question in words, for the head of what answers it."""

from __future__ import annotations

from honglu.query.filters import Filter


def in_words(wanted: Filter) -> str:
    """The question as one English phrase: "contacts between VN and KP of kind visit on or after 2024-03-01"."""
    parts = ["contacts"]
    if wanted.between:
        parts.append("between {} and {}".format(*wanted.between))
    if wanted.countries:
        parts.append(f"with {' or '.join(wanted.countries)}")
    if wanted.persons:
        parts.append(f"with {' and '.join(map(repr, wanted.persons))}")
    if wanted.kinds:
        parts.append(f"of kind {' or '.join(wanted.kinds)}")
    if wanted.statuses:
        parts.append(f"with status {' or '.join(wanted.statuses)}")
    if wanted.since:
        parts.append(f"on or after {wanted.since}")
    if wanted.until:
        parts.append(f"on or before {wanted.until}")
    return " ".join(parts) if len(parts) > 1 else "all contacts"
