"""Drafts → claims: roles, posts, hosts, evidence, order."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Document
from honglu.annotate.posts import Post
from honglu.annotate.referents import Referent
from honglu.extract.confidence import confidence_of
from honglu.extract.drafts import Draft
from honglu.extract.reasons import because
from honglu.model.claim import Claim, Evidence, Participant, Place, Role


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
        participants=tuple(_participant(document, draft, r) for r in (*draft.everyone, *draft.through)),
        part_of=ids.get(id(draft.part_of)) if draft.part_of is not None else None,
        attributed_to=tuple(draft.sources),
        evidence=_evidence(document, draft),
        confidence=sure,
        reasons=(*draft.reasons, *(because(document, "confidence", str(sure), name) for name in lowered)),
    )


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


def posts_of(document: Document, referent: Referent) -> tuple[str, ...]:
    """The posts of a person, each once in its fullest wording, in order of mention."""
    text = document.layer.text
    chosen: list[Post] = []
    for post in referent.posts:
        same = next((at for at, other in enumerate(chosen) if _one_post(document, post, other)), None)
        if same is None:
            chosen.append(post)
        elif _fullness(document, post) > _fullness(document, chosen[same]):
            chosen[same] = post
    if not chosen and referent.counterpart:
        return (text[referent.counterpart[0] : referent.counterpart[1]],)  # "người đồng cấp Nga"
    return tuple(text[p.start : p.end] for p in chosen)


def _one_post(document: Document, one: Post, other: Post) -> bool:
    """Whether two wordings name one post: the same office, and the words of the shorter stand in the longer."""
    if (
        one.office == other.office
        and one.single
        and other.single
        and {one.represents, other.represents} & {None, one.represents}
    ):
        return one.represents == other.represents or None in {one.represents, other.represents}
    mine, theirs = _core(document, one), _core(document, other)
    if one.office != other.office:
        return (mine == set(one.head.split()) and mine < theirs) or (
            theirs == set(other.head.split()) and theirs < mine
        )
    return mine <= theirs or theirs <= mine


def _core(document: Document, post: Post) -> set[str]:
    """The words of a post without modifiers and country."""
    words = document.layer.folded[post.start : post.end]
    return set(words[words.find(post.head) :].split()) - _state_words(document, post.represents)


def _state_words(document: Document, code: str | None) -> set[str]:
    state = document.states.get(code) if code else None
    return set(state.name.lower().split()) if state else set()


def _fullness(document: Document, post: Post) -> tuple[bool, int]:
    """Wordings without modifiers first, then the longer."""
    wording = document.layer.folded[post.start : post.end]
    return wording.startswith(post.head), len(wording)


def _evidence(document: Document, draft: Draft) -> tuple[Evidence, ...]:
    in_text = [s for s in draft.sentences if document.sentences[s].zone == "text"]
    spans = [document.sentences[s] for s in (in_text or draft.sentences)]
    original = document.layer.original
    title = document.article.title or ""
    found: list[Evidence] = []
    for sentence in spans:
        start, end = original(sentence.start), original(sentence.end)
        if sentence.zone == "title":
            found.append(Evidence(start, end, title[start:end], "title"))
        else:
            base = len(title) + 2
            found.append(Evidence(start - base, end - base, document.article.text[start - base : end - base]))
    return tuple(found)
