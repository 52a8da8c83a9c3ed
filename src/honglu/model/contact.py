"""One occasion, as its claims tell it together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from honglu.model.claim import Evidence, Kind, Participant, Place, Rank, Status
from honglu.model.kept import KeptClaim, Source

# Field → value → the ids of the articles that give it.
Disputes = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Party:
    """A participant, and every form of its name that was met; `participant.name` is the one shown first.

    `participant.posts` are in the language that most of its sources are in; `posts` has them all, by language.
    """

    participant: Participant
    names: tuple[str, ...]
    posts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence that states a contact, and the id of the article it stands in."""

    article: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Step:
    """What a contact's status was by the articles of one day: planned first, then held, put off, …"""

    status: Status
    told: date | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """One occasion: a view of its claims, never stored in their stead.

    `disputed` has the fields in which sources differ. `choices` tells for each field why the value that is shown
    stands first. `history` tells how the status changed from article to article. `tour` is the id of the first
    of the visits that were made in one journey, or null. `rejected` means that a person said that it is no contact.
    `lines` are the ids of its sources by line: copies and rewrites of one text are one, the earliest first.
    """

    id: str
    kind: Kind
    rank: Rank | None
    status: Status
    date: str | None
    place: Place | None
    place_names: tuple[str, ...]
    parties: tuple[Party, ...]
    part_of: str | None
    attributed_to: tuple[str, ...]
    proofs: tuple[Proof, ...]
    confidence: float
    sources: tuple[Source, ...]
    claims: tuple[KeptClaim, ...]
    disputed: Disputes = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    history: tuple[Step, ...] = ()
    tour: str | None = None
    rejected: bool = False
    lines: tuple[tuple[str, ...], ...] = ()

    @property
    def copies(self) -> Mapping[str, str]:
        """Of the sources those that print another article's text, with the id of the earliest that does."""
        return {source.id: source.original for source in self.sources if source.original}
