"""Claims as they are kept: with an id that lasts and the article they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from honglu.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a claim stands in, without its text.

    `original` is the id of the earliest article that prints its text, null where this is the one.
    """

    id: str
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim, its source, and the ids by which the ledger knows it and the claim it is part of.

    `id` is 16 hexadecimal digits of a digest of the article's id and the claim's content, so the same reading gets
    the same ids in every ledger.
    """

    id: str
    source: Source
    claim: Claim
    part_of: str | None
