"""Claims as they read once what people found wrong with a contact is put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from honglu.model.claim import Claim, Participant, Place
from honglu.model.contact import Party
from honglu.model.kept import KeptClaim
from honglu.resolve.decisions import Ruling

# The fields that a person can correct; those of which a claim always has a value need another in its place.
FIELDS = ("kind", "rank", "status", "date", "place", "country", "participant", "contact")
NEEDED = ("kind", "status")


def corrected(kept: KeptClaim, rulings: Sequence[Ruling]) -> KeptClaim:
    """The claim with every value that a person found wrong put right, or taken out where they knew none.

    A ruling without a value speaks of all values that are not right.
    """
    claim = kept.claim
    for ruling in rulings:
        put_right = _PUT_RIGHT.get(ruling.field)
        if put_right:
            claim = put_right(claim, ruling)
    return replace(kept, claim=claim)


def without(parties: Sequence[Party], rulings: Sequence[Ruling]) -> tuple[Party, ...]:
    """The participants, less those that a person said took no part."""
    out = {ruling.value for ruling in rulings if ruling.field == "participant" and ruling.right is None}
    return tuple(party for party in parties if not out.intersection(party.names))


def rejected(rulings: Sequence[Ruling]) -> bool:
    """Whether a person said that it is no contact at all."""
    return any(ruling.field == "contact" for ruling in rulings)


def reasons(rulings: Sequence[Ruling]) -> dict[str, str]:
    """Why a corrected field has its value."""
    return {ruling.field: f"{ruling.who} decided so (decision {ruling.decision})" for ruling in rulings}


def _meant(value: str | None, ruling: Ruling) -> bool:
    return value != ruling.right if ruling.value is None else value == ruling.value


def _plain(field: str) -> Callable[[Claim, Ruling], Claim]:
    def put_right(claim: Claim, ruling: Ruling) -> Claim:
        if not _meant(getattr(claim, field), ruling) or (field in NEEDED and ruling.right is None):
            return claim
        changed: dict[str, Any] = {field: ruling.right}
        return replace(claim, **changed)

    return put_right


def _place(claim: Claim, ruling: Ruling) -> Claim:
    there = claim.place or Place()
    return replace(claim, place=replace(there, name=ruling.right)) if _meant(there.name, ruling) else claim


def _country(claim: Claim, ruling: Ruling) -> Claim:
    there = claim.place or Place()
    return replace(claim, place=replace(there, country=ruling.right)) if _meant(there.country, ruling) else claim


def _participant(claim: Claim, ruling: Ruling) -> Claim:
    if ruling.right is None:
        return claim
    return replace(claim, participants=tuple(_renamed(one, ruling) for one in claim.participants))


def _renamed(participant: Participant, ruling: Ruling) -> Participant:
    if participant.name != ruling.value or ruling.right is None:
        return participant
    return replace(participant, name=ruling.right)


_PUT_RIGHT: dict[str, Callable[[Claim, Ruling], Claim]] = {
    **{field: _plain(field) for field in ("kind", "rank", "status", "date")},
    "place": _place,
    "country": _country,
    "participant": _participant,
}
