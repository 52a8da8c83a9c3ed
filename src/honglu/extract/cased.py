"""Who does an act and to whom where the verb stands last and particles behind the words tell their part: Korean."""

from __future__ import annotations

from honglu.extract.clause import Arguments, Clause
from honglu.extract.groups import Group
from honglu.lang.pack import Act

ADNOMINAL = 3  # nodes between an act and the noun that it describes: "방문 중인 대통령"
_SUBJECT = ("topic", "subject")
_OBJECT = ("with", "object", "to")


def cased_arguments(clause: Clause, index: int, act: Act) -> Arguments:
    """The groups that the particles behind them make the sides of the act at node `index`."""
    before = [g for g in clause.groups if g.last < index]
    other = next((g for g in reversed(before) if _marked(clause, g, *_OBJECT)), None)
    subject = next((g for g in reversed(before) if _marked(clause, g, *_SUBJECT)), None)
    pair = _pair(clause, before)
    if pair is not None and act.frame == "mutual":
        return Arguments(pair[0], pair[1])
    return Arguments(subject or _described(clause, index), other)


def _marked(clause: Clause, group: Group, *tags: str) -> bool:
    """Whether the particle right behind the group has one of the tags."""
    after = group.last + 1
    return after < len(clause.nodes) and any(clause.nodes[after].has(tag) for tag in tags)


def _pair(clause: Clause, groups: list[Group]) -> tuple[Group, Group] | None:
    """ "A와 B는 …": two groups joined by a particle, the second of which is the subject."""
    for one, other in zip(reversed(groups[:-1]), reversed(groups[1:]), strict=True):
        if other.first == one.last + 2 and _marked(clause, one, "with") and _marked(clause, other, *_SUBJECT):
            return one, other
    return None


def _described(clause: Clause, index: int) -> Group | None:
    """ "방미 중인 이재명 대통령은": the noun that the act describes does it."""
    return next((g for g in clause.groups if index < g.first <= index + ADNOMINAL), None)
