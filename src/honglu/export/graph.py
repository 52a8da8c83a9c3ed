"""Who met whom as a graph: participants as nodes, their contacts as weighted edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Literal

from honglu.export.format import Material
from honglu.ledger import Contact, Party
from honglu.model.claim import ParticipantType
from honglu.query.counterparts import actor_of
from honglu.query.tables.rows import days
from honglu.query.telling import sentence

NodeType = ParticipantType | Literal["conference"]


@dataclass(slots=True)
class Node:
    """Somebody, or a conference, which stands between those who took part in it.

    `represents` is the code that it most often acts for; `contacts` counts the occasions at which it was.
    """

    id: str
    label: str
    type: NodeType
    represents: str | None
    contacts: int = 0


@dataclass(slots=True)
class Edge:
    """The contacts of one status between two nodes: how many of which kind, the days of each, and their ids."""

    one: str
    other: str
    status: str
    kinds: Counter[str] = field(default_factory=Counter)
    days: list[tuple[date, date]] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How many contacts."""
        return len(self.contacts)

    @property
    def first(self) -> str | None:
        """The first day of all, null where none is dated."""
        return min(self.days)[0].isoformat() if self.days else None

    @property
    def last(self) -> str | None:
        """The last day of all, null where none is dated."""
        return max(last for _, last in self.days).isoformat() if self.days else None

    @property
    def kinds_told(self) -> str:
        """The kinds with their numbers: "meeting 2, visit 1"."""
        return ", ".join(f"{kind} {times}" for kind, times in sorted(self.kinds.items()))


@dataclass(slots=True)
class Graph:
    """Nodes and edges in the order in which they are first met."""

    nodes: list[Node]
    edges: list[Edge]


def graph_of(material: Material) -> Graph:
    """The graph of the contacts that were asked for.

    Two are joined who were at one contact for different sides. A host is joined to guests only, a sender to those
    to whom a message went. Those at a conference are joined to the conference and not to one another, since being at
    one does not mean to have met. Contacts that were planned, refused … are edges of their own beside those held.
    """
    names: dict[str, Counter[tuple[str, NodeType, str | None]]] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    for contact in material.contacts():
        seated = material.reader.seated([contact.id])
        keyed = [(_key(actor_of(party, contact, seated), party), party) for party in contact.parties]
        for key, party in dict(keyed).items():
            who = party.participant
            names.setdefault(key, Counter())[who.name, who.type, who.represents] += 1
        if contact.kind == "conference":
            names[contact.id] = Counter({(sentence(contact), "conference", None): 1})
        for one, other in sorted(set(_pairs(contact, keyed))):
            _add(edges.setdefault((one, other, contact.status), Edge(one, other, contact.status)), contact)
    return Graph([_node(key, told) for key, told in names.items()], list(edges.values()))


def _pairs(contact: Contact, keyed: Iterable[tuple[str, Party]]) -> Iterator[tuple[str, str]]:
    if contact.kind == "conference":
        yield from ((key, contact.id) for key, _ in keyed)
        return
    for (one, party), (other, counterpart) in combinations(keyed, 2):
        here, there = party.participant, counterpart.participant
        apart = here.represents is None or here.represents != there.represents
        lead = {"host", "sender"} & {p.participant.role for p in contact.parties}
        facing = (
            not lead
            or "party" in (here.role, there.role)
            or ({here.role, there.role} & lead and here.role != there.role)
        )
        if one != other and apart and facing:
            yield (one, other) if one < other else (other, one)


def _key(actor: str | None, party: Party) -> str:
    """The actor's id, else what it is and is called."""
    who = party.participant
    if who.type == "state" and who.represents:
        return f"state:{who.represents}"
    return actor or f"{who.type}:{who.name}:{who.represents or ''}"


def _add(edge: Edge, contact: Contact) -> None:
    edge.kinds[contact.kind] += 1
    edge.contacts.append(contact.id)
    first, last = days(contact.date)
    if first and last:
        edge.days.append((first, last))


def _node(key: str, told: Counter[tuple[str, NodeType, str | None]]) -> Node:
    name, kind, _ = min(told, key=lambda one: (-told[one], -len(one[0]), one[0], one[2] or ""))
    sides = Counter[str]()
    for (_, _, side), times in told.items():
        if side:
            sides[side] += times
    represents = min(sides, key=lambda side: (-sides[side], side), default=None)
    return Node(key, name, kind, represents, told.total())
