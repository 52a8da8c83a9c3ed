"""Whom "the two sides" and "the two leaders" are."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Document, Node
from honglu.annotate.referents import Referent, level_of
from honglu.extract.drafts import Draft
from honglu.extract.merging import family

RECENT = 12
PAIR = 2
TOP = 2  # the level of post of those called leaders


def resolve_pairs(
    document: Document, nodes: Sequence[Node], drafts: Sequence[Draft], recent: Sequence[Referent]
) -> None:
    """Points every "two sides" of a sentence to the two that were spoken of last, before it or in it."""
    for at, node in enumerate(nodes):
        if node.has("pair-states") and (drafts or document.pack.grammar.sides == "before"):
            here = [*recent[-RECENT:], *(r for n in nodes[:at] for r in n.referents)]
            spoken = drafts[-1].everyone if drafts else [r for r in reversed(here) if r.type == "person"]
            own = [r for n in nodes[:at] for r in n.referents if r.type == "state"]
            if document.pack.grammar.sides == "before" and len({r.represents for r in own}) == PAIR:
                spoken = own  # "러시아와 우크라이나가 양국 정상회담을"
            codes = list(dict.fromkeys(r.represents for r in spoken if r.represents))
            node.referents = _states(document, codes if drafts or spoken is own else codes[:PAIR])
        if node.has("pair") and not node.referents and not _names_both(nodes, at):
            here = [r for n in nodes[:at] for r in n.referents]
            named = [r.represents for n in nodes[at + 1 : at + 4] for r in n.referents if r.type == "state"]
            people = [*recent[-RECENT:], *here]
            office = _office(document, node)
            node.referents = (
                _back_from(document, nodes[:at], drafts)
                or _holders(people, office)
                or _two(people, drafts, [c for c in named if c])
            )
            if node.referents and len(named) > 1:
                for state in nodes[at + 1 : at + 4]:
                    state.referents = ()  # "hai nhà lãnh đạo Nga - Hàn Quốc" are two, not four


def _back_from(document: Document, lead: Sequence[Node], drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """ "会谈后，双方签署…": where one article tells of one contact at length, the two are those of that contact."""
    act = next((n.act for n in lead if n.act is not None and n.act.noun), None)
    if document.pack.grammar.spacing != "none" or act is None:
        return ()
    main = next((d for d in drafts if family(d.kind) == family(act.kind) and d.first and d.second), None)
    return (main.first[0], main.second[0]) if main is not None else ()


def _names_both(nodes: Sequence[Node], at: int) -> bool:
    """Whether the two states are named right before: "中赞双方"."""
    return at > 0 and nodes[at - 1].has("both") and nodes[at - 1].end == nodes[at].start


def _states(document: Document, codes: Sequence[str]) -> tuple[Referent, ...]:
    """The two states, also one that only posts have named so far."""
    if len(codes) != 2 or any(code not in document.states and code not in document.pack.states for code in codes):
        return ()
    for code in codes:
        if code not in document.states:
            document.states[code] = Referent("state", document.pack.states[code], represents=code, sure=False)
    return tuple(document.states[code] for code in codes)


def _office(document: Document, node: Node) -> str | None:
    """The office that "the two …" names: "hai thủ tướng"."""
    words = node.item.low.split(" ", 1) if node.item is not None else []
    term = document.pack.terms.get(words[-1]) if len(words) > 1 else None
    return term.tags["head"].office if term is not None and "head" in term.tags else None


def _holders(people: Sequence[Referent], office: str | None) -> tuple[Referent, ...]:
    """The last two people of different countries who hold the office."""
    if office in (None, "leader"):
        return ()
    holding = [p for p in dict.fromkeys(reversed(people)) if any(post.office == office for post in p.posts)]
    other = next((p for p in holding[1:] if p.represents != holding[0].represents), None)
    return (other, holding[0]) if other is not None else ()


def _two(recent: Sequence[Referent], drafts: Sequence[Draft], named: Sequence[str]) -> tuple[Referent, ...]:
    people = list(dict.fromkeys(r for r in reversed(recent) if r.type == "person" and r.represents))
    if len(set(named)) == 2:
        found = [next((p for p in people if p.represents == code), None) for code in dict.fromkeys(named)]
        return tuple(p for p in found if p) if all(found) else ()
    for draft in reversed(drafts[-RECENT:]):
        if (
            draft.kind not in {"visit", "message"}
            and draft.first
            and draft.second
            and draft.first[0].type == draft.second[0].type == "person"
        ):
            return (draft.first[0], draft.second[0])
    leaders = [p for p in people if level_of(p) <= TOP]
    people = leaders if len({p.represents for p in leaders}) > 1 else people
    for other in people[1:]:
        if other.represents != people[0].represents:
            return (other, people[0])
    return ()
