"""What people decided, as it bears on the claims that are there now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from honglu.model.decision import Bearer, Decision, Sighting
from honglu.model.kept import KeptClaim

# A claim read anew is the one that was seen if it agrees so far; see `_likeness`.
_FOUND = 4.6


@dataclass(frozen=True, slots=True)
class Ruling:
    """A field of a contact that a person found wrong, and what is right, if they knew."""

    field: str
    value: str | None
    right: str | None
    decision: str
    who: str


def live(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that count, in the order in which they were made; an undoing may itself be undone."""
    ordered = sorted(decisions, key=lambda one: (one.made, one.id))
    gone: set[str] = set()
    for one in reversed(ordered):
        if one.verdict == "undo" and one.undoes and one.id not in gone:
            gone.add(one.undoes)
    return [one for one in ordered if one.verdict != "undo" and one.id not in gone]


def verdicts(decisions: Iterable[Decision], found: Mapping[Sighting, str]) -> dict[frozenset[str], bool]:
    """For pairs of claims what the last decision on them says: one occasion, or not."""
    said: dict[frozenset[str], bool] = {}
    for one in decisions:
        here, there = (_claims(side, found) for side in (one.one, one.other))
        if one.verdict == "same":
            said.update({frozenset(pair): True for pair in combinations(sorted(here | there), 2)})
        elif one.verdict == "different":
            said.update({frozenset((a, b)): False for a in here for b in there if a != b})
    return said


def names_decided(decisions: Iterable[Decision]) -> dict[frozenset[Bearer], bool]:
    """For pairs of names what the last decision on them says: one bearer, or not."""
    said: dict[frozenset[Bearer], bool] = {}
    for one in decisions:
        here, there = ({b for b in side if isinstance(b, Bearer)} for side in (one.one, one.other))
        if one.verdict == "same":
            said.update({frozenset(pair): True for pair in combinations(sorted(here | there, key=str), 2)})
        elif one.verdict == "different":
            said.update({frozenset((a, b)): False for a in here for b in there if a != b})
    return said


def rulings(decisions: Iterable[Decision], claims: Iterable[str], found: Mapping[Sighting, str]) -> list[Ruling]:
    """What people found wrong with the contact that these claims tell of; the last word on a field and value counts."""
    there = set(claims)
    last: dict[tuple[str, str | None], Ruling] = {}
    for one in decisions:
        if one.verdict == "wrong" and one.field and _claims(one.one, found) & there:
            last[one.field, one.value] = Ruling(one.field, one.value, one.right, one.id, one.who)
    return list(last.values())


def find(sightings: Sequence[Sighting], claims: Sequence[KeptClaim]) -> dict[Sighting, str]:
    """The claims of an article, as they are now, that people saw before; those that are gone are left out."""
    scored = sorted(
        ((-_likeness(seen, kept), number, kept.id, seen) for number, seen in enumerate(sightings) for kept in claims),
        key=lambda one: one[:3],
    )
    found: dict[Sighting, str] = {}
    taken: dict[str, str] = {}
    for score, _, claim, seen in scored:
        if -score >= _FOUND and seen not in found and taken.setdefault(claim, seen.claim) == seen.claim:
            found[seen] = claim
    return found


def sight(kept: KeptClaim) -> Sighting:
    """A claim as it is now, for a decision to refer to."""
    claim = kept.claim
    first = claim.evidence[0] if claim.evidence else None
    return Sighting(
        article=kept.source.id,
        claim=kept.id,
        kind=claim.kind,
        date=claim.date,
        names=tuple(participant.name for participant in claim.participants),
        start=first.start if first else 0,
        end=first.end if first else 0,
    )


def _likeness(seen: Sighting, kept: KeptClaim) -> float:
    if seen.claim == kept.id:
        return 10.0
    claim = kept.claim
    names = {participant.name for participant in claim.participants}
    shared = len(names & set(seen.names)) / max(len(names | set(seen.names)), 1)
    near = any(e.start < seen.end and seen.start < e.end for e in claim.evidence)
    return 3 * shared + 1.5 * near + (seen.kind == claim.kind) + 0.5 * (seen.date == claim.date)


def _claims(side: Iterable[Sighting | Bearer], found: Mapping[Sighting, str]) -> set[str]:
    return {found[one] for one in side if isinstance(one, Sighting) and one in found}
