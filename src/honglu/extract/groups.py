"""Participants that stand together: "A, B và C" is one group of three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent

MAX_MEMBERS = 12
LISTING = "、"  # the mark that only stands between members of a list


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes `first` to `last` (inclusive) of a sentence and whom they speak of, without companions."""

    first: int
    last: int
    referents: tuple[Referent, ...]


def groups_of(nodes: Sequence[Node]) -> list[Group]:
    """The groups of a sentence, in order and disjoint."""
    groups: list[Group] = []
    at = 0
    while at < len(nodes):
        if nodes[at].referents and not _companion(nodes, at) and not _nationals(nodes, at):
            group = _group(nodes, at)
            if not _describes(nodes, group):
                groups.append(group)
            at = group.last + 1
        else:
            at += 1
    return groups


def _describes(nodes: Sequence[Node], group: Group) -> bool:
    """ "Iranian-American journalist", "Chinese students": the word for the country only describes what follows."""
    if not nodes[group.last].has("demonym") or nodes[group.last].body is not None or group.last + 1 >= len(nodes):
        return False
    item = nodes[group.last + 1].item
    return item is not None and item.word and not item.cap and not item.tags


def _group(nodes: Sequence[Node], first: int) -> Group:
    members = list(nodes[first].referents)
    last = first
    at = first + 1
    owned = first > 0 and (
        nodes[first - 1].has("of") or nodes[first - 1].has("invitation")
    )  # "theo lời mời của A, B đã …"
    owned = owned or where(nodes, first)  # "tại Tokyo, Nhật Bản, Thủ tướng …"
    while at + 1 < len(nodes) and len(members) < MAX_MEMBERS:
        listed = _closed(nodes[at - 1]) and _last_of_list(nodes, at)
        if owned and nodes[at].is_mark(",") and not listed:
            break
        if _joins(nodes, at) and nodes[at + 1].has("companion"):
            at += 2
            last = at - 1
            if at < len(nodes) and nodes[at].referents:
                last = at
                at += 1
        elif at + 2 < len(nodes) and nodes[at].has("and") and nodes[at + 1].has("multi") and nodes[at + 2].referents:
            members.extend(r for r in nodes[at + 2].referents if r not in members)  # "và các nhà lãnh đạo Lào"
            last = at + 2
            at += 3
        elif listed or (len(members) > 1 and _last_of_list(nodes, at)):
            members.extend(r for r in nodes[at + 2].referents if r not in members)
            last = at + 2
            at += 3
        elif _joins(nodes, at) and nodes[at + 1].referents and not _delegation(nodes[at + 1]):
            members.extend(r for r in nodes[at + 1].referents if r not in members)
            last = at + 1
            at += 2
        elif _joins(nodes, at) and _delegation(nodes[at + 1]):
            last = at + 1
            at += 2
        else:
            break
    return Group(first, last, tuple(members))


def where(nodes: Sequence[Node], at: int) -> bool:
    """Whether the state at this node tells where: after "tại", "đến", in brackets, or after a town and a comma."""
    if at == 0 or nodes[at].body is not None or nodes[at].phrase is not None:
        return False
    before = nodes[at - 1]
    if before.has("site"):
        return True
    if before.has("at") or before.has("to"):
        return True
    mark = before.item.low if before.item is not None else ""
    return mark == "(" or (mark == "," and at > 1 and _town(nodes[at - 2]))


def _town(node: Node) -> bool:
    return node.has("place") or node.has("capital")


def _joins(nodes: Sequence[Node], at: int) -> bool:
    node = nodes[at]
    if node.has("and") and not node.has("with"):
        return True
    if node.has("and"):
        return (
            nodes[at + 1].has("companion") or _delegation(nodes[at + 1]) or _compatriots(nodes[at - 1], nodes[at + 1])
        )
    if node.is_mark("-", "–"):
        return _alike(nodes[at - 1], nodes[at + 1])
    if node.item is None or node.item.low not in {",", ";", LISTING}:
        return False
    return bool(nodes[at + 1].referents) and (
        node.item.low == LISTING
        or _headline_pair(nodes, at)
        or _list_goes_on(nodes, at + 1)
        or _titled_pair(nodes, at)
        or _states_only(nodes, at + 1)
    )


