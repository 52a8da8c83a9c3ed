"""Which participant of a reading is which of the gold."""

from __future__ import annotations

from dataclasses import dataclass

from honglu.evaluate.labels import Occasion, Party


@dataclass(frozen=True, slots=True)
class Pairing:
    """Participants paired one to one by name, and those who are left over on either side."""

    pairs: list[tuple[Party, Party]]
    missed: list[Party]
    extra: list[Party]


def pair(gold: Occasion, pred: Occasion) -> Pairing:
    """Give each participant of the gold, in order, the first one of the reading that shares a name."""
    extra = list(pred.parties)
    pairs, missed = [], []
    for party in gold.parties:
        index = next((i for i, other in enumerate(extra) if party.same(other)), None)
        if index is None:
            missed.append(party)
        else:
            pairs.append((party, extra.pop(index)))
    return Pairing(pairs, missed, extra)
