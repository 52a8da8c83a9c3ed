"""A contact as its claims tell it together: for each field the value that stands first, why, and what differs."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from honglu.model.claim import Kind, Place, Rank, Status
from honglu.model.contact import Contact, Proof
from honglu.model.kept import KeptClaim
from honglu.resolve.correcting import corrected, reasons, rejected, without
from honglu.resolve.dates import choose_date
from honglu.resolve.decisions import Ruling
from honglu.resolve.parties import Seating, parties
from honglu.resolve.statuses import choose_status, history
from honglu.resolve.votes import Choice, Weighed, choose, vote, weighed

# Where sources are even, the more telling word: who says "talks" or "state visit" had a reason to.
_KINDS: dict[Kind, int] = {"talks": 2, "meeting": 1}
_RANKS: dict[Rank, int] = {"state": 4, "official": 3, "working": 2, "friendly": 1}


def alone(kept: KeptClaim) -> Contact:
    """A claim as a contact that nobody else tells of."""
    seating = tuple(((kept.id, number),) for number in range(len(kept.claim.participants)))
    return view(kept.id, [kept], seating, kept.part_of)


def view(
    contact_id: str,
    claims: Sequence[KeptClaim],
    seating: Seating,
    part_of: str | None = None,
    rulings: Sequence[Ruling] = (),
) -> Contact:
    """What the claims of one occasion tell together; the same whatever order they come in.

    `rulings` are what people found wrong with it: what they said is right stands first, what they said is wrong never.
    """
    as_they_are = {kept.id: kept for kept in claims}
    told = weighed([corrected(kept, rulings) for kept in claims])
    kind: Choice[Kind] = choose(told, lambda k: k.claim.kind, prefer=_more_telling, preference="the more telling word")
    status = choose_status(told)
    rank: Choice[Rank] | None = vote(told, lambda k: k.claim.rank, prefer=_higher, preference="the higher rank")
    date = choose_date(told, kind.value)
    country: Choice[str] | None = vote(told, lambda k: k.claim.place.country if k.claim.place else None)
    place: Choice[str] | None = vote(told, lambda k: _place_name(k, country.value if country else None))
    fields: dict[str, Choice[Any] | None] = {
        "kind": kind,
        "rank": rank,
        "status": status,
        "date": date,
        "place": place,
        "country": country,
    }
    ordered = [one.kept for one in sorted(told, key=_published)]
    return Contact(
        id=contact_id,
        kind=kind.value,
        rank=rank.value if rank else None,
        status=status.value,
        date=date.value if date else None,
        place=_place(place, country),
        place_names=_place_names(place, ordered),
        parties=without(parties(told, seating), rulings),
        part_of=part_of,
        attributed_to=_sources(ordered),
        proofs=_proofs(ordered, status.value),
        confidence=_confidence(told),
        sources=tuple({k.source.id: k.source for k in ordered}.values()),
        claims=tuple(as_they_are[kept.id] for kept in ordered),
        disputed=_disputed(fields),
        choices={**{name: choice.reason for name, choice in fields.items() if choice}, **reasons(rulings)},
        history=history(told),
        rejected=rejected(rulings),
        lines=_lines(told),
    )


def _lines(told: Sequence[Weighed]) -> tuple[tuple[str, ...], ...]:
    found: dict[int, dict[str, None]] = {}
    for one in told:
        found.setdefault(one.line, {})[one.kept.source.id] = None
    return tuple(map(tuple, found.values()))


def _more_telling(kind: Kind) -> float:
    return _KINDS.get(kind, 0)


def _higher(rank: Rank) -> float:
    return _RANKS.get(rank, 0)


def _published(one: Weighed) -> tuple[bool, str, str, str]:
    source = one.kept.source
    return source.published is None, str(source.published), source.id, one.kept.id


def _place_name(kept: KeptClaim, country: str | None) -> str | None:
    """The place that a claim names, if it lies in the country shown."""
    place = kept.claim.place
    return place.name if place and (place.country is None or place.country == country) else None


def _place(name: Choice[str] | None, country: Choice[str] | None) -> Place | None:
    if name is None and country is None:
        return None
    return Place(name.value if name else None, country.value if country else None)


def _place_names(shown: Choice[str] | None, claims: Sequence[KeptClaim]) -> tuple[str, ...]:
    met = [k.claim.place.name for k in claims if k.claim.place and k.claim.place.name]
    return tuple(dict.fromkeys([shown.value, *met] if shown else met))


def _sources(claims: Sequence[KeptClaim]) -> tuple[str, ...]:
    """Whom the articles have it from, each once, in the order in which they were named."""
    named: dict[str, str] = {}
    for kept in claims:
        for name in kept.claim.attributed_to:
            named.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
    return tuple(named.values())


def _proofs(claims: Sequence[KeptClaim], status: Status) -> tuple[Proof, ...]:
    """The sentences, those first that tell what became of it: that it was held, before that it was planned."""
    ordered = sorted(claims, key=lambda kept: kept.claim.status != status)
    return tuple(Proof(kept.source.id, evidence) for kept in ordered for evidence in kept.claim.evidence)


def _confidence(told: Sequence[Weighed]) -> float:
    """How sure it is that the occasion took place as told: each further line of sources leaves less doubt.

    Lines are taken to err independently of one another; their copies do not count.
    """
    doubt = 1.0
    for one in told:
        doubt *= (1 - one.kept.claim.confidence) ** one.weight
    return round(1 - doubt, 2)


def _disputed(fields: Mapping[str, Choice[Any] | None]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The fields in which sources differ; a status that changed is history, and a place may have many names."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, choice in fields.items():
        if choice and len(choice.told) > 1 and name not in {"status", "place"}:
            found[name] = {str(value): ids for value, ids in choice.told.items()}
    return found
