"""Whether words that tell of two sides tell of one occasion at all."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.annotate.referents import STATE_CODE, Referent
from honglu.extract.status import habit
from honglu.extract.telling import Telling

DENIAL_REACH = 6  # nodes before an act in which a denial counts
PURPOSE_REACH = 3  # nodes before an act in which "để" makes it a purpose
DAY_REACH = 8  # nodes before an act in which the day of a round of talks stands
SEVERAL = 3  # states that meet at a conference
YEAR = 4  # characters of a year


def definite(told: Telling, subject: Sequence[Referent], other: Sequence[Referent]) -> bool:
    """Whether the words tell of one occasion: weak words and signings between mere states need a date."""
    act = told.act
    if act.frame == "receive" and act.weak and subject[0].type != "person":
        return False
    people = [any(r.type == "person" for r in side) for side in (subject, other)]
    unsaid = act.strict and not any(people) and told.clause.grammar.sides == "before" and not _evident(told)
    if unsaid or (act.frame == "sign" and not act.noun and _signed_before(told.nodes, told.index)):
        return False
    if all(people) or (any(people) and not act.weak and act.frame != "sign"):
        return True
    if act.weak or act.frame == "sign":
        return any(
            _tells_day(n) or n.has("pair-states") or _both_sides(told.nodes, at) for at, n in enumerate(told.nodes)
        )
    if act.strict and any(len(r.represents or "") > STATE_CODE for r in (*subject, *other)):
        return False  # "tại thượng đỉnh NATO, các nước quyết định …"
    bodies = any(r.type == "organization" for r in (*subject, *other))
    vague = _purpose(told) or _denied(told) or habit(told.nodes, told.index)
    several = len({r.represents for r in (*subject, *other)}) >= SEVERAL and told.clause.grammar.sides == "before"
    return (bodies or several or act.kind != "conference") and not vague


def _both_sides(nodes: Sequence[Node], at: int) -> bool:
    """Whether "the two sides" stand right behind the two states: "中赞双方签署…"."""
    return at > 0 and nodes[at].has("pair") and nodes[at - 1].has("both")


def _evident(told: Telling) -> bool:
    """Whether a day before the act, or a verb behind it that is no wish, tells of one round of talks between states."""
    before = told.nodes[max(0, told.index - DAY_REACH) : told.index]
    after = told.nodes[told.index + 1 : told.index + 1 + PURPOSE_REACH]
    return any(_tells_day(n) for n in (*before, *after)) or any(n.has("takes-place") for n in after)


def _tells_day(node: Node) -> bool:
    """Whether the node is a date that is no mere year."""
    return node.item is not None and node.item.date is not None and len(node.item.date.value) > YEAR


def _denied(told: Telling) -> bool:
    """ "không đề cập về một cuộc đàm phán …": between mere states, a denial somewhat before counts as well."""
    return any(n.has("negated") or n.has("refused") for n in told.nodes[max(0, told.index - DENIAL_REACH) : told.index])


def _purpose(told: Telling) -> bool:
    """ "lòng tin để tiến hành hòa đàm": between mere states, what is done in order to meet is no meeting."""
    lead = told.nodes[max(0, told.index - PURPOSE_REACH) : told.index]
    return any(n.has("relative-clause") for n in lead)


def _signed_before(nodes: Sequence[Node], index: int) -> bool:
    """ "các thỏa thuận đã ký": what is signed stands before, and nothing tells when or who."""
    named = any(n.has("document") for n in nodes[max(0, index - 3) : index])
    dated = any(n.has("date") or n.has("between") for n in nodes[index + 1 : index + 5])
    return named and not dated and not any(n.has("witness") for n in nodes[:index])
