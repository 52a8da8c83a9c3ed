"""Articles that print one text."""

from __future__ import annotations

from dataclasses import dataclass

from honglu.model.kept import Source


@dataclass(frozen=True, slots=True)
class Copy:
    """An article among those that print one text.

    `of` is the id of the earliest article that it is alike to, and `shared` how alike: the share of all sequences of
    three words of the two that is in both. Both are null for the original. `version_of` is the id of the earliest that
    its outlet printed at the same address: its title, and maybe its text, was revised.
    """

    source: Source
    of: str | None = None
    shared: float | None = None
    version_of: str | None = None
