"""Clauses that stand before the noun that they describe: "来华出席峰会的多哥总统福雷"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from honglu.annotate.document import Node

if TYPE_CHECKING:
    from honglu.extract.clause import Clause
    from honglu.extract.groups import Group

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


def _ends(node: Node) -> bool:
    if node.item is not None and node.item.low in MARKS:
        return True
    return node.act is not None and not node.act.weak and node.act.frame not in _WITHIN and not node.act.noun


def _may_act(nodes: Sequence[Node], group: Group) -> bool:
    body = nodes[group.first].body
    return group.referents[0].type == "person" or (body is not None and body.delegation)
