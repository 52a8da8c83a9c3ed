"""Who does an act and to whom: the groups that an act takes as subject and object."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.extract.cased import cased_arguments
from honglu.extract.clause import REACH, Arguments, Clause
from honglu.extract.groups import Group
from honglu.extract.nouns import noun_arguments
from honglu.extract.relatives import all_senders, described, listed_behind
from honglu.extract.sides import between, main_clause, person_first, several_sides
from honglu.lang.pack import Act

AGENT_GAP = 4  # nodes between an agent and its verb
CLOSE = 8  # nodes between an act and its "giữa"
RECEIVE_REACH = 3  # nodes between "tiếp" and who is received


def arguments(clause: Clause, index: int, act: Act) -> Arguments:
    """The subject and object of the act at node `index`; noted in the clause for the acts that follow."""
    if clause.grammar.sides == "before":
        found = cased_arguments(clause, index, act)
    else:
        found = noun_arguments(clause, index, act) if act.noun else _verb_arguments(clause, index, act)
    if found.object is not None:
        clause.objects.setdefault(found.object.first, found)
    return found


def _verb_arguments(clause: Clause, index: int, act: Act) -> Arguments:
    if act.frame == "reciprocal":
        return Arguments(clause.left(index), None)
    if act.frame in {"visit", "attend"} and (guest := described(clause, index)) is not None:
        return Arguments(guest, None)
    return _by_agent(clause, index, act) or _by_witnesses(clause, index, act) or _by_sides(clause, index, act)


def _by_agent(clause: Clause, index: int, act: Act) -> Arguments | None:
    """What the words between the verb and the participant right before it make of that participant."""
    nodes = clause.nodes
    before = index - 1
    while (
        before >= 0 and not nodes[before].referents and not nodes[before].has("passive") and index - before < AGENT_GAP
    ):
        before -= 1
    agent = next((g for g in clause.groups if g.last == before), None)
    if agent is None:
        return None
    if clause.before(agent, "passive"):  # X được Y tiếp
        patient = clause.left(agent.first - 1)
        if patient:
            return Arguments(agent, patient)
    if clause.before(agent, "proposed"):  # Y mời X thăm
        return Arguments(agent, clause.right(index), invited_by=clause.left(agent.first - 1))
    located = clause.grammar.sides == "beside" and clause.before(agent, "to")  # "对中国访问" leads there
    if act.frame == "visit" and not act.weak and not located and _auxiliary(nodes[before + 1 : index]):
        return Arguments(agent, None)  # "tiếp đoàn X sang thăm": who was received travels
    return None


def _by_witnesses(clause: Clause, index: int, act: Act) -> Arguments | None:
    """Signings: who witnesses them, or who signs "giữa A và B"."""
    if act.frame != "sign":
        return None
    witnesses = clause.witnesses(index)
    if witnesses is not None:
        return Arguments(witnesses, None)
    if clause.grammar.spacing == "none" and (signers := _signers(clause, index)) is not None:
        return Arguments(signers, None)
    nodes = clause.nodes
    parted = next((at for at in range(index + 1, min(len(nodes), index + CLOSE)) if nodes[at].has("between")), None)
    found = between(clause, parted) if parted is not None else None
    return found if found is not None and found.subject is not None else None


def _signers(clause: Clause, index: int) -> Group | None:
    """Persons of several countries who sign together: "A总统X、B总统Y和C总统Z签署宪章"."""
    signers = all_senders(clause, clause.left(index))
    people = signers is not None and all(r.type == "person" for r in signers.referents)
    return signers if signers is not None and people and several_sides(signers) else None


def _by_sides(clause: Clause, index: int, act: Act) -> Arguments:
    """The subject left, the object right of the verb."""
    subject = clause.left(index)
    both = clause.grammar.complement == "both"
    if both and subject is None and act.frame == "visit" and (behind := _inverted(clause, index)) is not None:
        return Arguments(behind, None)
    toward = {"send": "to", "call-on": "to", "receive": "honouring"}.get(act.frame)
    if toward and (recipient := clause.toward(index, toward)) is not None:
        sender = clause.left(recipient.first)
        if act.frame == "send":
            sender = all_senders(clause, sender) or listed_behind(clause, index)
        return Arguments(sender, recipient)
    other = clause.received(index, RECEIVE_REACH if act.frame == "receive" else REACH) or clause.included(index)
    if other is not None and both:
        other = _direct(clause, index, other)
    if other is None and act.frame == "mutual" and (beside := clause.beside(index)) is not None:
        return beside
    if subject is None and other is not None:
        return main_clause(clause, other)
    if act.frame in {"receive", "call-on"} and clause.grammar.sides == "beside":
        subject = person_first(clause, index, subject, other)  # "李强出席海合会峰会期间会见…"
    if act.frame == "mutual":
        if subject and other and several_sides(subject) and not clause.before(other, "with"):
            other = None  # "A và B điện đàm về …"
        subject = person_first(clause, index, subject, other)
    return Arguments(subject, other)


def _direct(clause: Clause, index: int, other: Group) -> Group | None:
    """The object itself: not where ("met in Vientiane with A"), whose ("met A's envoy B"), or of whom ("plan of A")."""
    nodes = clause.nodes
    if clause.located(other):
        return clause.right(other.last, REACH)
    after = nodes[other.last + 1] if other.last + 1 < len(nodes) else None
    if after is not None and after.has("possessive") and after.has("particle"):
        return clause.right(other.last, RECEIVE_REACH)
    return None if other.first > index + 1 and clause.before(other, "of") else other


def _inverted(clause: Clause, index: int) -> Group | None:
    """ "Arriving here on Monday was A": who does it stands behind the verb."""
    nodes = clause.nodes
    for at in range(index + 1, min(len(nodes), index + CLOSE)):
        if nodes[at].has("passive"):
            return clause.right(at, RECEIVE_REACH)
        if nodes[at].is_mark(",", ";") or nodes[at].phrase is not None:
            return None
    return None


def _auxiliary(nodes: Sequence[Node]) -> bool:
    """Whether only words like "đang" or "sẽ" stand here."""
    return all(n.has("undergoing") or n.has("planned") for n in nodes)
