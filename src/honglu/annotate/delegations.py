"""A delegation whose leader is named stands for its leader wherever it is spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from honglu.annotate.posts import Post
from honglu.annotate.referents import Referent

if TYPE_CHECKING:
    from honglu.annotate.nodes import Node

Leaders = dict[str | None, tuple[Referent, ...]]
SENDER = 3  # nodes between a state and the delegation that it sends
NEAR = 2  # nodes between a leader, the word for leading, and the delegation


def assign_leaders(sentences: Sequence[Sequence[Node]]) -> None:
    """Lets delegations without a leader of their own speak of the one that is named elsewhere for their country."""
    leaders: Leaders = {}
    for nodes in sentences:
        for code, referents in _named(nodes):
            leaders.setdefault(code, referents)
    for nodes in sentences:
        for at, node in enumerate(nodes):
            if node.body and node.body.delegation and not node.body.leader:
                _assign(nodes, at, node.body.represents, leaders)
            elif node.phrase and node.phrase.form == "title" and (posts := _leading(node)):
                _assign(nodes, at, posts[0].represents, leaders)


def _leading(node: Node) -> list[Post]:
    """The posts that put whom the node speaks of at the head of a delegation."""
    return [post for post in node.phrase.posts if post.delegation] if node.phrase else []


def _assign(nodes: Sequence[Node], at: int, code: str | None, leaders: Leaders) -> None:
    unknown = leaders.get(None, ())
    if code in leaders:
        nodes[at].referents = leaders[code]
    elif code is not None and len(leaders) == 1 and unknown and unknown[0].represents in (None, code):
        unknown[0].represents = code
        nodes[at].referents = unknown
    elif code is None and len(leaders) == 1:
        only = next(iter(leaders.values()))
        if _state_before(nodes, at) in (None, only[0].represents):
            nodes[at].referents = only


def _state_before(nodes: Sequence[Node], at: int) -> str | None:
    """The state that stands close before a delegation, and so sends it: "Triều Tiên đã đưa đoàn ngoại giao tới …"."""
    near = (r for n in reversed(nodes[max(0, at - SENDER) : at]) for r in n.referents)
    return next((r.represents for r in near if r.type == "state"), None)


def _named(nodes: Sequence[Node]) -> Iterator[tuple[str | None, tuple[Referent, ...]]]:
    """Leaders by country: "đoàn … do X dẫn đầu", "X dẫn đầu đoàn …", "dẫn đầu đoàn … là X"."""
    for at, node in enumerate(nodes):
        if node.body and node.body.delegation and node.body.leader and node.referents:
            person = node.referents[0]
            yield person.represents, node.referents
            if node.body.represents and node.body.represents != person.represents:
                yield node.body.represents, node.referents
        elif node.phrase and node.phrase.name and node.referents and (posts := _leading(node)):
            yield posts[0].represents or node.referents[0].represents, node.referents
        elif node.has("led"):
            before = _person(reversed(nodes[max(0, at - NEAR) : at]))
            after = next((n for n in nodes[at + 1 : at + 1 + NEAR] if n.body and n.body.delegation), None)
            if before and after is None and node.has("leads-it"):
                yield before.represents, (before,)
            if before and after and after.body:
                before.represents = before.represents or after.body.represents
                yield after.body.represents or before.represents, (before,)


def _person(nodes: Iterator[Node]) -> Referent | None:
    return next((r for n in nodes for r in n.referents if r.type == "person"), None)
