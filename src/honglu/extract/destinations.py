"""Where an act leads: the countries and towns that stand behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honglu.annotate.document import Node
from honglu.extract.groups import LISTING
from honglu.extract.places import Spot, seat_of, spot_of
from honglu.lang.pack import Grammar

REACH = 8  # nodes behind an act in which a destination stands
STOPS = (",", ";", ".", "“", "”")


@dataclass(frozen=True, slots=True)
class There:
    """What words without a name mean by a place: `spoken` is the country spoken of last, which "this country" means,
    `here` the one that is written from. Where it is `strict` the first place must stand right behind the act or a
    word like "to".
    """

    spoken: str | None = None
    here: str | None = None
    strict: bool = False

    def told(self, node: Node) -> str | None:
        """The country that "this country" or "here" means."""
        if node.has("here") and self.here is not None:
            return self.here
        return self.spoken if node.has("this-country") else None


def spots_after(nodes: Sequence[Node], index: int, text: str, there: There) -> list[Spot]:
    """The destinations after an act: "thăm Lào, Campuchia và Thái Lan" gives three."""
    spots: list[Spot] = []
    at = _after_traveller(nodes, index)
    listed = next((i for i in range(at, min(len(nodes), at + 25)) if nodes[i].has("including")), None)
    if listed is not None:
        first = next((i for i in range(listed + 1, min(len(nodes), listed + 4)) if nodes[i].referents), None)
        at = first if first is not None and spot_of(nodes[first], text) else at
    limit = at + REACH
    while at < min(len(nodes), limit):
        node = nodes[at]
        spot = spot_of(node, text)
        if spot is None and (told := there.told(node)):
            spot = Spot(None, told, node.start, node.end)
        if spot is not None:
            if not spots and there.strict and not _led_to(nodes, index, at):
                break
            if not spots or _listed(nodes, at):
                spots.append(spot)
            elif spots[-1].country == spot.country or (spot.name is None and spots[-1].name):
                pass
            else:
                break
            limit = at + 4
        elif (
            node.referents
            or (node.act and not node.act.weak)
            or (node.is_mark(*STOPS) and not (spots and node.is_mark(",")))
        ):
            break
        at += 1
    return spots


def _led_to(nodes: Sequence[Node], index: int, at: int) -> bool:
    before = nodes[at - 1]
    return at <= index + 2 or before.has("to") or before.has("at") or before.has("including")


def _after_traveller(nodes: Sequence[Node], index: int) -> int:
    """The node behind the traveller whom a journey told as a noun names first: "the visit of A, B and C to Laos"."""
    at, act = index + 1, nodes[index].act
    if act is None or not act.noun or at + 1 >= len(nodes) or not nodes[at].has("of") or nodes[at + 1].phrase is None:
        return at
    at += 2
    while at + 1 < len(nodes) and (nodes[at].is_mark(",") or nodes[at].has("and")) and nodes[at + 1].phrase:
        at += 2
    return at


def _listed(nodes: Sequence[Node], at: int) -> bool:
    before = nodes[at - 1]
    return before.has("and") or before.is_mark(",", "-", LISTING)


def spots_before(nodes: Sequence[Node], index: int, text: str, grammar: Grammar, *, reach: int = 8) -> list[Spot]:
    """The destination before an act: "对中国进行国事访问", "일본을 방문"; a word or particle must make it one."""
    for step in range(index - 1, max(-1, index - reach - 1), -1):
        at = _head_of_list(nodes, step, text, grammar)
        spot = spot_of(nodes[at], text) or (seat_of(nodes[at], text) if grammar.sides == "before" else None)
        if spot is not None and _leads_there(nodes, at, grammar):
            return [*_joined_before(nodes, at, text, grammar), spot, *_further(nodes, at, index, text)]
        if (act := nodes[at].act) is not None and not act.weak:
            return []
    return []


def _head_of_list(nodes: Sequence[Node], at: int, text: str, grammar: Grammar) -> int:
    """The first member of the list of places that ends here, where the word that leads there stands before it."""
    while grammar.sides == "beside" and at > 1 and spot_of(nodes[at], text) is not None:
        joined = nodes[at - 1].is_mark(LISTING) or nodes[at - 1].has("and")
        if not joined or spot_of(nodes[at - 2], text) is None:
            break
        at -= 2
    return at


def _further(nodes: Sequence[Node], at: int, index: int, text: str) -> Iterator[Spot]:
    """The further members of a list of destinations: "对新加坡、马来西亚进行访问"."""
    for n in range(at + 2, index, 2):
        spot = spot_of(nodes[n], text)
        if spot is None or not (nodes[n - 1].is_mark(LISTING) or nodes[n - 1].has("and")):
            return
        yield spot


def _joined_before(nodes: Sequence[Node], at: int, text: str, grammar: Grammar) -> list[Spot]:
    """Where particles stand behind: the other destinations of a list, "일본과 미국을", "라오스, 태국을"."""
    found: list[Spot] = []
    while grammar.sides == "before" and at > 1:
        joins = nodes[at - 1].has("with") or nodes[at - 1].has("and") or nodes[at - 1].is_mark(",")
        spot = spot_of(nodes[at - 2], text) if joins else None
        if spot is None:
            break
        found.insert(0, spot)
        at -= 2
    return found


def _leads_there(nodes: Sequence[Node], at: int, grammar: Grammar) -> bool:
    if grammar.sides == "before":
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        return after is not None and any(after.has(tag) for tag in ("object", "to", "at", "act"))
    if at == 0 or nodes[at - 1].has("to"):
        return at > 0
    return grammar.sides == "beside" and _stays_there(nodes, at)


def _stays_there(nodes: Sequence[Node], at: int) -> bool:
    """ "正在约旦访问", "在约旦进行访问": whether a verb of visiting stands right behind the place."""
    if not (nodes[at - 1].has("undergoing") or nodes[at - 1].has("at")):
        return False
    for node in nodes[at + 1 : at + 3]:
        if node.act is not None:
            return node.act.kind == "visit" and not node.act.noun
        if node.has("with") or node.has("of"):
            return False
    return False


def spot_within(node: Node, grammar: Grammar) -> list[Spot]:
    """The country that the word for the journey itself names: "访华", "방미"."""
    code = grammar.visits_to.get(node.item.low) if node.item is not None else None
    return [Spot(None, code, node.start, node.end)] if code else []
