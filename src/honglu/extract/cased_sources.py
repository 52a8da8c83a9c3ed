"""On whose word a sentence tells something, in a language whose verb of telling stands last: Korean."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.cases import depths

REACH = 6  # nodes between who tells and the word of telling
_TELLERS = ("outlet", "seat", "whose", "institution", "org")


def sources_behind(nodes: Sequence[Node], text: str, participants: Sequence[Referent]) -> list[str]:
    """ "조선중앙통신이 보도했다", "외교부에 따르면", "대변인은 … 밝혔다": who is said to tell."""
    found: list[str] = []
    for at, node in enumerate(nodes):
        name = _name(node, text, participants)
        if name is not None and name not in found and _tells(nodes, at, named=not node.has("outlet")):
            found.append(name)
    return found


def _name(node: Node, text: str, participants: Sequence[Referent]) -> str | None:
    for referent in node.referents:
        if referent.type == "person":
            speaks = any(p.office == "spokesman" for p in referent.posts)
            return referent.name if speaks and referent not in participants else None
    if node.body is not None and node.body.delegation:
        return None
    if node.body is not None or any(node.has(tag) for tag in _TELLERS):
        return text[node.start : node.end]
    return None


def _tells(nodes: Sequence[Node], at: int, *, named: bool) -> bool:
    """Whether a particle makes the node who tells, and a word of telling follows; a speaker's own stands last."""
    quoted = depths(nodes)
    after = [n for n, depth in zip(nodes[at + 1 :], quoted[at + 1 :], strict=True) if depth == quoted[at]]
    later, after = after, after[: REACH + 1]
    if not after:
        return False
    if any(n.has("reported") for n in after[:3]):
        return True
    if not (after[0].has("subject") or after[0].has("topic")):
        return False
    person = bool(nodes[at].phrase)
    near = later if person else after
    for node in near:
        if node.has("says"):
            return True
        if not person and (node.referents or (node.act is not None and named)):
            return False
    return False
