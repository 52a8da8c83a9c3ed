"""Who does an act and to whom where the verb stands last and particles behind the words tell their part: Korean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from honglu.annotate.document import Node
from honglu.annotate.referents import TOP, Referent
from honglu.extract.cases import Part, depths, describes, parts_of
from honglu.extract.clause import Arguments, Clause
from honglu.extract.groups import Group
from honglu.lang.pack import Act

DESCRIBED = 5  # nodes between an act and the noun that it describes: "방문 중인 대통령"
LEAD = 4  # nodes between the sides of an act that is a noun and the act
LOOSE = 6  # nodes between a part and the particle of a phrase that it leads
OPENING = 8  # nodes before the name that opens a headline
OWNED = 3  # nodes between whose message it is and the message
RECEIVED = 4  # nodes behind a message in which it is said to be received
BEHIND = 5  # nodes between a message and to whom it goes
_TAKING_OBJECTS = ("receive", "call-on")


def cased_arguments(clause: Clause, index: int, act: Act) -> Arguments:
    """The groups that the particles behind them make the sides of the act at node `index`."""
    return _Sides(clause, index, act).found()


class _Sides:
    """The parts of a sentence as one act sees them."""

    def __init__(self, clause: Clause, index: int, act: Act) -> None:
        self._nodes: Sequence[Node] = clause.nodes
        self._index = index
        self._act = act
        self._parts = parts_of(clause.nodes, clause.groups)
        self._depths = depths(clause.nodes)
        self._first = self._segment()

    def found(self) -> Arguments:
        """The subject and object of the act."""
        if self._act.frame in ("send", "relay"):
            return self._message()
        own = self._own_sides()
        if own is not None:
            return own
        other = self._other()
        subject = self._subject(other)
        if subject is None:
            return Arguments(None, other.group if other else None, inviter=self._inviter)
        if other is None and self._act.frame not in ("visit", "dispatch"):
            apart = _apart(subject)
            if apart is not None:
                return apart
        return Arguments(subject.group, other.group if other else None, inviter=self._inviter)

    def _message(self) -> Arguments:
        """ "A의 친서를 B에게 전달했다", "B로부터 축전을 받았다": from whom to whom, and who bears it."""
        sent_from, doer = self._nearest("from"), self._subject(None)
        of = next(iter(self._before), None)
        if of is not None and (of.case != "of" or self._index - of.mark > OWNED):
            of = None
        received = any(n.has("received") for n in self._nodes[self._index : self._index + RECEIVED])
        sender = sent_from or of
        if received and sender is not None and doer is not None:
            return Arguments(sender.group, doer.group)
        described, to = self._described(), self._nearest("to")
        if to is None and described is not None:
            to = self._own_subject(None) or next((p for p in self._about if p is not described), None)
            return Arguments(described.group, to.group if to is not None and to is not described else None)
        to = to or self._recipient()
        if of is not None and to is not None and doer is not None and of.group.last < self._index:
            return Arguments(of.group, to.group, bearer=doer.group)
        return Arguments(doer.group if doer else None, to.group if to else None)

    def _segment(self) -> int:
        """Where the act's own words begin: behind the act before it."""
        for at in range(self._index - 1, -1, -1):
            node = self._nodes[at]
            if self._depths[at] != self._depths[self._index]:
                continue
            if (node.act is not None and at < self._index - 1) or node.has("quote-verb"):
                return at + 1
        return 0

    @cached_property
    def _before(self) -> list[Part]:
        """The parts before the act and in the same quotation or around it, the nearest first."""
        here = self._depths[self._index]
        near = [p for p in self._parts if p.group.last < self._index and self._depths[p.group.first] in (here, 0)]
        return near[::-1]

    @property
    def _inviter(self) -> Group | None:
        return next((p.group for p in self._before if p.case == "invitation" and p.mark >= self._first), None)

    def _own_sides(self) -> Arguments | None:
        """Of an act that is a noun, the sides that stand right before it: "A와 B의 회담", "한미 정상회담"."""
        part = self._lead()
        if part is None or self._act.frame in ("visit", "dispatch", "attend"):
            return None
        apart = _apart(part)
        if apart is None or any(r.type == "person" for r in part.group.referents):
            return apart
        return self._named_before(part) or self._by_name(part) or self._in_person(part) or apart

    def _by_name(self, part: Part) -> Arguments | None:
        """ "A는 B와 한미 전략대화를 했다": a subject and who is with it, of the two states."""
        partner, subject = self._nearest("with"), next((p for p in self._before if p.case == "subject"), None)
        if partner is None or subject is None or partner is part:
            return None
        people = [p.group.referents[0] for p in (subject, partner)]
        states = {r.represents for r in part.group.referents}
        named = all(r.type == "person" for r in people) and {r.represents for r in people} == states
        return Arguments(subject.group, partner.group) if named else None

    def _named_before(self, states: Part) -> Arguments | None:
        """ "A 대통령과 B 대통령의 한미 정상회담": those of whom the states are said are the sides."""
        named = next((p for p in self._before if p.mark < states.group.first), None)
        if named is None or states.group.first - named.mark > LEAD or named.case not in ("of", "bare", "with"):
            return None
        codes = {r.represents for r in named.group.referents}
        if not codes <= {r.represents for r in states.group.referents}:
            return None
        return _apart(named)

    def _in_person(self, part: Part) -> Arguments | None:
        """ "A 대통령은 한미 정상회담에서": A stands for the side that it acts for."""
        codes = {r.represents for r in part.group.referents}
        leader = next((p for p in self._about if self._heads(p) and _code(p) in codes), None)
        if leader is None:
            return None
        if len(leader.sides) > 1 and {r.represents for r in leader.group.referents} == codes:
            return _apart(leader)
        others = tuple(r for r in part.group.referents if r.represents != _code(leader))
        codes = {r.represents for r in others}
        named = (p for p in (self._partner(), *self._parts) if p is not None and p is not part)
        partner = next((p for p in named if _code(p) in codes and self._heads(p)), None)
        if partner is not None:
            return Arguments(leader.group, partner.group)
        return Arguments(leader.group, Group(part.group.first, part.group.last, others)) if others else None

    def _heads(self, part: Part) -> bool:
        """Whether the part is a person of an office whose holders meet for their states in such an act."""
        referent = part.group.referents[0]
        levels = [p.level for p in referent.posts if not p.former]
        return referent.type == "person" and min(levels, default=TOP + 1) <= (1 if self._act.leaders else TOP)

    @property
    def _about(self) -> list[Part]:
        """Whom the sentence is about: its subjects before the act, the nearest first, then those behind it."""
        here = self._depths[self._index]
        after = [p for p in self._parts if p.group.first > self._index and self._depths[p.group.first] in (here, 0)]
        return [p for p in (*self._before, *after) if p.case == "subject" and not self._tells(p)]

    def _lead(self) -> Part | None:
        """The part that the act, a noun, is said to be of or between: nothing but "of" or "between" parts them."""
        if not self._act.noun:
            return None
        part = next(iter(self._before), None)
        if part is None or part.mark < self._first or self._index - part.group.last > LEAD + 1:
            return None
        between = self._nodes[part.group.last + 1 : self._index]
        if part.case not in ("bare", "of") or any(n.is_mark(",", ".", "…") for n in between):
            return None
        return None if self._parted(part) else part

    def _other(self) -> Part | None:
        """Whom the act is done to or with."""
        if self._act.frame in _TAKING_OBJECTS:
            found = self._nearest("object") or self._loose("object") or self._nearest("of")
            return found or self._nearest("with") or self._bare()
        if self._act.frame in ("mutual", "reciprocal", "sign"):
            return self._partner()
        return self._nearest("object") if self._act.frame == "dispatch" else None

    def _partner(self) -> Part | None:
        found = self._nearest("with") or self._loose("with")
        if found is not None and self._nodes[found.mark].has("with-of") and self._parted(found):
            found = None  # "B와의 친분을 과시하며 대화를": of another noun
        if found is None and not self._act.noun and not self._act.weak:
            found = self._nearest("object") or self._loose("object") or self._bare()
        found = found or self._nearest("invitation")  # "B의 요청으로 통화했다"
        if found is None and self._act.noun and (lead := self._lead()) is not None and lead.case == "bare":
            return lead
        return found or self._told_there()

    def _told_there(self) -> Part | None:
        """ "A는 알래스카 회담에서 B에게 제안했다": whom the subject speaks to at talks is who they are with."""
        at = self._index + 1
        if not self._act.noun or at >= len(self._nodes) or not self._nodes[at].has("at"):
            return None
        near = (p for p in self._parts if at < p.group.first <= at + BEHIND)
        return next((p for p in near if p.case == "to" and self._heads(p)), None)

    def _parted(self, part: Part) -> bool:
        """Whether other phrases stand between a part and the act."""
        later = self._nodes[part.mark + 1 : self._index]
        return any(n.has("particle") and not n.has("of") for n in later)

    def _nearest(self, case: str) -> Part | None:
        return next((p for p in self._before if p.case == case and p.group.last >= self._first), None)

    def _loose(self, case: str) -> Part | None:
        """ "A 등 주요 인사를 만나", "국방부의 인사들과": the particle stands behind others of the same phrase."""
        for at in range(self._index - 1, self._first - 1, -1):
            node = self._nodes[at]
            if node.act is not None or node.is_mark(",", "”", ")"):
                return None
            if node.has(case) and node.has("particle"):
                if any(p.group.first <= at <= p.mark for p in self._parts):
                    return None
                found = self._ending(at)
                return found if found is not None and found.case in ("bare", "of") else None
        return None

    def _ending(self, at: int) -> Part | None:
        """The part that leads a phrase which ends before node `at`; one with "and others" behind it before others."""
        near = [p for p in self._before if self._first <= p.group.first and at - LOOSE <= p.group.last < at]
        listed = (p for p in near if any(n.has("including") for n in self._nodes[p.group.last + 1 : p.mark + 1]))
        return next(listed, next(iter(near), None))

    def _bare(self) -> Part | None:
        """ "트럼프, 젤렌스키 만난다": headlines leave particles out."""
        part = next(iter(self._before), None)
        return part if part is not None and part.case == "bare" and part.group.last == self._index - 1 else None

    def _recipient(self) -> Part | None:
        """Who is told of with "to", before the message or a little behind it."""
        found = self._nearest("to")
        if found is not None:
            return found
        after = [p for p in self._parts if self._index < p.group.first <= self._index + BEHIND]
        return next((p for p in (*after, *self._before) if p.case == "to"), None)

    def _subject(self, other: Part | None) -> Part | None:
        """Who does the act: who is its subject, or whom it describes, else who the sentence is about."""
        described = self._described()
        own = self._own_subject(other)
        if described is not None and (own is None or own.group.last < self._first or self._act.frame == "visit"):
            return described
        lead = self._lead()
        if lead is not None and lead is not other and lead.case in ("of", "bare"):
            return lead
        return own or described or self._headline(other) or self._whose(other) or self._main(other)

    def _whose(self, other: Part | None) -> Part | None:
        """ "A의 B와의 회담": whose talks with B they are."""
        if other is None:
            return None
        near = (p for p in self._before if p.case == "of" and p.mark + 1 == other.group.first)
        return next(near, None)

    def _main(self, other: Part | None) -> Part | None:
        """ "한미 정상회담차 방미 중인 A는": of an act that opens the sentence, who its main clause is about."""
        later = (p for p in self._about if p.group.first > self._index and p is not other)
        found = next(later, None)
        purpose = any(n.has("purpose") for n in self._nodes[self._index + 1 : self._index + 3])
        return (
            found
            if found is not None and (self._act.noun or purpose) and found.group.referents[0].type == "person"
            else None
        )

    def _own_subject(self, other: Part | None) -> Part | None:
        late: Part | None = None
        for part in self._before:
            if part.case != "subject" or part is other or self._tells(part) or self._stays(part):
                continue
            if part.topic or part.group.last >= self._first or not self._taken(part):
                return part
            late = late or part
        return late

    def _stays(self, part: Part) -> bool:
        """Whether the part does not travel: a government, or who speaks of a journey."""
        if self._act.frame != "visit":
            return False
        if part.group.referents[0].type != "person":
            body = self._nodes[part.group.last].body
            return body is None or not body.delegation
        return self._act.noun and self._depths[part.group.first] != self._depths[self._index]

    def _taken(self, part: Part) -> bool:
        """Whether a verb between a subject and the act describes something: "A가 보낸 친서": A is that verb's."""
        for at in range(part.mark + 1, self._index):
            node = self._nodes[at]
            if (node.act is not None and not node.act.noun and describes(self._nodes, at)) or (
                at > 0 and verbal_before(self._nodes, at)
            ):
                return True
        return False

    def _tells(self, part: Part) -> bool:
        """Whether the part only reports: a spokesman, a government that says."""
        referents: Sequence[Referent] = part.group.referents
        if any(p.office == "spokesman" for r in referents for p in r.posts):
            return True
        if any(r.type == "person" for r in referents):
            return False
        after = self._nodes[part.mark + 1 : self._index]
        return not part.topic and any(n.has("says") for n in after[:4])

    def _described(self) -> Part | None:
        """ "방미 중인 이재명 대통령은": the noun that the act describes does it."""
        for part in self._parts:
            gap = part.group.first - self._index
            if gap < 1:
                continue
            between = self._nodes[self._index + 1 : part.group.first]
            if gap > DESCRIBED or any(n.act is not None or n.is_mark(",", "”", "“", ".") for n in between):
                return None
            return part if describes(self._nodes, part.group.first - 1) else None
        return None

    def _headline(self, other: Part | None) -> Part | None:
        """ "김정은, 시진핑과 회담": the name that opens the sentence, with a comma for its particle."""
        near = [p for p in self._parts if p.group.last < self._index and p.group.first <= OPENING and p is not other]
        bare = [p for p in near if p.case == "bare"]
        parted = next((p for p in bare if self._nodes[p.mark].is_mark(",")), None)
        return parted or next((p for p in bare if p.group.first <= 1), None)


def verbal_before(nodes: Sequence[Node], at: int) -> bool:
    """ "보낸다는", "만난 것": whether an ending behind a verb there makes it describe what follows."""
    before = nodes[at - 1]
    return before.act is not None and not before.act.noun and before.end == nodes[at].start and describes(nodes, at)


def _code(part: Part) -> str | None:
    return part.group.referents[0].represents


def _apart(part: Part) -> Arguments | None:
    """The two sides of a part that has several countries."""
    referents = part.group.referents
    if len({r.represents for r in referents}) < 2:
        return None
    if len(part.sides) == 2 and len({g.referents[0].represents for g in part.sides}) == 2:
        return Arguments(part.sides[0], part.sides[1])
    return Arguments(part.group, None)
