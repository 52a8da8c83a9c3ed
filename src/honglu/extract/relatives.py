"""Clauses that stand before the noun that they describe: "来华出席峰会的多哥总统福雷"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from honglu.annotate.document import Node

if TYPE_CHECKING:
    from honglu.extract.clause import Clause
    from honglu.extract.groups import Group

LISTED = 6  # nodes between a message and the list of those who sent one
LONGEST = 40  # nodes of the longest such clause
MARKS = frozenset(",;:.!?")
_WITHIN = frozenset(("visit", "attend"))  # frames of acts that such a clause tells of whom it describes


def described(clause: Clause, index: int) -> Group | None:
    """The person or delegation that the clause with node `index` in it describes, or None."""
    if clause.grammar.complement != "before":
        return None
    for at in range(index + 1, min(len(clause.nodes) - 1, index + LONGEST)):
        node = clause.nodes[at]
        if _ends(node):
            return None
        group = clause.group_at(at + 1) if node.has("of") else None
        if group is not None and _may_act(clause.nodes, group):
            return group
    return None


def opening(clause: Clause, group: Group, tag: str) -> int | None:
    """The node with the tag at which a clause that describes the group opens: "同" in "同来访的越南总理…会谈"."""
    if group.first == 0 or not clause.nodes[group.first - 1].has("of"):
        return None
    for at in range(group.first - 2, max(-1, group.first - LONGEST), -1):
        if _ends(clause.nodes[at]):
            return None
        if clause.nodes[at].has(tag) and not clause.nodes[at].has("of"):
            return at if described(clause, at) == group else None
    return None


def sends(nodes: Sequence[Node], group: Group) -> bool:
    """Whether the group only tells for whom the envoy behind it acts: "叶利钦的特使波苏瓦柳克"."""
    behind = nodes[group.last + 1 : group.last + 3]
    if len(behind) < len(("of", "envoy")) or not behind[0].has("of") or behind[1].phrase is None:
        return False
    posts, owner = behind[1].phrase.posts, group.referents[-1]
    if not posts or posts[0].office != "envoy" or owner.type != "person" or not behind[1].referents:
        return False
    for envoy in behind[1].referents:
        envoy.represents = envoy.represents or owner.represents
    return True


def listed_behind(clause: Clause, index: int) -> Group | None:
    """Who is told behind the clause with the act in it: "向A发来慰问电的有：B、C和D"."""
    if index + 1 >= len(clause.nodes) or not clause.nodes[index + 1].has("of"):
        return None
    behind = [g for g in clause.groups if index < g.first]
    if not behind or behind[0].first > index + LISTED or any(n.act for n in clause.nodes[index + 1 : behind[0].first]):
        return None
    last, told = behind[0].last, list(behind[0].referents)
    for group in behind[1:]:
        if group.first != last + 2 or not clause.nodes[last + 1].has("and"):
            break
        last = group.last
        told += [r for r in group.referents if r not in told]
    return replace(behind[0], last=last, referents=tuple(told))


def all_senders(clause: Clause, sender: Group | None) -> Group | None:
    """With those of other countries whom "and" sets before the last: "A外长X和B外长Y向Z发来慰问电"."""
    while sender is not None:
        first = sender.first
        before = next((g for g in clause.groups if g.last == first - 2), None)
        if before is None or not clause.nodes[first - 1].has("and") or before.referents[0].type != "person":
            break
        sender = replace(sender, first=before.first, referents=(*before.referents, *sender.referents))
    return sender


def _ends(node: Node) -> bool:
    if node.item is not None and node.item.low in MARKS:
        return True
    return node.act is not None and not node.act.weak and node.act.frame not in _WITHIN and not node.act.noun


def _may_act(nodes: Sequence[Node], group: Group) -> bool:
    body = nodes[group.first].body
    return group.referents[0].type == "person" or (body is not None and body.delegation)