def _compatriots(one: Node, other: Node) -> bool:
    """ "Tổng thống A cùng Ngoại trưởng B": two persons of one country are one side."""
    pair = [*one.referents[:1], *other.referents[:1]]
    codes = {r.represents for r in pair}
    return len(pair) > 1 and all(r.type == "person" for r in pair) and len(codes) == 1 and None not in codes


def _alike(one: Node, other: Node) -> bool:
    """ "Trump - Putin", "Mỹ - Triều": two persons or two states joined by a dash."""
    return (
        bool(one.referents and other.referents)
        and one.referents[0].type == other.referents[0].type
        and other.body is None
    )


def _states_only(nodes: Sequence[Node], at: int) -> bool:
    """A comma list of states up to the end of the clause: "gặp lãnh đạo Brazil, Peru, Chile"."""
    seen = 0
    while at < len(nodes) and nodes[at].referents and nodes[at].referents[0].type == "state":
        seen += 1
        at += 1
        if at == len(nodes) or nodes[at].is_mark(".", ";"):
            return seen > 1
        if not nodes[at].is_mark(","):
            return False
        at += 1
    return False


def _headline_pair(nodes: Sequence[Node], at: int) -> bool:
    """ "A, B hold talks": the two sides of a headline, before the act that they share."""
    if at != 1 or len(nodes) <= at + 2:
        return False
    one, other = nodes[0], nodes[at + 1]
    alike = bool(one.phrase) == bool(other.phrase) and one.referents[0].represents != other.referents[0].represents
    after = at + 3 if nodes[at + 2].has("infinitive") or nodes[at + 2].has("planned") else at + 2
    act = nodes[after].act if after < len(nodes) else None
    return alike and act is not None and not act.noun


def _titled_pair(nodes: Sequence[Node], at: int) -> bool:
    """ "Thủ tướng Úc A, Tổng thống Mexico B." at the end of a clause: persons with posts, and no act of the last."""
    while at + 1 < len(nodes) and nodes[at].is_mark(",", ";"):
        one, other = nodes[at - 1].phrase, nodes[at + 1].phrase
        if not (one and other and one.posts and other.posts and one.name and other.name):
            return False
        at += 2
    after = nodes[at] if at < len(nodes) else None
    return (
        after is None
        or after.item is None
        or after.item.low in {".", ";", ")", "./."}
        or after.has("at")
        or after.has("date")
    )


def _list_goes_on(nodes: Sequence[Node], at: int) -> bool:
    """Whether a comma stands in a list: further members follow, the last after "and"."""
    at += 1
    while at + 1 < len(nodes):
        if _last_of_list(nodes, at):
            return True
        if not (nodes[at + 1].referents or nodes[at + 1].has("companion")):
            return False
        item = nodes[at].item
        if nodes[at].has("and"):
            return True
        if item is None or item.low not in {",", ";"}:
            return False
        at += 2
    return False


def _closed(node: Node) -> bool:
    """Whether a post behind the name ends with the comma that follows: "A, minister of health, and B"."""
    phrase = node.phrase
    return phrase is not None and phrase.name is not None and any(p.start >= phrase.name[1] for p in phrase.posts)


def _last_of_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a comma, "and" and the last member of a list stand here: "A, B, and C"."""
    if at + 2 >= len(nodes) or not nodes[at].is_mark(",") or not nodes[at + 1].has("and") or nodes[at + 1].has("with"):
        return False
    return bool(nodes[at + 2].referents) and not _delegation(nodes[at + 2])


def _nationals(nodes: Sequence[Node], at: int) -> bool:
    """ "người Mỹ" are people of a state, not the state."""
    return at > 0 and nodes[at].referents[0].type == "state" and nodes[at - 1].has("nationals")


def _companion(nodes: Sequence[Node], at: int) -> bool:
    return at > 0 and nodes[at - 1].has("companion")


def _delegation(node: Node) -> bool:
    return node.body is not None and node.body.delegation and node.body.leader is None
