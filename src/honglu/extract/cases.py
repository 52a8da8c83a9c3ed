"""What part the particles behind the groups of a sentence give them, where they do: Korean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from honglu.annotate.document import Node
from honglu.extract.groups import Group

Case = Literal["subject", "object", "with", "to", "from", "of", "at", "invitation", "bare"]

OTHERS = 4  # nodes of others behind a comma, up to the word for them
BRACKET = 8  # nodes of a bracket between a group and its particle
_CASES: tuple[tuple[str, Case], ...] = (
    ("invitation", "invitation"),
    ("topic", "subject"),
    ("subject", "subject"),
    ("object", "object"),
    ("with", "with"),
    ("with-of", "with"),
    ("to", "to"),
    ("from", "from"),
    ("join-of", "of"),
    ("of", "of"),
    ("at", "at"),
)
_BESIDE = (
    "suffix",
    "including",
    "side",
    "companion",
    "plural",
    "honorific",
    "honorific-f",
    "honorific-m",
    "delegation",
    "also",
)
"""What may stand between a group and its particle: "측", "등", "일행"."""
_OPEN, _CLOSE = "“‘《「", "”’》」"
_PAST, _COMING = 4, 8  # where the last consonants of adnominal verbs, ㄴ and ㄹ, stand among all
_FIRST, _LAST, _CONSONANTS = 0xAC00, 0xD7A3, 28


@dataclass(frozen=True, slots=True)
class Part:
    """A group, or several that "and" joins, with its case; `mark` is the node of its particle, or the one behind."""

    group: Group
    case: Case
    mark: int
    topic: bool = False
    members: tuple[Group, ...] = ()

    @property
    def sides(self) -> tuple[Group, ...]:
        """The groups that were joined, each by itself."""
        return self.members or (self.group,)


def parts_of(nodes: Sequence[Node], groups: Sequence[Group]) -> list[Part]:
    """The parts of a sentence in order; "A와 B는" is one."""
    parts: list[Part] = []
    for at, group in enumerate(groups):
        following = groups[at + 1] if at + 1 < len(groups) else None
        if _in_brackets(nodes, group) or _names_kind(nodes, group) or _tells_where(nodes, group):
            continue
        if following is not None and _says_whose(nodes, group, following):
            continue
        part = _part(nodes, group)
        before = parts[-1] if parts else None
        if before is not None and (_of_states(nodes, before.group, group) or _among(nodes, before, group)):
            parts[-1] = Part(before.group, part.case, part.mark, part.topic)
            continue
        if before is not None and _joined(nodes, parts, part) and _alike(before, part):
            joined = (*before.sides, group)
            whole = Group(before.group.first, group.last, tuple(r for g in joined for r in g.referents))
            parts[-1] = Part(whole, part.case, part.mark, part.topic, joined)
            _join_earlier(nodes, parts)
        elif before is not None and _led_by(nodes, before, part):
            parts[-1] = Part(before.group, part.case, part.mark, part.topic)
        else:
            parts.append(part)
    return parts


def _says_whose(nodes: Sequence[Node], group: Group, following: Group) -> bool:
    """ "북한 김정은 국무위원장", "북한의 김정은": a state right before a person or body is no part of its own."""
    other = following.referents[0]
    if len(group.referents) != 1 or group.referents[0].type != "state" or other.type == "state":
        return False
    owned = following.first == group.last + 2 and nodes[group.last + 1].has("of")
    if owned:
        return other.type == "person" and other.represents == group.referents[0].represents
    return following.first == group.last + 1


def _of_states(nodes: Sequence[Node], states: Group, group: Group) -> bool:
    """ "한일 외교장관은": an office right behind several states is that of each."""
    if states.last + 1 != group.first or any(r.type != "state" for r in states.referents):
        return False
    untold = all(r.type == "person" and not r.sure for r in group.referents)
    return len(states.referents) > 1 and untold and nodes[group.first].phrase is not None


def _among(nodes: Sequence[Node], before: Part, group: Group) -> bool:
    """ "A 등 일본 정계 인사를": those of whom A is one are told by A."""
    between = nodes[before.group.last + 1 : group.first]
    untold = not any(r.sure for r in group.referents) and group.referents[0].type != "state"
    return untold and len(between) <= BRACKET and any(n.has("including") for n in between)


def _joined(nodes: Sequence[Node], parts: Sequence[Part], part: Part) -> bool:
    """Whether a part goes on the list that the last one began: "A와 B는", and after a subject "A, B와"."""
    before = parts[-1]
    first = part.group.first
    owned = first - before.mark > 2 and nodes[first - 1].has("of") and nodes[first - 2].has("state")
    if before.mark + 1 != (first - 2 if owned else first):
        return False
    if before.case == "with":
        return True
    listed = before.case == "bare" and nodes[before.mark].is_mark(",")
    if not listed:
        return False
    if any(n.has("including") for n in nodes[part.group.last + 1 : part.mark]):
        return True  # "A, B, C 등이"
    return part.case in ("with", "object", "bare") and any(p.case == "subject" for p in parts)


def _join_earlier(nodes: Sequence[Node], parts: list[Part]) -> None:
    """Takes into a list that ends with "and others" all that stand before its last two."""
    last = parts[-1]
    if not any(n.has("including") for n in nodes[last.group.last + 1 : last.mark]):
        return
    while len(parts) > 1 and _alike(parts[-2], parts[-1]) and _comma(nodes, parts[-2], parts[-1]):
        last, before = parts.pop(), parts[-1]
        joined = (*before.sides, *last.sides)
        whole = Group(before.group.first, last.group.last, tuple(r for g in joined for r in g.referents))
        parts[-1] = Part(whole, last.case, last.mark, last.topic, joined)


def _comma(nodes: Sequence[Node], before: Part, part: Part) -> bool:
    return before.case == "bare" and nodes[before.mark].is_mark(",") and before.mark + 1 == part.group.first


def _in_brackets(nodes: Sequence[Node], group: Group) -> bool:
    """ "(서울=연합뉴스)", "(왼쪽)": what stands in brackets takes no part."""
    for node in reversed(nodes[max(0, group.first - BRACKET) : group.first]):
        if node.is_mark("(", ")"):
            return node.is_mark("(")
    return False


def _tells_where(nodes: Sequence[Node], group: Group) -> bool:
    """ "도쿄 정상회담", "백악관 회담": a capital, and a body right before an act, are where, not who."""
    node = nodes[group.first]
    if group.first != group.last or group.referents[0].type == "person":
        return False
    if node.has("capital") and not node.has("state"):
        return True
    after = nodes[group.last + 1] if group.last + 1 < len(nodes) else None
    seat = node.has("seat") or (node.body is not None and not node.body.delegation)
    return seat and after is not None and after.act is not None and after.act.noun


def _names_kind(nodes: Sequence[Node], group: Group) -> bool:
    """ "외교장관 회담": an office right before an act tells whose holders meet, and is nobody's."""
    after = nodes[group.last + 1] if group.last + 1 < len(nodes) else None
    office = nodes[group.first].phrase is not None and not any(r.sure for r in group.referents)
    unowned = all(p.represents is None for r in group.referents for p in r.posts)
    return office and unowned and after is not None and after.act is not None and after.act.noun


