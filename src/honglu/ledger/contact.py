"""Contacts: what the claims that speak of one occasion tell together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from honglu.ledger.claims import KeptClaim, Source
from honglu.model.claim import Evidence, Kind, Participant, Place, Rank, Status


@dataclass(frozen=True, slots=True)
class Party:
    """A participant, and every form of its name that was met; `participant.name` is the one shown first."""

    participant: Participant
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence that states a contact, and the id of the article it stands in."""

    article: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contact:
    """One occasion: a view of its claims, never stored in their stead.

    `disputed` maps a field to the values that sources give it, and each value to the ids of those articles.
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
    disputed: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)


def contacts_of(claims: Iterable[KeptClaim]) -> Iterator[Contact]:
    """The contacts that the claims speak of: for now, each claim is a contact of its own, in the order given."""
    return map(_alone, claims)


def _alone(kept: KeptClaim) -> Contact:
    claim = kept.claim
    return Contact(
        id=kept.id,
        kind=claim.kind,
        rank=claim.rank,
        status=claim.status,
        date=claim.date,
        place=claim.place,
        place_names=(claim.place.name,) if claim.place and claim.place.name else (),
        parties=tuple(Party(p, (p.name,)) for p in claim.participants),
        part_of=kept.part_of,
        attributed_to=claim.attributed_to,
        proofs=tuple(Proof(kept.source.id, e) for e in claim.evidence),
        confidence=claim.confidence,
        sources=(kept.source,),
        claims=(kept,),
    )
