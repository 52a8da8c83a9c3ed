"""Whose visit a delegation or an unnamed official makes: the one person of its country who is met there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from honglu.annotate.document import Document
from honglu.annotate.referents import Referent
from honglu.extract.drafts import Draft


def name_guests(document: Document, drafts: Sequence[Draft]) -> None:
    """Gives visits of delegations without a leader, and of "officials", the person whom the article names."""
    met = _met_in(drafts)
    delegations = {r for s in document.sentences for n in s.nodes if n.body and n.body.delegation for r in n.referents}
    for visit in (d for d in drafts if d.kind == "visit"):
        guest = visit.first[0]
        if (guest.type == "organization" and guest in delegations) or _vague(guest):
            own = [r for r in met.get(visit.country, {}) if r.represents == guest.represents]
            visit.first = own if len(own) == 1 else visit.first


def _vague(guest: Referent) -> bool:
    """Whether only a word like "official" tells who it is."""
    return guest.type == "person" and not guest.sure and all(p.fact.vague and not p.fact.leads for p in guest.posts)


def _met_in(drafts: Iterable[Draft]) -> dict[str | None, dict[Referent, None]]:
    """By country, the named persons of the contacts with it."""
    met: dict[str | None, dict[Referent, None]] = {}
    for draft in (d for d in drafts if d.kind != "visit"):
        named = [r for r in draft.everyone if r.type == "person" and r.sure]
        for code in {r.represents for r in draft.everyone}:
            met.setdefault(code, {}).update(dict.fromkeys(named))
    return met
