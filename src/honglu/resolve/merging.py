"""Claims merged into occasions: what is near is compared, what belongs together is found, each group is parted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from honglu.model.kept import KeptClaim
from honglu.resolve.blocks import blocks
from honglu.resolve.identity import Identity
from honglu.resolve.linking import Link, link, shaped
from honglu.resolve.occasions import Join, Occasion, Verdicts, occasions
from honglu.resolve.traces import Shape, Trace, trace


@dataclass(frozen=True)
class Linker:
    """Compares shapes, each pair once."""

    identity: Identity
    _known: dict[tuple[str, str], Link] = field(default_factory=dict, repr=False)

    def __call__(self, one: Shape, other: Shape) -> Link:
        """The link of two shapes; see `link`."""
        pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = link(one, other, self.identity)
        return found


def merge(traces: Iterable[Trace], identity: Identity, verdicts: Verdicts | None = None) -> list[Occasion]:
    """All occasions that the claims speak of: what a ledger holds after any number of runs, computed at once."""
    linker, said = Linker(identity), verdicts or {}
    told = [shaped(one, identity) for one in traces]
    shapes = {one.shape.id: one.shape for one in told}
    links: dict[str, list[Link]] = {shape: [] for shape in shapes}
    for one, other in candidates(shapes.values()):
        found = linker(one, other)
        if found.verdict == "same":
            links[one.id].append(found)
            links[other.id].append(found)
    claims: dict[str, list[Trace]] = {shape: [] for shape in shapes}
    for one_told in told:
        claims[one_told.shape.id].append(one_told)
    made: list[Occasion] = []
    for group in components(links, _said_of_shapes(told, said)):
        made += occasions([c for shape in group for c in claims[shape]], within(group, links), linker, said)
    return sorted(made, key=lambda one: one.id)


def joins_of(claims: Sequence[KeptClaim], identity: Identity, verdicts: Verdicts) -> tuple[Join, ...]:
    """How the claims of one occasion came together: each step with its link."""
    linker = Linker(identity)
    traces = [shaped(trace(kept), identity) for kept in claims]
    shapes = {one.shape.id: one.shape for one in traces}
    links = [linker(one, other) for one, other in combinations(shapes.values(), 2)]
    return tuple(join for occasion in occasions(traces, links, linker, verdicts) for join in occasion.joins)


def components(links: Mapping[str, Sequence[Link]], together: Iterable[frozenset[str]]) -> Iterator[list[str]]:
    """The shapes that hang together by links, or because people said so of claims that have them, group by group."""
    beside = {shape: {name for one in found for name in (one.one, one.other)} for shape, found in links.items()}
    for pair in together:
        for shape in pair:
            beside[shape] |= pair
    left = set(links)
    for start in sorted(links):
        if start in left:
            group, fresh = {start}, [start]
            while fresh:
                found = beside[fresh.pop()] - group
                group |= found
                fresh += found
            left -= group
            yield sorted(group)


def within(group: Iterable[str], links: Mapping[str, Sequence[Link]]) -> Iterable[Link]:
    """The links between shapes of a group, each once."""
    return {(one.one, one.other): one for shape in group for one in links[shape]}.values()


def candidates(shapes: Iterable[Shape]) -> Iterator[tuple[Shape, Shape]]:
    """The pairs that share a block, each once."""
    by_block: dict[str, list[Shape]] = {}
    for one in shapes:
        seen: set[str] = set()
        for block in sorted(blocks(one)):
            there = by_block.setdefault(block, [])
            for other in there:
                if other.id not in seen:
                    seen.add(other.id)
                    yield one, other
            there.append(one)


def _said_of_shapes(traces: Iterable[Trace], verdicts: Verdicts) -> Iterator[frozenset[str]]:
    shape_of = {one.id: one.shape.id for one in traces}
    for pair, same in verdicts.items():
        if same and all(claim in shape_of for claim in pair):
            yield frozenset(shape_of[claim] for claim in pair)
