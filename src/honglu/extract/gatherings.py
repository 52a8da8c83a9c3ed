"""Conferences: who attends, and whose gathering it is → drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.arguments import arguments
from honglu.extract.drafts import Draft
from honglu.extract.meetings import meetings
from honglu.extract.places import place_near
from honglu.extract.telling import Telling

BEFORE = 8  # nodes before an act in which the gathering is named
BRACKETED = 4  # nodes between the organization, or the place, and its gathering: "the Organization (ORG) Summit"


def gatherings(told: Telling) -> Iterator[Draft]:
    """Who attends, and whose gathering it is: the organization or forum named after the act."""
    guests = told.subject if _attends(told) else []
    if told.clause.grammar.sides == "before":
        yield from _cased(told, guests)
        return
    for node in told.nodes[told.index : told.index + 8]:
        if guests and (node.has("forum") or node.has("org")):
            yield told.draft(guests, [_convener(told, node)])
            return
    if guests and told.act.kind == "ceremony" and (host := _host(told)) is not None:
        yield told.draft(guests, [host])
        return
    met = replace(told.act, kind="meeting", frame="mutual", noun=True, strict=True)  # "dự thượng đỉnh Mỹ - Triều"
    yield from meetings(replace(told, act=met, found=arguments(told.clause, told.index, met)))


def _host(told: Telling) -> Referent | None:
    """The country where a ceremony is: of the last journey in the sentence, or of the place behind the act."""
    if told.document.pack.grammar.complement != "both":
        return None
    own = {r.represents for r in told.subject}
    here = [d for d in told.before if d.kind == "visit" and told.sentence.index in d.sentences]
    spot = place_near(told.nodes, told.index, told.text)
    code = (here[-1].country if here else None) or (spot.country if spot else None)
    if code is None or code in own:
        return None
    name = told.document.pack.states.get(code, code)
    return told.document.states.get(code) or Referent("state", name, represents=code, sure=False)


def assembly(told: Telling) -> Draft | None:
    """ "the Summit of an organization held in Tianjin": a gathering in a country, whoever attends."""
    if told.document.pack.grammar.complement != "both" or not (told.act.noun and told.act.strict):
        return None
    before = [n for n in told.nodes[max(0, told.index - BRACKETED) : told.index] if n.referents]
    host = _host(told)
    if not before or not before[-1].has("org") or host is None or told.act.kind != "meeting":
        return None
    behind = told.nodes[told.index + 1 : told.index + 1 + BRACKETED]
    if not any(n.has("takes-place") for n in behind):
        return None  # only the setting of something else
    gathering = replace(told, act=replace(told.act, kind="conference"))
    return gathering.draft([before[-1].referents[0]], [host])


def _attends(told: Telling) -> bool:
    """Whether the subject attends: a person or body; a state is mostly where somebody else attends."""
    subject = told.found.subject
    if subject is None or subject.referents[0].type == "person":
        return subject is not None
    return told.nodes[subject.first].body is not None


def _convener(told: Telling, node: Node) -> Referent:
    if node.referents:
        return node.referents[0]
    code = node.item.tags.get("org") or node.item.tags.get("forum") if node.item else None
    return Referent("organization", told.text[node.start : node.end], represents=code)


def _cased(told: Telling, guests: list[Referent]) -> Iterator[Draft]:
    """ "중국 전승절 열병식에 참석했다": the gathering is of the organization or state named before the act."""
    for node in reversed(told.nodes[max(0, told.index - BEFORE) : told.index]):
        if node.act is not None and not node.act.weak:
            return
        named = node.has("forum") or node.has("org")
        host = [_convener(told, node)] if named else [r for r in node.referents if r.type == "state"]
        if guests and host and host[0].represents != guests[0].represents:
            if named or told.act.kind == "ceremony":
                draft = told.draft(guests, host[:1])
                draft.country = host[0].represents if host[0].type == "state" else None
                yield draft
            return
