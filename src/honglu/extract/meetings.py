"""Meetings, talks, calls, signings and ceremonies: an act with two sides → drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.arguments import arguments
from honglu.extract.drafts import Draft
from honglu.extract.groups import Group
from honglu.extract.status import habit
from honglu.extract.telling import Telling, members
from honglu.model.claim import Kind

SPLIT_KINDS = {"meeting", "talks", "call"}
"""Kinds of which a list of guests, each with a host of another side, makes an occasion each."""

CALL_REACH = 3  # nodes between who is received and what for
DENIAL_REACH = 6  # nodes before an act in which a denial counts
YEAR = 4  # characters of a year
STATE_CODE = 2  # letters of the code of a state; those of organizations are longer
PURPOSE_REACH = 3  # nodes before an act in which "để" makes it a purpose

Side = list[Referent]


def meetings(told: Telling) -> Iterator[Draft]:
    """The drafts of an act between two sides."""
    subject, other = _sides(told)
    if told.act.halves and bool(subject) != bool(other):
        yield told.draft(*_half(told, subject or other))
    elif subject and other and _definite(told, subject, other):
        for first, second in _occasions(told, subject, other):
            draft = told.draft(first, second)
            draft.kind = _purpose_of_call(told) or draft.kind
            yield draft


def _purpose_of_call(told: Telling) -> Kind | None:
    """ "tiếp Đại sứ B đến trình Quốc thư": what the guest has come for tells the kind."""
    if told.act.frame != "receive" or told.found.object is None:
        return None
    after = told.found.object.last + 1
    acts = (n.act for n in told.nodes[after : after + CALL_REACH])
    return next((act.kind for act in acts if act is not None and act.frame == "call-on"), None)


def gatherings(told: Telling) -> Iterator[Draft]:
    """Who attends, and whose gathering it is: the organization or forum named after the act."""
    guests = told.subject if _attends(told) else []
    for node in told.nodes[told.index : told.index + 8]:
        if guests and (node.has("forum") or node.has("org")):
            yield told.draft(guests, [_convener(told, node)])
            return
    met = replace(told.act, kind="meeting", frame="mutual", noun=True, strict=True)  # "dự thượng đỉnh Mỹ - Triều"
    yield from meetings(replace(told, act=met, found=arguments(told.clause, told.index, met)))


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


def _sides(told: Telling) -> tuple[Side, Side]:
    subject = told.subject
    other = _described(told, told.found.object) if told.found.object else []
    if other == subject:
        other = _other_side(told, subject)  # "có cuộc hội kiến với ông"
    if told.act.frame == "call-on":
        subject, other = other, subject
    if not other and len({r.represents for r in subject}) > 1 and told.act.frame != "receive":
        own = subject[0].represents
        return [r for r in subject if r.represents == own], [r for r in subject if r.represents != own]
    return subject, other


def _other_side(told: Telling, subject: Side) -> Side:
    """Who met the subject's side last: whom a pronoun means that cannot mean the subject."""
    codes = {r.represents for r in subject}
    last = told.before[-1].everyone if told.before else []
    return [r for r in last if r.represents not in codes and r.type == "person"][:1]


def _occasions(told: Telling, subject: Side, other: Side) -> Iterator[tuple[Side, Side]]:
    """One occasion, or one for each of those who are met in turn."""
    couple = any(p.office == "consort" for r in other for p in r.posts)
    if told.act.kind not in SPLIT_KINDS or couple:
        yield subject, other
    elif len(other) > 1 and (told.act.kind != "talks" or other[0].type == "person"):
        yield from ((subject, [member]) for member in other)
    elif len(subject) > 1 and len(other) == 1 and _apart(told, subject):
        yield from (([member], other) for member in subject)
    else:
        yield subject, other


def _apart(told: Telling, subject: Side) -> bool:
    return len({r.represents for r in subject}) > 1 or told.act.frame == "call-on"


def _described(told: Telling, group: Group) -> Side:
    """The members of a group; of "gần 60 doanh nghiệp Nhật Bản" the firms, not the state."""
    side = members(group)
    if len(side) != 1 or side[0].type != "state" or told.nodes[group.first].body is not None:
        return side
    first = group.first
    while first - 1 > told.index and _describes(told.nodes[first - 1]):
        first -= 1
    if first == group.first or not any(_named_body(n) for n in told.nodes[first : group.first]):
        return side
    begin = told.nodes[first].start
    name = told.text[begin : told.nodes[group.last].end]
    return [Referent("organization", name, represents=side[0].represents, seen=[begin])]


def _describes(node: Node) -> bool:
    if any(node.has(tag) for tag in ("body", "rank", "plural", "multi")):
        return True
    return node.item is not None and node.item.word and not node.item.tags and node.phrase is None


def _named_body(node: Node) -> bool:
    return node.has("body") or node.has("plural") or node.has("multi")


def _half(told: Telling, side: Side) -> tuple[Side, Side]:
    """Who presides stands before the act, who is welcomed behind it."""
    at = next((i for i, n in enumerate(told.nodes) if any(r in side for r in n.referents)), told.index)
    return (side, []) if at < told.index else ([], side)


def _definite(told: Telling, subject: Side, other: Side) -> bool:
    """Whether the words tell of one occasion: weak words and signings between mere states need a date."""
    act = told.act
    if act.frame == "receive" and act.weak and subject[0].type != "person":
        return False
    if act.frame == "sign" and not act.noun and _signed_before(told.nodes, told.index):
        return False
    people = [any(r.type == "person" for r in side) for side in (subject, other)]
    if all(people) or (any(people) and not act.weak):
        return True
    if act.weak or act.frame == "sign":
        return any(_tells_day(n) or n.has("pair-states") for n in told.nodes)
    if act.strict and any(len(r.represents or "") > STATE_CODE for r in (*subject, *other)):
        return False  # "tại thượng đỉnh NATO, các nước quyết định …"
    bodies = any(r.type == "organization" for r in (*subject, *other))
    vague = _purpose(told) or _denied(told) or habit(told.nodes, told.index)
    return (bodies or act.kind != "conference") and not vague


def _tells_day(node: Node) -> bool:
    """Whether the node is a date that is no mere year."""
    return node.item is not None and node.item.date is not None and len(node.item.date.value) > YEAR


def _denied(told: Telling) -> bool:
    """ "không đề cập về một cuộc đàm phán …": between mere states, a denial somewhat before counts as well."""
    return any(n.has("negated") for n in told.nodes[max(0, told.index - DENIAL_REACH) : told.index])


def _purpose(told: Telling) -> bool:
    """ "lòng tin để tiến hành hòa đàm": between mere states, what is done in order to meet is no meeting."""
    lead = told.nodes[max(0, told.index - PURPOSE_REACH) : told.index]
    return any(n.has("relative-clause") for n in lead)


def _signed_before(nodes: Sequence[Node], index: int) -> bool:
    """ "các thỏa thuận đã ký": what is signed stands before, and nothing tells when or who."""
    named = any(n.has("document") for n in nodes[max(0, index - 3) : index])
    dated = any(n.has("date") or n.has("between") for n in nodes[index + 1 : index + 5])
    return named and not dated and not any(n.has("witness") for n in nodes[:index])
