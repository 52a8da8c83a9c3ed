"""Whom somebody met, and who of them met each other, as a drawing that is the same at every look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from honglu.query.profile import Bond
from honglu.query.roster import Listed

WIDTH = 800
_APART = 36
_AROUND = 30
# The ring: how far its sides are from the middle, and how much nearer its top and foot.
_NEAR, _BOW = 60.0, 120.0
_THINNEST, _THICKEST = 1.0, 6.0
# Letters that have room beside a node.
_FITTING = 28


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the network: where, what is written beside it and to which side, and how often it was met."""

    actor: Listed
    across: float
    down: float
    words: str
    anchor: str
    times: int

    @property
    def beside(self) -> float:
        """Where the words begin, or end."""
        return self.across + (10 if self.anchor == "start" else -10)


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two: the path, how thick, and whether it is to the one in the middle."""

    path: str
    thick: float
    own: bool


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes around the one whose network it is, which stands in the middle, and the ties."""

    middle: tuple[float, float]
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    height: float
    width: int = WIDTH


def network(actor: Listed, met: Sequence[tuple[Listed, int]], bonds: Sequence[Bond]) -> Network | None:
    """The network of an actor: those of one side stand together; null where nobody was met."""
    tied = {one for bond in bonds for one in (bond.one, bond.other)}
    others = [(one, times) for one, times in met if one.id in tied]
    if not others:
        return None
    rows = (len(others) + 1) // 2
    height = max(rows * _APART, 3 * _APART) + 2.0 * _AROUND
    middle = (WIDTH / 2, height / 2)
    nodes = _nodes(_together(others), middle, rows)
    spots = {actor.id: middle, **{node.actor.id: (node.across, node.down) for node in nodes}}
    return Network(middle, nodes, _ties(actor.id, bonds, spots, middle), height)


def _together(met: Sequence[tuple[Listed, int]]) -> list[tuple[Listed, int]]:
    """By side, that of the most contacts first."""
    sides: Counter[str] = Counter()
    for one, times in met:
        sides[one.represents or ""] += times
    return sorted(met, key=lambda two: (-sides[two[0].represents or ""], two[0].represents or "", -two[1], two[0].id))


def _nodes(met: Sequence[tuple[Listed, int]], middle: tuple[float, float], rows: int) -> tuple[Node, ...]:
    """Down the right side, and up the left: rows are evenly apart, so that names never run into each other."""
    found = []
    for number, (one, times) in enumerate(met):
        right = number < rows
        there, row = (rows, number) if right else (len(met) - rows, len(met) - 1 - number)
        off = (row - (there - 1) / 2) * _APART
        reach = _NEAR + _BOW * sqrt(max(1 - (off / (rows * _APART / 2 + 1)) ** 2, 0))
        across = middle[0] + (reach if right else -reach)
        found.append(Node(one, across, middle[1] + off, _short(one), "start" if right else "end", times))
    return tuple(found)


def _ties(
    actor: str, bonds: Sequence[Bond], spots: Mapping[str, tuple[float, float]], middle: tuple[float, float]
) -> tuple[Tie, ...]:
    most = max(bond.times for bond in bonds)
    found = []
    for bond in sorted(bonds, key=lambda bond: actor in (bond.one, bond.other)):
        (x, y), (to_x, to_y) = spots[bond.one], spots[bond.other]
        own = actor in (bond.one, bond.other)
        # Ties among the others bow towards the middle, so that they do not run along the ring's names.
        bend_x, bend_y = ((x + to_x) / 2 + middle[0]) / 2, ((y + to_y) / 2 + middle[1]) / 2
        way = f"L{to_x:.1f} {to_y:.1f}" if own else f"Q{bend_x:.1f} {bend_y:.1f} {to_x:.1f} {to_y:.1f}"
        thick = _THINNEST + (_THICKEST - _THINNEST) * bond.times / most
        found.append(Tie(f"M{x:.1f} {y:.1f}{way}", round(thick, 1), own))
    return tuple(found)


def _short(one: Listed) -> str:
    side = f" ({one.represents})" if one.represents else ""
    room = _FITTING - len(side)
    return f"{one.name if len(one.name) <= room else f'{one.name[: room - 1]}…'}{side}"
