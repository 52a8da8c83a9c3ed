"""Who sat beside the host: "王毅参加会见", told behind the meeting itself."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.annotate.referents import Referent
from honglu.extract.drafts import Draft
from honglu.extract.telling import Telling

KINDS = {"meeting", "talks", "call", "ceremony"}


def joiners(told: Telling) -> Iterator[Draft]:
    """Adds the subject to the meetings of the host told first; makes no draft of its own."""
    people = [r for r in told.subject if r.type == "person"]
    met = [d for d in told.before if d.kind in KINDS and d.status == "held" and _recent(told, d)]
    if people and met:
        for draft in met:
            if draft.first[:1] == met[0].first[:1]:
                _join(told, draft, people)
    yield from ()


def _recent(told: Telling, draft: Draft) -> bool:
    """Whether the meeting is news: not told with a day, month or year that is past."""
    published = told.document.article.published
    return draft.date is None or published is None or draft.date.startswith(f"{published:%Y-%m}")


def _join(told: Telling, draft: Draft, people: list[Referent]) -> None:
    for person in people:
        side = _side(draft, person)
        if side is not None and person not in side:
            side.append(person)
            draft.sentences = sorted({*draft.sentences, told.sentence.index})


def _side(draft: Draft, person: Referent) -> list[Referent] | None:
    """The side of the person's own country."""
    sides = (draft.first, draft.second)
    return next((side for side in sides if any(r.represents == person.represents for r in side)), None)
