"""Welcome ceremonies are told in pieces: who is welcomed in one sentence, who presides in another."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.extract.drafts import Draft

NEAR = 4  # sentences


def join_halves(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of which only one side is told are joined with the nearest other half; halves that stay alone go."""
    whole: list[Draft] = []
    halves: list[Draft] = []
    for draft in drafts:
        if draft.first and draft.second:
            whole.append(draft)
            continue
        if draft.kind == "visit":
            whole.append(draft)
            continue
        other = next((h for h in reversed(halves[-NEAR:]) if _fit(h, draft)), None)
        if other is None:
            halves.append(draft)
            continue
        halves.remove(other)
        whole.append(_joined(other, draft))
    return whole


def _fit(one: Draft, other: Draft) -> bool:
    if one.act.id != other.act.id or bool(one.first) == bool(other.first):
        return False
    codes = {r.represents for r in one.everyone} & {r.represents for r in other.everyone}
    return not codes and abs(one.sentences[-1] - other.sentences[0]) <= NEAR


def _joined(one: Draft, other: Draft) -> Draft:
    kept = one if one.first else other
    rest = other if kept is one else one
    kept.second = rest.second
    kept.sentences = sorted({*one.sentences, *other.sentences})
    kept.date = one.date or other.date
    kept.place, kept.country = one.place or other.place, one.country or other.country
    return kept
