"""Why names are taken for one actor's."""

from __future__ import annotations

from honglu.ledger import Reader
from honglu.ledger.knowing import year_of
from honglu.resolve.actors import Bearing, Kinship, personas


def steps(ledger: Reader, actor_id: str) -> tuple[Kinship, ...]:
    """The comparisons by which an actor's names came together, the surest first, computed again; none for one name.

    Names that are not this actor's made no difference: had they joined any of these, they would be its names.
    """
    years: dict[Bearing, set[int]] = {}
    for one in ledger.appearances(actor_id):
        who = one.participant
        years.setdefault(Bearing(who.name, who.represents, who.type), set()).add(year_of(one.kept))
    kin = ledger.kin()
    return tuple(dict.fromkeys(step for one in personas(years, kin.compare, kin.known) for step in one.steps))
