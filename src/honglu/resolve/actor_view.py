"""An actor as its claims tell it: its names, the posts it held, and from when to when it was seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from honglu.model import edtf
from honglu.model.actor import Actor, Name, is_person
from honglu.model.claim import Participant
from honglu.model.kept import KeptClaim
from honglu.resolve.spans import first_and_last
from honglu.resolve.tenures import Observation, tenures
from honglu.resolve.votes import weighed


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where an actor was met: the claim, the number of the participant in it, and the contact that it tells of."""

    kept: KeptClaim
    number: int
    contact: str

    @property
    def participant(self) -> Participant:
        """What the claim says of the actor."""
        return self.kept.claim.participants[self.number]


def actor_view(actor_id: str, appearances: Iterable[Appearance]) -> Actor:
    """What is told of an actor, the same whatever order the appearances come in.

    First and last seen are days of contacts that were held; an announced visit shows nobody anywhere. Raises
    `ValueError` where there are no appearances.
    """
    met = sorted(appearances, key=lambda one: (one.kept.id, one.number))
    if not met:
        raise ValueError("nobody was met: an actor appears in at least one claim")
    names = _names(met)
    first, last = first_and_last(
        one.kept.claim.date
        for one in met
        if one.kept.claim.status == "held" and one.kept.claim.date and edtf.is_valid(one.kept.claim.date)
    )
    return Actor(
        id=actor_id,
        type="person" if is_person(met[0].participant.type) else "body",
        name=names[0].name,
        represents=_side(met),
        names=names,
        posts=tenures(_observations(met)),
        first_seen=first,
        last_seen=last,
    )


def _names(met: Sequence[Appearance]) -> tuple[Name, ...]:
    """Every form of the name, those that most articles have first; of several, the longest."""
    articles: dict[str, dict[str, str | None]] = {}
    for one in met:
        articles.setdefault(one.participant.name, {})[one.kept.source.id] = one.kept.source.language
    found = [
        Name(name, tuple(sorted({language for language in there.values() if language})), tuple(sorted(there)))
        for name, there in articles.items()
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.sources), -len(one.name), one.name)))


def _side(met: Sequence[Appearance]) -> str | None:
    told = Counter(one.participant.represents for one in met if one.participant.represents)
    return min(told, key=lambda side: (-told[side], side), default=None)


def _observations(met: Sequence[Appearance]) -> Iterable[Observation]:
    shares = _shares(met)
    for one in met:
        claim, source = one.kept.claim, one.kept.source
        for post in one.participant.posts:
            side = one.participant.represents
            yield Observation(
                post, source.language, side, claim.date, source.published, source.id, shares[one.kept.id, one.contact]
            )


def _shares(met: Sequence[Appearance]) -> dict[tuple[str, str], float]:
    """The part of each claim in its line of sources: copies are told by what articles say of one occasion."""
    occasions: dict[str, dict[str, KeptClaim]] = {}
    for one in met:
        occasions.setdefault(one.contact, {})[one.kept.id] = one.kept
    return {
        (one.kept.id, contact): one.weight
        for contact, claims in occasions.items()
        for one in weighed(list(claims.values()))
    }
