"""Lists under one title: "các nghị sĩ A, B và C", "Ngoại trưởng Nga, Mỹ và Iran"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from honglu.annotate.people import Phrase
from honglu.annotate.posts import Post

if TYPE_CHECKING:
    from honglu.annotate.nodes import Node


INSTALLED = 3  # nodes from "appointment as" to the office
NEAR = 8  # nodes between who is appointed and the office


def confirm_joiners(nodes: Sequence[Node]) -> None:
    """Names before an act of joining are persons, also without a title: "王毅、吴政隆等参加会见"."""
    for at, node in enumerate(nodes):
        if node.act is None or node.act.frame != "join":
            continue
        for before in reversed(nodes[:at]):
            if before.phrase is not None and before.phrase.form == "name":
                before.phrase.honored = True
            elif before.is_mark(",", ".", ";") or _unknown(before):
                break


def _unknown(node: Node) -> bool:
    return node.item is not None and node.item.word and not node.item.tags


def share_titles(nodes: Sequence[Node]) -> None:
    """Gives the title before a list to its further members."""
    for at, node in enumerate(nodes):
        phrase = node.phrase
        if phrase is None or not phrase.posts:
            continue
        if phrase.form == "name" and phrase.plural:
            _share_with_names(nodes, at, phrase.posts)
        elif phrase.form == "title" and not phrase.plural and phrase.posts[-1].represents:
            _share_with_states(nodes, at, phrase.posts[-1])
            _share_before(nodes, at, phrase.posts[-1])


def _share_before(nodes: Sequence[Node], at: int, post: Post) -> None:
    """ "우즈베키스탄, 체코 정상과": an office whose country stands before it is that of the others listed, too."""
    if post.start != nodes[at].start or nodes[at].start + len(post.head) >= nodes[at].end:
        return
    while at > 1 and _listing(nodes[at - 1]) and nodes[at - 2].has("state") and not nodes[at - 2].phrase:
        node = nodes[at - 2]
        if node.body or node.has("both") or len(node.referents) != 1:
            return
        code = node.referents[0].represents
        own = replace(post, start=post.end - len(post.head), represents=code)
        node.phrase = Phrase(node.start, node.end, "title", posts=[own], represents=code)
        node.referents = ()
        at -= 2


def _listing(node: Node) -> bool:
    return node.is_mark(",", "·") or (node.has("with") and node.has("particle"))


def share_owners(nodes: list[Node]) -> None:
    """ "China's Wang Yi": the country before the name is whom the person acts for, and no side of its own."""
    at = 0
    while at + 2 < len(nodes):
        owner, named = nodes[at], nodes[at + 2]
        if _owns(owner, nodes[at + 1]) and named.phrase is not None and named.phrase.form == "name":
            named.phrase.represents = named.phrase.represents or owner.referents[0].represents
            named.start = owner.start
            del nodes[at : at + 2]
        at += 1


def share_installed(nodes: Sequence[Node]) -> None:
    """ "congratulated A on his appointment as foreign minister of B": the office is A's."""
    for at, node in enumerate(nodes):
        phrase = node.phrase
        if at < INSTALLED or phrase is None or phrase.form != "title" or not nodes[at - 1].has("as"):
            continue
        if not any(n.has("event") for n in nodes[at - INSTALLED : at - 1]):
            continue
        before = [n.phrase for n in nodes[max(0, at - NEAR) : at] if n.phrase and n.phrase.form == "name"]
        if before and not before[-1].posts:
            before[-1].posts, before[-1].honored = list(phrase.posts), True
            node.phrase = None


def _owns(owner: Node, particle: Node) -> bool:
    state = owner.has("state") and not owner.phrase and not owner.body and bool(owner.referents)
    return state and particle.has("possessive") and particle.has("particle")


def _members(nodes: Sequence[Node], at: int) -> Iterator[int]:
    """The further members of the list whose first is at `at`."""
    while at + 2 < len(nodes):
        if nodes[at + 1].has("of") and nodes[at + 2].has("state"):
            at += 2  # "A của Nga và B của Mỹ"
        if at + 2 >= len(nodes) or not (nodes[at + 1].is_mark(",") or nodes[at + 1].has("and")):
            return
        at += 2
        yield at


def _share_with_names(nodes: Sequence[Node], at: int, posts: Sequence[Post]) -> None:
    for index in _members(nodes, at):
        phrase = nodes[index].phrase
        if phrase is None or phrase.form != "name" or phrase.posts:
            return
        phrase.posts = list(posts)
        phrase.honored = True


def _share_with_states(nodes: Sequence[Node], at: int, post: Post) -> None:
    """Countries up to the one after "and" hold the same office; a comma alone begins something new."""
    members: list[int] = []
    for index in _members(nodes, at):
        node = nodes[index]
        if not (node.has("state") or node.has("short")) or node.phrase or node.body:
            return
        members.append(index)
        if nodes[index - 1].has("and"):
            break
    if not members or not nodes[members[-1] - 1].has("and"):
        return
    for index in members:
        node = nodes[index]
        code = node.referents[0].represents
        own = replace(post, end=post.bare, represents=code)
        node.phrase = Phrase(node.start, node.end, "title", posts=[own], represents=code)
        node.referents = ()
