"""Drafts → claims: roles, posts, hosts, evidence, order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honglu.annotate.document import Document
from honglu.annotate.referents import Referent
from honglu.extract.confidence import confidence_of
from honglu.extract.drafts import Draft
from honglu.extract.grounds import Ground, participant_grounds, reason_of
from honglu.extract.quoting import quote
from honglu.extract.wording import posts_of
from honglu.model.claim import Claim, Evidence, Participant, Place, Reason, Role


def claims_of(document: Document, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """The claims of an article, numbered in order of mention."""
    ordered = sorted(drafts, key=lambda d: (d.sentences[0], d.at, d.kind))
    ids = {id(draft): f"c{number}" for number, draft in enumerate(ordered, 1)}
    return tuple(_claim(document, draft, ids) for draft in ordered)


def _claim(document: Document, draft: Draft, ids: dict[int, str]) -> Claim:
    place = Place(draft.place, draft.country) if draft.place or draft.country else None
    sure, lowered = confidence_of(document, draft)
    return Claim(
        id=ids[id(draft)],
        kind=draft.kind,
        rank=draft.rank if draft.kind == "visit" else None,
        status=draft.status,
        date=draft.date,
        place=place,
        participants=tuple(_participant(document, draft, r) for r in _in_order(document, draft)),
        part_of=ids.get(id(draft.part_of)) if draft.part_of is not None else None,
        attributed_to=tuple(draft.sources),
        evidence=_evidence(document, draft),
        confidence=sure,
        reasons=tuple(_reasons(document, draft, sure, lowered)),
    )


def _in_order(document: Document, draft: Draft) -> list[Referent]:
    """All participants in the order in which the sentences that tell of the contact mention them."""
    first: dict[Referent, int] = {}
    for index in _telling(document, draft):
        for node in document.sentences[index].nodes:
            for referent in node.referents:
                first.setdefault(referent, node.start)
    last = len(document.layer.text)
    return sorted((*draft.everyone, *draft.through), key=lambda r: first.get(r, last))


def _participant(document: Document, draft: Draft, referent: Referent) -> Participant:
    return Participant(
        referent.name,
        referent.type,
        referent.represents,
        role_of(draft, referent),
        posts_of(document, referent) if referent.type == "person" else (),
    )


def role_of(draft: Draft, referent: Referent) -> Role:
    """The role of a participant, by the kind and frame of the act and the country it took place in."""
    front = referent in draft.first
    if referent in draft.through:
        return "mediator"
    if draft.kind == "message":
        return "sender" if front else "recipient"
    if draft.kind == "visit":
        return "guest" if front else "host"
    if draft.kind in {"call", "signing", "conference"}:
        return "party"
    return _role_where(draft, referent, front=front)


def _role_where(draft: Draft, referent: Referent, *, front: bool) -> Role:
    """Host and guest as the words tell it, else the host is who is at home."""
    if draft.act.frame == "receive" or (draft.act.frame == "call-on" and draft.country is None):
        return "host" if front else "guest"
    if draft.country in {r.represents for r in draft.everyone}:
        return "host" if referent.represents == draft.country else "guest"
    return "party"


def _evidence(document: Document, draft: Draft) -> tuple[Evidence, ...]:
    """The sentences that tell of the contact, as the article has them."""
    spans = (document.sentences[s] for s in _telling(document, draft))
    return tuple(quote(document, sentence.start, sentence.end) for sentence in spans)


def _telling(document: Document, draft: Draft) -> list[int]:
    """The sentences of the text that tell of the contact, else those of the title."""
    return [s for s in draft.sentences if document.sentences[s].zone == "text"] or draft.sentences


def _reasons(document: Document, draft: Draft, sure: float, lowered: Sequence[str]) -> Iterator[Reason]:
    grounds = (
        *draft.grounds,
        *participant_grounds(document, [*draft.everyone, *draft.through], _telling(document, draft)),
    )
    yield from (reason_of(document, ground) for ground in grounds)
    yield from _sources(document, draft)
    yield from (Reason("confidence", str(sure), name) for name in lowered)


def _sources(document: Document, draft: Draft) -> Iterator[Reason]:
    """Where the article names those whom it has the contact from."""
    text = document.layer.text
    for name in draft.sources:
        spans = (document.sentences[index] for index in _telling(document, draft))
        places = (text.find(name, sentence.start, sentence.end) for sentence in spans)
        at = next((place for place in places if place >= 0), text.find(name))
        ground = Ground("attributed_to", name, "named with a word of telling", at, at + len(name))
        yield reason_of(document, ground)
