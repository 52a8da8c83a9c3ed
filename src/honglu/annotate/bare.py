"""Full names with nothing before them, taken for people's by where they stand: "met A B", "a letter to A B"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from honglu.annotate.nodes import Node

FULL, LONGEST = 2, 4  # words of a full name
BETWEEN = 1  # nodes between an act and the word that leads to a side
_KINDS = {"meeting", "talks", "call", "message"}
_LEADING = ("with", "to", "of")


def believe_bare_names(nodes: Sequence[Node], text: str) -> None:
    """Takes a bare full name for a person's where a side of an act stands."""
    for at, node in enumerate(nodes):
        phrase = node.phrase
        if phrase is None or phrase.form != "name" or phrase.honored or phrase.posts or phrase.name is None:
            continue
        if FULL <= len(text[slice(*phrase.name)].split()) <= LONGEST and (_object(nodes, at) or _subject(nodes, at)):
            phrase.honored = True


def believe_invited(nodes: list[Node]) -> None:
    """Takes a bare name for a person's where it is said that others came along, or who invited: "A一行应B邀请"."""
    for at, node in enumerate(nodes):
        phrase = node.phrase
        if phrase is None or phrase.form != "name" or phrase.honored or phrase.name is None or at + 1 >= len(nodes):
            continue
        after = at + 1
        party = nodes[after].body
        along = party is not None and party.delegation and party.represents is None and party.start == phrase.end
        if along:
            del nodes[after]
        after += int(after < len(nodes) and nodes[after].has("copula"))
        asked = after < len(nodes) and nodes[after].has("invitation") and not nodes[after].has("proposed")
        phrase.honored = along or asked


def _object(nodes: Sequence[Node], at: int) -> bool:
    """Whether the name stands right behind an act, or behind a word that leads from the act to its side."""
    if at and _tells(nodes[at - 1]):
        return True
    if at < BETWEEN + 1 or not any(nodes[at - 1].has(tag) for tag in _LEADING):
        return False
    return any(_tells(node) for node in nodes[max(0, at - 1 - BETWEEN) : at - 1])


def _subject(nodes: Sequence[Node], at: int) -> bool:
    """Whether the name opens the sentence and its act follows."""
    act = nodes[at + 1].act if at + 1 < len(nodes) else None
    return at == 0 and act is not None and not act.noun and _tells(nodes[at + 1])


def _tells(node: Node) -> bool:
    return node.act is not None and node.act.kind in _KINDS and not node.act.weak and not node.act.strict