def _led_by(nodes: Sequence[Node], leader: Part, part: Part) -> bool:
    """ "볼로딘 의장을 단장으로 하는 대표단이": who leads a delegation stands for it."""
    body = nodes[part.group.last].body
    several = part.group.last + 1 < len(nodes) and nodes[part.group.last + 1].has("suffix")
    delegated = (body is not None and body.delegation) or several
    if not delegated or leader.group.referents[0].type != "person":
        return False
    between = nodes[leader.group.last + 1 : part.group.first]
    return len(between) <= BRACKET and any(n.has("led") for n in between)


def _part(nodes: Sequence[Node], group: Group) -> Part:
    at = _behind(nodes, _office_behind(nodes, group.last))
    at = _behind(nodes, _others_behind(nodes, at))
    node = nodes[at] if at < len(nodes) else None
    if node is None:
        return Part(group, "bare", at)
    case: Case = next((case for tag, case in _CASES if node.has(tag)), "bare")
    if case == "of" and at + 1 < len(nodes) and nodes[at + 1].has("invitation"):
        case = "invitation"
    if case == "with" and nodes[at].act is not None:
        case = "bare"
    return Part(group, case, at, node.has("topic"))


def _office_behind(nodes: Sequence[Node], last: int) -> int:
    """The node behind a name and the office behind it that no list knows: "아시미 고이타 군정수반에게"."""
    at = last + 1
    phrase, office = nodes[last].phrase, nodes[at].item if at + 1 < len(nodes) else None
    if phrase is None or phrase.posts or office is None or not office.word or office.tags:
        return at
    joined = nodes[at + 1].start == nodes[at].end and nodes[at + 1].has("particle")
    return at + 1 if joined and nodes[at].act is None and nodes[at].start > nodes[last].end else at


