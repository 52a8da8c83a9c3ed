"""What became of a contact: planned, then held or called off, as the articles tell one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from honglu.model.claim import Status
from honglu.model.contact import Step
from honglu.resolve.votes import Choice, Weighed

# A contact only moves on: what is held is planned no more.
_STAGE: dict[Status, int] = {"proposed": 0, "planned": 1, "cancelled": 2, "refused": 2, "held": 2}


def choose_status(claims: Sequence[Weighed]) -> Choice[Status]:
    """The furthest stage told; of held and called off, what more lines of sources tell, then what was told last."""
    told: dict[Status, list[str]] = {}
    weights: dict[Status, float] = {}
    last: dict[Status, date] = {}
    for one in claims:
        status, day = one.kept.claim.status, one.kept.source.published or date.min
        told.setdefault(status, []).append(one.kept.source.id)
        weights[status] = weights.get(status, 0.0) + one.weight
        last[status] = max(last.get(status, date.min), day)
    furthest = max(_STAGE[status] for status in told)
    rivals = [status for status in told if _STAGE[status] == furthest]
    best = max(rivals, key=lambda status: (round(weights[status], 6), last[status], status))
    return Choice(best, _reason(told, rivals), {status: tuple(dict.fromkeys(ids)) for status, ids in told.items()})


def history(claims: Sequence[Weighed]) -> tuple[Step, ...]:
    """The statuses in the order in which they were told, a step for each change; undated articles come last."""
    steps: list[Step] = []
    for one in sorted(claims, key=_when):
        status, source = one.kept.claim.status, one.kept.source
        if steps and steps[-1].status == status:
            steps[-1] = Step(status, steps[-1].told, (*steps[-1].sources, source.id))
        else:
            steps.append(Step(status, source.published, (source.id,)))
    return tuple(steps)


def _when(one: Weighed) -> tuple[bool, date, int, str]:
    source = one.kept.source
    return source.published is None, source.published or date.max, _STAGE[one.kept.claim.status], source.id


def _reason(told: dict[Status, list[str]], rivals: list[Status]) -> str:
    if len(told) == 1:
        return "all that tell it agree"
    if len(rivals) == 1:
        return "the latest stage that is told"
    return "told by more lines of sources, or later, than its opposite"
