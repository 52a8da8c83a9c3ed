"""A sentence asked for what stands left and right of an act in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.groups import Group, groups_of, where
from honglu.extract.relatives import described, opening, sends
from honglu.lang.pack import Grammar

REACH = 7  # nodes between an act and its object
LIST_REACH = 20  # nodes between an act and the list of those it names in sum
NOMINAL_REACH = 8  # nodes between "举行" and the act that is its object
CLAUSE_MARKS = {",", ";", ":", ".", "“", "”", '"'}


@dataclass(frozen=True, slots=True)
class Arguments:
    """The groups on both sides of an act; if told, who bears a message and by whose invitation one came.

    `invited_by` is who invites in the act's own clause, and so only proposes it.
    """

    subject: Group | None
    object: Group | None
    invited_by: Group | None = None
    bearer: Group | None = None
    inviter: Group | None = None


class Clause:
    """A sentence's nodes and groups; `objects` tells whose object a group, by its first node, already is."""

    def __init__(self, nodes: Sequence[Node], grammar: Grammar) -> None:
        self.nodes = nodes
        self.grammar = grammar
        groups = groups_of(nodes)
        self.groups = groups if grammar.complement != "before" else [g for g in groups if not sends(nodes, g)]
        self.objects: dict[int, Arguments] = {}

    def group_at(self, index: int) -> Group | None:
        """The group that begins at this node."""
        return next((g for g in self.groups if g.first == index), None)

    def left(self, index: int) -> Group | None:
        """The nearest group before `index` that can be a subject."""
        opened = self._bracket(index)
        if opened is not None:
            return self._within_bracket(opened, index)
        if self._subordinate(index) and (main := self._main(index)) is not None:
            return main
        fallback: Group | None = None
        for group in reversed([g for g in self.groups if g.last < index]):
            if self._led(group) or self.invites(group) or self.tells(group):
                continue
            if group.first in self.objects:
                taken = self.objects[group.first]
                return taken.subject if taken.subject else group
            if not self._oblique(group):
                return group
            fallback = fallback or group
        return None if fallback is None or self.located(fallback) or self._reporting(fallback) else fallback

    def _subordinate(self, index: int) -> bool:
        """ "A thanked B after meeting with C": where words of a clause's own name no subject, it is the sentence's."""
        if self.grammar.complement != "both" or index == 0:
            return False
        before = self.nodes[index - 1]
        return before.has("relative-clause") or before.has("before")

    def _main(self, index: int) -> Group | None:
        """The first group of the sentence, if it can be a subject."""
        first = next((g for g in self.groups if g.last < index), None)
        if first is None or self._oblique(first) or self.tells(first) or self.located(first):
            return None
        return first

    def right(self, index: int, reach: int = REACH) -> Group | None:
        """The next group after `index`, within `reach` nodes and the clause."""
        for at in range(index + 1, min(len(self.nodes), index + 1 + reach)):
            node = self.nodes[at]
            if node.referents:
                return self.group_at(at)
            if node.is_mark(*CLAUSE_MARKS) or node.has("relative-clause") or (node.act and not node.act.weak):
                return None
        return None

    def beside(self, index: int) -> Arguments | None:
        """The sides of an act whose second a word like "with" sets beside the first: "李强同陈德良举行会谈"."""
        if self.grammar.sides != "beside":
            return None
        for group in reversed([g for g in self.groups if g.last < index]):
            if any(n.act and not n.act.weak and not n.act.noun for n in self.nodes[group.last + 1 : index]):
                return None
            if self.before(group, "with"):
                return Arguments(self.left(group.first), group)
            opened = opening(self, group, "with")
            if opened is not None:
                return Arguments(self.left(opened), group)
        return None

    def toward(self, index: int, tag: str = "to") -> Group | None:
        """Whom a word like "to" before an act makes its object: "向穆塔里卡致贺电"."""
        before = [g for g in self.groups if g.last < index] if self.grammar.sides == "beside" else []
        group = before[-1] if before and self.before(before[-1], tag) else None
        return group if group and not any(n.is_mark(",") for n in self.nodes[group.last : index]) else None

    def nominal(self, index: int) -> bool:
        """Whether a verb of receiving is of both sides alike: "举行富有成效的会见", "我同他会见"."""
        act = self.nodes[index].act
        if self.grammar.sides != "beside" or act is None or act.frame != "receive" or act.halves or index == 0:
            return False
        held = any(n.has("takes-place") for n in self.nodes[max(0, index - NOMINAL_REACH) : index])
        before = self.nodes[index - 1]
        if held and (before.has("of") or before.has("takes-place")):
            return True
        return self.received(index, NOMINAL_REACH) is None and self.beside(index) is not None

    def received(self, index: int, reach: int) -> Group | None:
        """Whom a verb takes as its object: what stands next, or whom the clause that follows describes."""
        near, far = self.right(index, reach), described(self, index)
        if near is None or far is None or far.first == near.last + 2:
            return far or near
        return far if any(n.act for n in self.nodes[index + 1 : near.first]) else near

    def witnesses(self, index: int) -> Group | None:
        """ "A và B đã chứng kiến lễ ký": those who witness an act stand for it."""
        seen = next((at for at in range(index - 1, -1, -1) if self.nodes[at].has("witness")), None)
        return self.left(seen) if seen is not None else None

    def person_before(self, index: int) -> Referent | None:
        """The nearest person before the node, in whatever place of the sentence."""
        people = [r for g in self.groups if g.last < index for r in g.referents if r.type == "person"]
        return people[-1] if people else None

    def included(self, index: int) -> Group | None:
        """The members of a list that the words announce: "một số nghị sĩ, gồm A, B và C"."""
        for at in range(index + 1, min(len(self.nodes) - 1, index + LIST_REACH)):
            if self.nodes[at].has("including"):
                return self.right(at, 4)
        return None

    def before(self, group: Group, tag: str, reach: int = 1) -> bool:
        """Whether one of the `reach` nodes before the group has the tag."""
        return any(n.has(tag) for n in self.nodes[max(0, group.first - reach) : group.first])

    def _bracket(self, index: int) -> int | None:
        """The node of a bracket that is still open at `index`."""
        opened: list[int] = []
        for at in range(index):
            if self.nodes[at].is_mark("("):
                opened.append(at)
            elif self.nodes[at].is_mark(")") and opened:
                opened.pop()
        return opened[-1] if opened else None

    def _within_bracket(self, opened: int, index: int) -> Group | None:
        """The subject inside the bracket, else the person whom the bracket explains."""
        inside = [g for g in self.groups if opened < g.first and g.last < index]
        people = [g for g in self.groups if g.last < opened and g.referents[0].type == "person"]
        return inside[-1] if inside else (people[-1] if people else None)

    def _reporting(self, group: Group) -> bool:
        return self.before(group, "reported")

    def invites(self, group: Group) -> bool:
        """Whether what stands before the word for it makes the group the one who invited: "接受A的邀请"."""
        after = self.nodes[group.last + 1 : group.last + 3]
        if self.grammar.sides != "beside" or not after:
            return False
        if after[0].has("accepted") and not self.asked(group.first - 1):
            return False  # "A应邀访问B"
        named = after[-1].referents or after[-1].has("body")
        if named and self.asked(group.last + 1) and not self.asked(group.first - 1):
            return False  # "A应B邀请"
        if after[0].has("proposed"):
            return after[0].has("invitation") and self.asked(group.first - 1)
        return after[0].has("invitation") or (after[0].has("of") and after[-1].has("invitation"))

    def asked(self, index: int) -> bool:
        """Whether the word there leads to whoever invited, and proposes nothing: "应"."""
        return index >= 0 and self.nodes[index].has("invitation") and not self.nodes[index].has("proposed")

    def _led(self, group: Group) -> bool:
        """ "A dẫn đầu phái đoàn B có …": the subject is A."""
        body = self.nodes[group.first].body
        return body is not None and body.delegation and self.before(group, "led", 3)

    def tells(self, group: Group) -> bool:
        """ "Phủ Tổng thống Pháp cho biết …": a body that reports is no participant."""
        after = self.nodes[group.last + 1] if group.last + 1 < len(self.nodes) else None
        return after is not None and after.has("says") and all(r.type != "person" for r in group.referents)

    def _oblique(self, group: Group) -> bool:
        """Whether the words before the group make it something else than a subject."""
        if group.first == 0:
            return False
        before = self.nodes[group.first - 1]
        taken = before.has("of") or before.has("invitation") or before.has("reported")
        return taken or (before.has("with") and not before.has("and")) or self.located(group)

    def located(self, group: Group) -> bool:
        """A state after "tại", "đến" or in brackets is where, not who."""
        if group.first == 0 or any(r.type == "person" for r in group.referents):
            return False
        if where(self.nodes, group.first):
            return True
        before = self.nodes[group.first - 1]
        if before.has("body") and group.first > 1:
            before = self.nodes[group.first - 2]
        return before.has("at") or before.has("to") or before.has("act") or before.is_mark("(")
