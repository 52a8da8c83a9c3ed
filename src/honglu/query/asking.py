"""A question in words, for the head of what answers it."""

from __future__ import annotations

from collections.abc import Mapping

from honglu.query.filters import Filter
from honglu.query.question import Question

# How each field of a question is said, and what stands between its values.
_SAID = {
    "text": ("with the words {}", ""),
    "country": ("with {}", " and "),
    "actor": ("with {}", " and "),
    "kind": ("of kind {}", " or "),
    "status": ("with status {}", " or "),
    "rank": ("of rank {}", " or "),
    "outlet": ("told by {}", " or "),
    "language": ("told in {}", " or "),
    "year": ("in {}", " or "),
    "since": ("on or after {}", ""),
    "until": ("on or before {}", ""),
}


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


def question_in_words(asked: Question, names: Mapping[str, str]) -> str:
    """The same for a question of an address; `names` are those of the actors asked for, by id."""
    given: dict[str, list[str]] = {}
    for name, value in asked.pairs():
        given.setdefault(name, []).append(names.get(value, value) if name == "actor" else value)
    parts = [_SAID[name][0].format(_SAID[name][1].join(values)) for name, values in given.items()]
    return " ".join(["contacts", *parts]) if parts else "all contacts"
