"""Names, posts and times of a person in words."""

from __future__ import annotations

from honglu.cli.output import harmless
from honglu.cli.words import date_words
from honglu.model.actor import Actor, Held, Name
from honglu.resolve.names.folding import script_of


def span_words(first: str | None, last: str | None) -> str:
    """From when to when: "21 Mar 2024", "21–26 Mar 2024", "Feb 2012 – 26 Mar 2024", or "no date"."""
    if first is None or last is None or first == last:
        return date_words(first or last)
    return date_words(f"{first.partition('/')[0]}/{last.rpartition('/')[2]}")


def count_words(count: int, what: str) -> str:
    """How many there are: "1 source", "3 sources"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def head_words(actor: Actor) -> str:
    """The name, and whom it acts for: "Kim Song-nam (KP)"."""
    return harmless(f"{actor.name} ({actor.represents})" if actor.represents else actor.name)


def script_words(name: Name) -> str:
    """The script that a name is written in, and the languages it was met in: "han, zh"."""
    return harmless(", ".join([script_of(name.name), *name.languages]))


def held_words(held: Held) -> str:
    """A post and how many sources give it: "Trưởng Ban Quốc tế, 3 sources"."""
    return f"{harmless(held.post)}, {count_words(held.observed, 'source')}"
