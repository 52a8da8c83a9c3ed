"""Who takes part in an act that is a noun: "cuộc gặp của A với B", "cuộc hội đàm giữa A và B"."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.annotate.document import Node
from honglu.extract.clause import CLAUSE_MARKS, Arguments, Clause
from honglu.extract.groups import Group
from honglu.extract.sides import across, after_comma, between, main_clause, person_first, several_sides, two_people
from honglu.lang.pack import Act

CLOSE = 11  # nodes between an act and its "giữa"
OWNER_REACH = 4  # nodes between an owner and the act
NOUN_REACH = 12  # nodes after an act in which its participants stand


def noun_arguments(clause: Clause, index: int, act: Act) -> Arguments:
    """The participants that follow the act, else those that the sentence has before it or in its main clause."""
    if act.frame == "sign" and (witnesses := clause.witnesses(index)) is not None:
        return Arguments(witnesses, None)
    parted = _parted(clause, index, act)
    if parted is not None:
        return parted
    before = _preceding(clause, index)
    if before is not None and several_sides(before):
        return Arguments(before, None)
    subject, other = _following(clause, index, act)
    if before is not None:
        subject, other = _with_owner(clause, before, index, subject, other)
    if subject is None and other is not None and several_sides(other) and index + 1 == other.first:
        return Arguments(other, None)
    if act.strict and other is None:
        return _told_in(clause, index) or Arguments(None, None)
    return _completed(clause, index, act, subject, other or clause.included(index))


def _preceding(clause: Clause, index: int) -> Group | None:
    """Whose the act is, right before the noun: "Russia-US talks", "the Trump meeting", "Biden's first call with C"."""
    if clause.grammar.complement != "both":
        return None
    at = index - 1
    while at > max(0, index - OWNER_REACH) and _modifies(clause.nodes[at]):
        at -= 1
    if at > 0 and clause.nodes[at].has("particle") and clause.nodes[at].has("possessive"):
        return next((g for g in clause.groups if g.last == at - 1), None)
    near = next((g for g in clause.groups if g.last == index - 1), None)
    if near is None or clause.before(near, "act") or any(n.body for n in clause.nodes[near.first : index]):
        return None
    return near if several_sides(near) or near.referents[0].type == "person" else None


def _modifies(node: Node) -> bool:
    """Whether the node is a word that may stand between an owner and what he has: "first", "upcoming"."""
    item = node.item
    plain = item is not None and item.word and not item.cap and node.act is None and not node.referents
    return plain and (node.has("ordinal") or node.has("planned") or not node.tags)


def _with_owner(
    clause: Clause, owner: Group, index: int, subject: Group | None, other: Group | None
) -> tuple[Group | None, Group | None]:
    """The sides of an act that is one's own ("his talks") or that one is met in ("the Putin meeting")."""
    if owner.last == index - 1 and other is None:
        return subject or clause.left(owner.first), owner
    return subject or owner, other


def _parted(clause: Clause, index: int, act: Act) -> Arguments | None:
    """The sides after "giữa", unless another noun has them: "cuộc họp về hợp tác giữa A và B"."""
    for at in _phrase(clause, index):
        other = act.frame != "sign" and clause.nodes[at - 1].has("relation")
        if clause.nodes[at].has("between") and at - index <= CLOSE and not other:
            found = between(clause, at)
            if found.subject is not None:
                return found
    return None


def _phrase(clause: Clause, index: int) -> Iterator[int]:
    """The nodes that belong to the act's own phrase."""
    nodes = clause.nodes
    for at in range(index + 1, min(len(nodes), index + NOUN_REACH)):
        node = nodes[at]
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        if node.is_mark(*CLAUSE_MARKS) and not (after and after.act) and not _goes_on(clause, at):
            return  # but "các cuộc hội đàm, hội kiến giữa A và B" goes on
        if node.has("and") and after and not after.referents and not after.has("date"):
            return  # something new: "tại Nga và những tuyên bố của …"
        if node.act and at - index > 1 and not node.act.weak:
            return
        yield at


