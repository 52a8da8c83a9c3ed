"""The side of an act that its own words leave to the rest of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.extract.clause import Arguments, Clause
from honglu.extract.groups import Group

NEAR = 4  # nodes between "giữa" and each side
MAIN_REACH = 45  # nodes between an act in an opening phrase and the subject of the main clause
COMMA_REACH = 3  # nodes between a comma and the subject that it leads to


def several_sides(group: Group) -> bool:
    """Whether the group's members act for different countries."""
    return len({r.represents for r in group.referents}) > 1


def two_people(group: Group) -> bool:
    """Whether the group has persons of different countries."""
    people = [r for r in group.referents if r.type == "person"]
    return len(people) > 1 and len({r.represents for r in people}) > 1


def between(clause: Clause, at: int) -> Arguments:
    """The two sides after "giữa" at node `at`: one group of several countries, or two groups."""
    first = clause.right(at, NEAR)
    if first is None:
        return Arguments(None, None)
    after = first.last + 1
    joined = after < len(clause.nodes) and (clause.nodes[after].has("with") or clause.nodes[after].has("and"))
    second = clause.right(after, NEAR) if joined else None
    if second is not None and clause.before(second, "of"):
        return Arguments(first, None)  # "giữa A và Chính phủ của B"
    return Arguments(first, second)


def person_first(clause: Clause, index: int, subject: Group | None, other: Group | None) -> Group | None:
    """Where a person is met, the subject is a person too, if one of another country stands further left."""
    if subject is None or other is None or subject.referents[0].type == "person" or other.referents[0].type != "person":
        return subject
    codes = {r.represents for r in other.referents}
    people = [g for g in clause.groups if g.last < index and g.referents[0].type == "person"]
    return next((g for g in reversed(people) if g.referents[0].represents not in codes), subject)


def across(clause: Clause, index: int, subject: Group) -> Group | None:
    """ "A nói với B trong một cuộc gặp": the other side is the nearest person of another country."""
    earlier = [g for g in clause.groups if g.last < index]
    both = [g for g in earlier if two_people(g)]
    if both:
        return both[-1]
    codes = {r.represents for r in subject.referents}
    if len(codes) != 1 or subject.referents[0].type != "person":
        return None
    again = [g for g in clause.groups if g.first > index and g.referents[0] is subject.referents[0]]
    speaker = again[0] if again else subject  # "trong cuộc điện đàm …, ông nói với B"
    after = (g for g in clause.groups if g.first > max(index, speaker.last))
    spoken = [g for g in after if _spoken_to(clause.nodes, speaker, g)]
    people = (g for g in (*spoken[:1], *reversed(earlier)) if g.referents[0].type == "person")
    return next((g for g in people if g.referents[0].represents not in codes), None)


def main_clause(clause: Clause, other: Group) -> Arguments:
    """ "Tiếp ông B, bà C, ông A …": the subject of the main clause is the first of another country."""
    members = list(other.referents)
    last = other.last
    for group in clause.groups:
        if group.first <= last or not _comma(clause.nodes, group.first - 1):
            continue
        if group.referents[0].represents not in {r.represents for r in members}:
            return Arguments(group, Group(other.first, last, tuple(members)))
        if group.first == last + 2:
            members.extend(group.referents)
            last = group.last
    return Arguments(None, other)


def after_comma(clause: Clause, index: int) -> Group | None:
    """ "Tại buổi tiếp ông B, ông A …": the subject of the main clause, a person if there is one."""
    commas = (
        at for at in range(index + 1, min(len(clause.nodes), index + MAIN_REACH)) if clause.nodes[at].is_mark(",")
    )
    groups = [g for at in commas if (g := clause.right(at, COMMA_REACH)) is not None and not clause.tells(g)]
    return next((g for g in groups if g.referents[0].type == "person"), groups[0] if groups else None)


def _spoken_to(nodes: Sequence[Node], subject: Group, group: Group) -> bool:
    """ "A nói với B", "A kêu gọi B", in one clause."""
    if any(n.act or n.is_mark("(") for n in nodes[subject.last + 1 : group.first]):
        return False
    return any(nodes[group.first - 1].has(tag) for tag in ("with", "proposed", "quote-verb"))


def _comma(nodes: Sequence[Node], at: int) -> bool:
    """Whether a comma stands here or a little before, with words between that only lead in."""
    return any(n.is_mark(",") for n in nodes[max(0, at - 2) : at + 1])
