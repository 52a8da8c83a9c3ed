"""What the rest of the article tells of a contact: hosts of visits, dates, places; and which drafts are no contacts."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Document
from honglu.annotate.referents import STATE_CODE, Referent, level_of
from honglu.extract.days import day_of
from honglu.extract.drafts import Draft
from honglu.extract.grounds import Ground
from honglu.extract.linking import link, parts_of
from honglu.extract.official import contacts_only, recall_neighbours
from honglu.model import edtf


def complete(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts between two countries, with hosts, places and links filled in."""
    recall_neighbours(document, drafts)
    whole = [d for d in drafts if d.first and (d.second or d.kind == "visit")]
    real = contacts_only(document, whole)
    _foresee(document, real)
    visits = [d for d in real if d.kind == "visit"]
    others = [d for d in real if d.kind != "visit"]
    link(document, others, visits)
    for draft in others:
        if draft.country is None and draft.act.frame in {"receive", "call-on"}:
            draft.country = None if _attending(draft, others) else _home_of(document, draft, visits)
        if draft.country is None and draft.kind in {"meeting", "talks"} and _with_envoy(document, draft):
            draft.country = document.home
        if draft.date is None and draft.status == "held":
            _date(document, draft)
    parts = parts_of(others)
    for visit in visits:
        within = parts.get(id(visit), [])
        if visit.date is None and visit.status == "held":
            visit.date = next((d.date for d in within if d.date and d.status == "held"), None)
        _host(document, visit, within)
    return [*visits, *others]


def _foresee(document: Document, drafts: Sequence[Draft]) -> None:
    """What is dated after the day of publication is planned."""
    for draft in drafts:
        if draft.status == "held" and _ahead(document, draft):
            draft.status = "planned"


def _ahead(document: Document, draft: Draft) -> bool:
    """Whether the date lies after the day of publication."""
    published = document.article.published
    return published is not None and draft.date is not None and edtf.earliest(draft.date) > published


def _date(document: Document, draft: Draft) -> None:
    """Dates an undated contact by the day that its part of the article is about."""
    day = day_of(document, draft)
    if day is not None:
        draft.date = day.value
        draft.grounds.append(Ground("date", day.value, "day told before", day.start, day.end))


def _with_envoy(document: Document, draft: Draft) -> bool:
    """Whether somebody of the country written from meets who is posted there: they meet at home."""
    if document.pack.grammar.own_names or document.home not in document.pack.states:
        return False
    posted = any(r.represents != document.home and r.posts and r.posts[0].fact.located for r in draft.everyone)
    return posted and any(r.represents == document.home for r in draft.everyone)


def _attending(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether the host is at a gathering of which nobody says where: "出席亚欧首脑会议期间会见…"."""
    gatherings = (d for d in others if d.kind == "conference" and d.country is None and draft.first[0] in d.first)
    return any(set(d.sentences) & set(draft.sentences) for d in gatherings)


def _home_of(document: Document, draft: Draft, visits: Sequence[Draft]) -> str | None:
    """Who receives does so at home, unless the article tells of a journey."""
    host = draft.first[0]
    if any(p.fact.located and not p.fact.leads for p in host.posts):
        return document.home if document.home in document.pack.states else None  # an ambassador is abroad
    away = any(host in visit.first for visit in visits)
    return host.represents if not away and host.represents and len(host.represents) == STATE_CODE else None


def _host(document: Document, visit: Draft, within: Sequence[Draft]) -> None:
    """The host of a visit: who invited, else who received, else the state."""
    hosts: list[Referent] = [visit.inviter] if visit.inviter else []
    if not hosts:
        receivers = [r for d in within for r in d.everyone if r.represents == visit.country and r.type == "person"]
        serving = [r for r in receivers if not r.posts or not all(p.former for p in r.posts)]
        hosts = [r for r in serving if _heads(r) or level_of(r) <= level_of(visit.first[0])]
    visit.second = hosts[:1] or _state(document, visit.country)


def _state(document: Document, code: str | None) -> list[Referent]:
    """The state as the article names it, else by its usual name."""
    if code is None or (code not in document.states and code not in document.pack.states):
        return []
    named = document.states.get(code)
    if named is None or (not named.sure and not document.pack.grammar.capitals):  # "京" or "日" says little by itself
        named = Referent("state", document.pack.states.get(code, code), represents=code, sure=False)
    return [named]


def _heads(referent: Referent) -> bool:
    """Whether the person is called the leader of a country."""
    return any(post.fact.leads for post in referent.posts)