def _told_in(clause: Clause, index: int) -> Arguments | None:
    """ "A told B in a meeting": who speaks to whom is who meets."""
    subject = clause.left(index) if clause.grammar.complement == "both" else None
    if subject is None or not any(n.has("at") or n.has("during") for n in clause.nodes[max(0, index - 2) : index]):
        return None
    spoken = [g for g in clause.groups if g.last < index and clause.before(g, "addressed", 2)]
    people = [g for g in clause.groups if g.referents[0].type == "person"]
    speaker = next((g for g in people if spoken and g.last < spoken[-1].first), None)
    if speaker is None or spoken[-1].referents[0].represents == speaker.referents[0].represents:
        return None
    return Arguments(speaker, spoken[-1])


def _goes_on(clause: Clause, at: int) -> bool:
    """Whether a comma only sets off where the act was: "the summit in Anchorage, Alaska, with A"."""
    nodes = clause.nodes
    if clause.grammar.complement != "both" or not nodes[at].is_mark(",") or at + 1 >= len(nodes):
        return False
    placed = nodes[at - 1].has("place") or nodes[at - 1].has("capital") or nodes[at - 1].has("state")
    further = nodes[at + 1].has("place") or nodes[at + 1].has("state")
    return placed and (nodes[at + 1].has("with") or further)


def _following(clause: Clause, index: int, act: Act) -> tuple[Group | None, Group | None]:
    """The subject after "của", the object after "với" or right behind the act."""
    subject: Group | None = None
    other: Group | None = None
    passed = index
    for at in _phrase(clause, index):
        group = clause.group_at(at)
        if group is None or at <= passed or (at == index + 1 and _venue(clause, group)):
            continue
        before = clause.nodes[at - 1]
        if before.has("of") and subject is None:
            subject = group
        elif before.has("with") and other is not None and other.first == index + 1:
            subject, other = None, group  # "thượng đỉnh Mỹ - Triều với Tổng thống A"
        elif other is None and (before.has("with") or at == index + 1 or _receives(clause, at, act)):
            other = group
        passed = group.last
    return subject, other


def _venue(clause: Clause, group: Group) -> bool:
    """ "các cuộc đàm phán Astana": a capital right behind the act, alone, is where it took place."""
    return len(group.referents) == 1 and group.first == group.last and clause.nodes[group.first].has("capital")


def _receives(clause: Clause, at: int, act: Act) -> bool:
    return act.frame == "receive" and not clause.nodes[at - 1].has("at")


def _behind_house(clause: Clause, index: int) -> int:
    """The node before which the subject stands: a body right before the noun is where ("the White House meeting")."""
    if clause.grammar.complement != "both" or index == 0 or clause.nodes[index - 1].body is None:
        return index
    return next((g.first for g in clause.groups if g.last == index - 1), index)


def _completed(clause: Clause, index: int, act: Act, subject: Group | None, other: Group | None) -> Arguments:
    """The arguments with what the act's phrase does not tell taken from the rest of the sentence."""
    beside = clause.beside(index) if other is None and act.frame in {"mutual", "receive"} else None
    if beside is not None and subject is None:
        return beside
    subject = subject or clause.left(_behind_house(clause, index))
    if subject is None and other is not None:
        if act.frame == "mutual" and several_sides(other):
            return Arguments(other, None)  # "trong cuộc điện đàm với A, B và C đã nhất trí …"
        return main_clause(clause, other)
    subject = subject or after_comma(clause, index)
    if other is None and subject is not None and act.frame == "mutual":
        other = across(clause, index, subject)
        if other is not None and two_people(other):
            return Arguments(other, None)  # "A và B cùng bày tỏ … trong cuộc gặp"
    return Arguments(person_first(clause, index, subject, other), other)
