"""Meetings, talks, calls, signings and ceremonies: an act with two sides → drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.cased_dropped import dropped_subject
from honglu.extract.definite import definite
from honglu.extract.drafts import Draft
from honglu.extract.groups import Group
from honglu.extract.telling import Telling, members
from honglu.model.claim import Kind

SPLIT_KINDS = {"meeting", "talks", "call"}
"""Kinds of which a list of guests, each with a host of another side, makes an occasion each."""

EACH_REACH = 3  # nodes between an act and "分别", by which its objects are met one by one
JOINT = (2, 3)  # characters of words like "3자", with which acts of several begin
CALL_REACH = 3  # nodes between who is received and what for

Side = list[Referent]


def meetings(told: Telling) -> Iterator[Draft]:
    """The drafts of an act between two sides."""
    if told.act.frame == "receive" and told.clause.grammar.sides == "before" and told.found.object is None:
        told = replace(told, act=replace(told.act, frame="mutual"))  # "A와 B는 만찬을 했다": nobody receives
    subject, other = _sides(told)
    if other and not subject and told.act.frame == "mutual" and not told.act.strict:
        subject = dropped_subject(told, other)
    if told.act.leaders:
        subject, other = _leaders(told, _at_the_top(told, subject), _at_the_top(told, other))
    if told.act.halves and bool(subject) != bool(other):
        yield told.draft(*_half(told, subject or other))
    elif subject and other and definite(told, subject, other):
        for first, second in _occasions(told, subject, other):
            draft = told.draft(first, second)
            draft.kind = _purpose_of_call(told) or draft.kind
            draft.joint = told.clause.grammar.sides == "before" and _of_several(told)
            yield draft


def _at_the_top(told: Telling, side: Side) -> Side:
    """The side with the state for whoever at home is below its president: a prime minister speaks of a summit only."""
    home, offices = told.document.home, told.document.pack.home_offices
    state = told.document.states.get(home)
    if state is None or "president" not in offices:
        return side
    below = [r for r in side if r.type == "person" and r.represents == home and r.posts]
    return [state if r in below and not any(p.office == "president" for p in r.posts) else r for r in side]


def _leaders(told: Telling, subject: Side, other: Side) -> tuple[Side, Side]:
    """ "한미 정상회담": those who lead the states, where this sentence or the one before it speaks of both."""
    if not subject or not other or any(r.type != "state" for r in (*subject, *other)):
        return subject, other
    index = told.sentence.index
    near = [s for s in told.document.sentences[max(0, index - 1) : index + 1] if s.zone == told.sentence.zone]
    people = [r for s in reversed(near) for n in s.nodes for r in n.referents if r.type == "person" and r.sure]
    heads = [r for r in people if any(p.level == 1 and p.single and not p.former for p in r.posts)]
    found = [next((h for h in heads if h.represents == r.represents), None) for r in (*subject, *other)]
    people = [r for r in found if r is not None]
    return (people[: len(subject)], people[len(subject) :]) if len(people) == len(found) else (subject, other)


def _purpose_of_call(told: Telling) -> Kind | None:
    """ "tiếp Đại sứ B đến trình Quốc thư": what the guest has come for tells the kind."""
    if told.act.frame != "receive" or told.found.object is None:
        return None
    after = told.found.object.last + 1
    acts = (n.act for n in told.nodes[after : after + CALL_REACH])
    return next((act.kind for act in acts if act is not None and act.frame == "call-on"), None)


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
    together = len(subject) > 1 and len(other) > 1 and not _apart(told, subject)
    if told.act.kind not in SPLIT_KINDS or couple or together or _one_sitting(told, subject, other):
        yield subject, other
    elif len(other) > 1 and (told.act.kind != "talks" or other[0].type == "person" or _pairs(told)):
        yield from ((subject, [member]) for member in other)
    elif len(subject) > 1 and len(other) == 1 and (_apart(told, subject) or _one_by_one(told)):
        yield from (([member], other) for member in subject)
    else:
        yield subject, other


def _one_sitting(told: Telling, subject: Side, other: Side) -> bool:
    """Whether those of one country are met together, where a word like "分别" tells when they are not."""
    if told.clause.grammar.complement == "both":
        return _joint(told, other)
    if told.clause.grammar.sides == "before" and _of_several(told):
        return True
    if told.clause.grammar.sides == "around" or len({r.represents for r in other}) > 1:
        return False
    return not _one_by_one(told) and not (len(other) == 1 and _apart(told, subject))


def _of_several(told: Telling) -> bool:
    """Whether the act or a word before it tells that several meet at once: "3자 회담"."""
    near = [n.item.low for n in told.nodes[max(0, told.index - 1) : told.index + 1] if n.item is not None]
    terms = (told.document.pack.terms.get(words[:letters]) for words in near for letters in JOINT)
    return any(term is not None and "joint" in term.tags for term in terms)


def _one_by_one(told: Telling) -> bool:
    """Whether a word near the act tells that each was met alone."""
    near = told.nodes[max(0, told.index - EACH_REACH) : told.index + 1]
    return any(n.has("each") for n in near)


def _joint(told: Telling, other: Side) -> bool:
    """ "met with A of Japan and B of Korea": a list of people of several countries meets at once, as in a call."""
    if len(other) == 1 or any(r.type != "person" for r in other) or any(n.has("each") for n in told.nodes):
        return False
    return told.act.kind == "call" or len({r.represents for r in other}) > 1


def _pairs(told: Telling) -> bool:
    """Whether two pairs of states stand before the act: "한일·한미 정상회담" are two."""
    group = told.found.object or told.found.subject
    pairs = told.nodes[group.first : group.last + 1] if group is not None else ()
    return sum(n.has("both") for n in pairs) > 1


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
