"""Which visit a meeting belongs to, and what the two tell of each other's place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from honglu.annotate.document import Document
from honglu.extract.drafts import Draft
from honglu.extract.merging import dates_agree
from honglu.text.layer import fold

MOST = 100  # visits of an article that a meeting may belong to
RECENT = 15  # days between a visit and the article that is about it
TOWNS = {"city", "capital"}


def link(document: Document, drafts: Sequence[Draft], visits: Sequence[Draft]) -> None:
    """Sets `part_of` of the drafts, and places and countries that are told of the other only."""
    for draft in drafts:
        _find_visit(document, draft, visits[:MOST])
        _stay_of(draft, visits[:MOST])
    within = parts_of(drafts)
    for visit in visits:
        _share_places(document, visit, [d for d in within.get(id(visit), ()) if d.country == visit.country])


def parts_of(drafts: Sequence[Draft]) -> dict[int, list[Draft]]:
    """The drafts that belong to a visit, by the visit's identity."""
    parts: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.part_of is not None:
            parts.setdefault(id(draft.part_of), []).append(draft)
    return parts


def _share_places(document: Document, visit: Draft, within: Sequence[Draft]) -> None:
    """A town is where all of a visit takes place, a building only what is told of it."""
    told = [d.place for d in within if d.place]
    visit.place = visit.place or next((place for place in told if _is_town(document, place)), None)
    for draft in within:
        draft.place = draft.place or visit.place
    if not document.pack.grammar.capitals and told and not visit.place:
        visit.place = _town_of(document, told[0])
    visit.place = visit.place or (told[0] if told and document.pack.grammar.capitals else None)


def _is_town(document: Document, place: str) -> bool:
    term = document.pack.terms.get(fold(place, document.pack.folds))
    return term is not None and ("capital" in term.tags or term.tags.get("place", (None, None))[1] in TOWNS)


def _town_of(document: Document, place: str) -> str | None:
    """The town with which the name of a building begins, where words are written in one: "北京" in "北京人民大会堂"."""
    return next((place[:end] for end in range(len(place), 1, -1) if _is_town(document, place[:end])), None)


def _find_visit(document: Document, draft: Draft, visits: Sequence[Draft]) -> None:
    """A meeting belongs to the visit of one of its participants to the country of another."""
    if draft.kind in {"call", "message"}:
        return
    codes = {r.represents for r in draft.everyone}
    for visit in visits:
        timely = draft.status == visit.status or (draft.status == "planned" and visit.status == "held")
        if timely and visit.first[0] in draft.everyone and visit.country in codes and _within(document, draft, visit):
            draft.part_of = visit
            draft.country = draft.country or visit.country
            return


def _stay_of(draft: Draft, visits: Sequence[Draft]) -> None:
    """A meeting told in one sentence with a journey of one of its participants took place there."""
    if draft.country is not None or draft.kind in {"call", "message"}:
        return
    for visit in visits:
        if (
            visit.first[0] in draft.everyone
            and set(visit.sentences) & set(draft.sentences)
            and dates_agree(draft.date, visit.date)
        ):
            draft.place, draft.country, draft.part_of = visit.place, visit.country, visit
            return


def _within(document: Document, draft: Draft, visit: Draft) -> bool:
    """Whether the contact can lie within the visit; an undated one belongs to the visit the article is about."""
    if draft.date is not None or visit.date is None:
        return dates_agree(draft.date, visit.date)
    published = document.article.published
    if published is None or len(visit.date) < len("2024-03-21"):
        return set(draft.sentences) & set(visit.sentences) != set()
    return abs((date.fromisoformat(visit.date.split("/")[0]) - published).days) <= RECENT
