"""On whose word a sentence tells something."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent


def sources_in(nodes: Sequence[Node], text: str, participants: Sequence[Referent]) -> list[str]:
    """Who the sentence has it from: "theo KCNA", "Tân Hoa xã đưa tin", "người phát ngôn … cho biết"."""
    found: list[str] = []
    for at, node in enumerate(nodes):
        name = _source_name(node, text, participants)
        if name is None or name in found or _credit(nodes, at):
            continue
        told = _introduced(nodes, at)
        near = nodes[at + 1 : at + 1 + (6 if node.has("outlet") else 2)]
        if _dateline(near):
            continue
        if told or any(n.has("says") for n in near):
            found.append(name)
    return found


def _dateline(near: Sequence[Node]) -> bool:
    """Whether the outlet only signs the dispatch: "新华社北京6月11日电"."""
    return any(near[n].has("dateline") and near[n - 1].has("date") for n in range(1, len(near)))


def _introduced(nodes: Sequence[Node], at: int) -> bool:
    """Whether "theo" leads to the node, over a few words without a comma: "theo thông báo chính thức của KCNA"."""
    for node in reversed(nodes[max(0, at - 5) : at]):
        if node.has("reported"):
            return True
        if node.is_mark(","):
            return False
    return False


def _source_name(node: Node, text: str, participants: Sequence[Referent]) -> str | None:
    if node.has("outlet") or node.has("seat") or (node.body is not None and not node.body.delegation):
        return text[node.start : node.end]
    for referent in node.referents:
        if any(p.office == "spokesman" for p in referent.posts) and referent not in participants:
            return referent.name
    return None


def _credit(nodes: Sequence[Node], at: int) -> bool:
    """Whether the outlet only signs a picture: "Ảnh: A/TTXVN"."""
    before = nodes[at - 1].item if at else None
    return any(n.has("picture") for n in nodes[max(0, at - 2) : at]) or (
        before is not None and before.low in {"/", "-", "–", "("}
    )
