"""What the rest of the article tells of a contact: hosts of visits, dates, places; and which drafts are no contacts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from honglu.annotate.document import Document
from honglu.annotate.referents import Referent, level_of
from honglu.extract.days import day_of
from honglu.extract.drafts import Draft
from honglu.extract.grounds import Ground
from honglu.extract.merging import dates_agree
from honglu.extract.official import contacts_only, recall_neighbours

RECENT = 15  # days between a visit and the article that is about it


def complete(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts between two countries, with hosts, places and links filled in."""
    recall_neighbours(document, drafts)
    real = contacts_only(document, drafts)
    for draft in real:
        if draft.status == "held" and _ahead(document, draft):
            draft.status = "planned"
    visits = [d for d in real if d.kind == "visit"]
    others = [d for d in real if d.kind != "visit"]
    for draft in others:
        _link(document, draft, visits)
        _stay_of(draft, visits)
    for draft in others:
        if draft.country is None and draft.act.frame in {"receive", "call-on"}:
            draft.country = _home_of(draft, visits)
        if draft.date is None and draft.status == "held":
            _date(document, draft)
    for visit in visits:
        if visit.date is None and visit.status == "held":
            visit.date = next((d.date for d in others if d.part_of is visit and d.date and d.status == "held"), None)
        _host(document, visit, others)
    return [*visits, *others]


def _ahead(document: Document, draft: Draft) -> bool:
    """Whether the date lies after the day of publication."""
    published = document.article.published
    if published is None or draft.date is None:
        return False
    first = draft.date.split("/")[0]
    return first > published.isoformat()[: len(first)]


def _date(document: Document, draft: Draft) -> None:
    """Dates an undated contact by the day that its part of the article is about."""
    day = day_of(document, draft)
    if day is not None:
        draft.date = day.value
        draft.grounds.append(Ground("date", day.value, "day told before", day.start, day.end))


def _link(document: Document, draft: Draft, visits: Sequence[Draft]) -> None:
    """A meeting belongs to the visit of one of its participants to the country of another."""
    if draft.kind in {"call", "message"}:
        return
    codes = {r.represents for r in draft.everyone}
    for visit in visits:
        timely = draft.status == visit.status or (draft.status == "planned" and visit.status == "held")
        if timely and visit.first[0] in draft.everyone and visit.country in codes and _within(document, draft, visit):
            draft.part_of = visit
            draft.country = draft.country or visit.country
            if draft.country == visit.country:
                if draft.place is None:
                    draft.place = visit.place
                elif visit.place is None:
                    visit.place = draft.place
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


def _home_of(draft: Draft, visits: Sequence[Draft]) -> str | None:
    """Who receives does so at home, unless the article tells of a journey."""
    host = draft.first[0]
    away = any(host in visit.first for visit in visits)
    return host.represents if not away and host.represents and len(host.represents) == len("VN") else None


def _within(document: Document, draft: Draft, visit: Draft) -> bool:
    """Whether the contact can lie within the visit; an undated one belongs to the visit the article is about."""
    if draft.date is not None or visit.date is None:
        return dates_agree(draft.date, visit.date)
    published = document.article.published
    if published is None or len(visit.date) < len("2024-03-21"):
        return set(draft.sentences) & set(visit.sentences) != set()
    return abs((date.fromisoformat(visit.date.split("/")[0]) - published).days) <= RECENT


def _host(document: Document, visit: Draft, others: Sequence[Draft]) -> None:
    """The host of a visit: who invited, else who received, else the state."""
    hosts: list[Referent] = [visit.inviter] if visit.inviter else []
    if not hosts:
        receivers = [
            r
            for d in others
            if d.part_of is visit
            for r in d.everyone
            if r.represents == visit.country and r.type == "person"
        ]
        hosts = [r for r in receivers if _heads(r) or level_of(r) <= level_of(visit.first[0])]
    if not hosts and visit.country:
        state = document.states.get(visit.country)
        hosts = [state] if state else []
    visit.second = hosts[:1]


def _heads(referent: Referent) -> bool:
    """Whether the person is called the leader of a country."""
    return any(post.fact.leads for post in referent.posts)