def _others_behind(nodes: Sequence[Node], at: int) -> int:
    """The node behind others of no one country in the same list: "A 대통령, 다른 유럽 정상들과"."""
    if at + 1 >= len(nodes) or not (nodes[at].is_mark(",") or nodes[at].has("with")):
        return at
    for n in range(at + 1, min(len(nodes), at + 1 + OTHERS)):
        node = nodes[n]
        if node.phrase is not None and node.phrase.plural and not node.referents:
            return n + 1
        if node.referents or node.act is not None or node.has("particle") or not (node.item and node.item.word):
            return at
    return at


def _behind(nodes: Sequence[Node], at: int) -> int:
    """The node of the particle: behind a bracket and words like "side"."""
    if at < len(nodes) and nodes[at].is_mark("("):
        close = next((n for n in range(at, min(len(nodes), at + BRACKET)) if nodes[n].is_mark(")")), None)
        at = close + 1 if close is not None else at
    while at < len(nodes) and not nodes[at].referents and _beside(nodes[at]):
        partner = nodes[at].has("companion") and at + 1 < len(nodes) and nodes[at + 1].referents
        at += 2 if partner else 1
    return at


def _beside(node: Node) -> bool:
    """Whether a word between a group and its particle belongs to the group: "측", "등", "3국 정상"."""
    untold = node.phrase is not None and node.phrase.form == "title"
    return untold or any(node.has(tag) for tag in _BESIDE)


def _alike(before: Part, part: Part) -> bool:
    """Whether two parts can be joined: persons with persons, states and bodies with such."""
    one, other = before.group.referents[0].type, part.group.referents[0].type
    return (one == "person") == (other == "person")


def depths(nodes: Sequence[Node]) -> list[int]:
    """For each node which quotation it stands in, 0 outside."""
    inside, count, found = 0, 0, []
    for node in nodes:
        mark = node.item.low if node.item is not None and not node.item.word else ""
        if mark and (mark in _OPEN or (mark == '"' and not inside)):
            count += 1
            inside = count
            found.append(inside)
            continue
        found.append(inside)
        if mark and (mark in _CLOSE or mark == '"'):
            inside = 0
    return found


def describes(nodes: Sequence[Node], at: int) -> bool:
    """Whether the word at the node is a verb that describes what follows it: "방문한", "방문 중인", "방문하는"."""
    node = nodes[at]
    if node.item is None or not node.item.word or node.referents:
        return False
    low = node.item.low
    if node.has("topic") or node.has("object") or node.has("subject"):
        before = nodes[at - 1] if at else None
        return node.has("topic") and before is not None and before.end == node.start and verbal(before)
    return consonant(low) in (_PAST, _COMING)


def verbal(node: Node) -> bool:
    """Whether the node is a verb: an act told as one, or a word that says that an act takes place."""
    return (node.act is not None and not node.act.noun) or node.has("takes-place") or node.has("undergoing")


def consonant(word: str) -> int:
    """The last consonant of a word in hangul, by its place among all; 0 for none."""
    return (ord(word[-1]) - _FIRST) % _CONSONANTS if word and _FIRST <= ord(word[-1]) <= _LAST else 0
