"""Claims parted into occasions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from honglu.resolve.clocks import clocks_differ
from honglu.resolve.lines import lines
from honglu.resolve.linking import Link
from honglu.resolve.traces import Shape, Trace

# A day apart, two claims must agree in all else: both leaders named, one kind, one country.
_SLIP = 5.4
# From so many lines of sources on a day is no slip of the pen.
_CERTAIN = 2

# Articles that tell two groups of claims apart keep them apart if they are so many of the smaller group.
_OBJECTING = 2

Linker = Callable[[Shape, Shape], Link]
# What people said of pairs of claims: one occasion, or two.
Verdicts = Mapping[frozenset[str], bool]


@dataclass(frozen=True, slots=True)
class Join:
    """A step of merging: the claims put together, and the link that did it; a null link is a person's decision."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    link: Link | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """The ids of the claims that speak of one occasion, in order of publication, and how they came together."""

    claims: tuple[str, ...]
    joins: tuple[Join, ...] = ()

    @property
    def id(self) -> str:
        """The id of the claim told first, which every ledger with these claims gives it."""
        return self.claims[0]


def occasions(
    traces: Sequence[Trace], links: Iterable[Link], linker: Linker, verdicts: Verdicts | None = None
) -> list[Occasion]:
    """Part claims into occasions, whatever order they come in.

    `links` are those found between their shapes, `linker` tells of any other pair. Claims of one shape are together
    from the start. The surest links join first; no two groups come together of which one link says that they cannot be
    one (complete linkage), or that articles tell apart, unless a person said so. Verdicts on other claims count for
    nothing, so that it makes no difference what else is merged at the time.
    """
    there = {trace.id for trace in traces}
    verdicts = {pair: same for pair, same in (verdicts or {}).items() if pair <= there}
    gathered = _Gathering(_nodes(traces, verdicts), linker, verdicts)
    gathered.follow_decisions()
    ordered = sorted(gathered.edges(links), key=lambda edge: (-edge.link.points, edge.one, edge.other))
    for edge in ordered:
        if edge.link.verdict == "same" and not edge.link.slip:
            gathered.join(edge, slips=False)
    for edge in ordered:
        if edge.link.slip and edge.link.points >= _SLIP:
            gathered.join(edge, slips=True)
    return gathered.told()


def order(trace: Trace) -> tuple[bool, int, str, str]:
    """Claims by when they were published, undated ones last."""
    return trace.published is None, trace.published or 0, trace.article, trace.id


@dataclass(frozen=True, slots=True)
class _Node:
    """Claims of one shape; a claim that people decided on stands alone."""

    id: str
    shape: Shape
    claims: tuple[Trace, ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    one: str
    other: str
    link: Link


def _nodes(traces: Iterable[Trace], verdicts: Verdicts) -> dict[str, _Node]:
    decided = {claim for pair in verdicts for claim in pair}
    gathered: dict[str, list[Trace]] = {}
    for trace in sorted(traces, key=order):
        gathered.setdefault(trace.id if trace.id in decided else trace.shape.id, []).append(trace)
    return {name: _Node(name, claims[0].shape, tuple(claims)) for name, claims in sorted(gathered.items())}


@dataclass
class _Gathering:
    """Groups of nodes, by the name of the first node of each."""

    nodes: Mapping[str, _Node]
    linker: Linker
    verdicts: Verdicts
    home: dict[str, str] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    joins: dict[str, list[Join]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.nodes:
            self.home[name], self.groups[name], self.joins[name] = name, [name], self._alike(name)

    def edges(self, links: Iterable[Link]) -> list[_Edge]:
        """The links between shapes as edges between the nodes that have them."""
        by_shape: dict[str, list[str]] = {}
        for node in self.nodes.values():
            by_shape.setdefault(node.shape.id, []).append(node.id)
        found = [
            _Edge(min(a, b), max(a, b), one) for one in links for a in by_shape[one.one] for b in by_shape[one.other]
        ]
        for names in by_shape.values():
            shape = self.nodes[names[0]].shape
            found += [_Edge(a, b, self.linker(shape, shape)) for a, b in combinations(sorted(names), 2)]
        return found

    def follow_decisions(self) -> None:
        """Put together what people said is one, save where they said that it is not."""
        for pair in sorted(sorted(pair) for pair, same in self.verdicts.items() if same):
            if len(pair) == 2 and all(claim in self.nodes for claim in pair):
                one, other = (self.home[claim] for claim in pair)
                if one != other and not self._said_apart(one, other):
                    self._put_together(one, other, None)

    def join(self, edge: _Edge, *, slips: bool) -> None:
        """Put together the groups of two nodes, if nothing speaks against it."""
        one, other = self.home[edge.one], self.home[edge.other]
        if one == other or self._said_apart(one, other) or self._told_apart(one, other):
            return
        if self._vetoed(one, other, slips=slips):
            return
        far = clocks_differ(self.nodes[edge.one].shape, self.nodes[edge.other].shape)
        if slips and not far and self._certain(one) and self._certain(other):
            return
        self._put_together(one, other, edge.link)

    def told(self) -> list[Occasion]:
        """The groups as occasions, by their claims."""
        made = [Occasion(self._claims(home), tuple(self.joins[home])) for home in self.groups]
        return sorted(made, key=lambda one: one.claims)

    def _alike(self, name: str) -> list[Join]:
        first, *others = (trace.id for trace in self.nodes[name].claims)
        shape = self.nodes[name].shape
        return [Join((first,), tuple(others), self.linker(shape, shape))] if others else []

    def _traces(self, home: str) -> list[Trace]:
        return sorted((trace for name in self.groups[home] for trace in self.nodes[name].claims), key=order)

    def _claims(self, home: str) -> tuple[str, ...]:
        return tuple(trace.id for trace in self._traces(home))

    def _certain(self, home: str) -> bool:
        return len(lines(self._traces(home))) >= _CERTAIN

    def _told_apart(self, one: str, other: str) -> bool:
        """Whether articles tell of both groups, and so mean two occasions; one of many may be misread.

        Nobody is on two visits to one country at a time: an article that seems to say so tells of one visit twice.
        """
        if self.nodes[one].shape.kind == "visit":
            return False
        here, there = ({trace.article for trace in self._traces(home)} for home in (one, other))
        return len(here & there) * _OBJECTING >= min(len(here), len(there))

    def _said_apart(self, one: str, other: str) -> bool:
        pairs = (frozenset((a, b)) for a in self.groups[one] for b in self.groups[other])
        return bool(self.verdicts) and any(self.verdicts.get(pair) is False for pair in pairs)

    def _vetoed(self, one: str, other: str, *, slips: bool) -> bool:
        for a in self.groups[one]:
            for b in self.groups[other]:
                found = self.linker(self.nodes[a].shape, self.nodes[b].shape)
                if found.vetoed or (found.slip and not slips):
                    return True
        return False

    def _put_together(self, one: str, other: str, link: Link | None) -> None:
        kept, gone = sorted((one, other))
        step = Join(self._claims(kept), self._claims(gone), link)
        self.joins[kept] = [*self.joins[kept], *self.joins.pop(gone), step]
        for name in self.groups[gone]:
            self.home[name] = kept
        self.groups[kept] += self.groups.pop(gone)
