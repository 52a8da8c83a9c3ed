"""Lines of sources: copies and rewrites of one text are one line, however many papers print it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from honglu.resolve.traces import Trace

# Sentences that share so many of their words are copies, lightly edited; shorter ones are alike by chance.
_COPY = 0.7
_SHORTEST = 8
# Copies share at least one of so many of their pairs of neighbouring words, chosen by a digest (bottom-k sketch: Cohen
# and Kaplan, "Summarizing Data using Bottom-k Sketches", PODC 2007), so that not all texts need be compared with all.
_SKETCH = 8


def lines(traces: Sequence[Trace]) -> list[list[Trace]]:
    """Traces parted into lines; the first of each is the one published first. Order of input does not matter."""
    found: list[list[Trace]] = []
    by_mark: dict[object, list[tuple[Trace, int]]] = {}
    for one in sorted(traces, key=lambda t: (t.published is None, t.published or 0, t.article, t.id)):
        marks = list(_marks(one))
        home = next((line for mark in marks for other, line in by_mark.get(mark, ()) if _one_line(one, other)), None)
        if home is None:
            home = len(found)
            found.append([])
        found[home].append(one)
        for mark in marks:
            by_mark.setdefault(mark, []).append((one, home))
    return found


def _marks(one: Trace) -> Iterator[object]:
    """What two traces of one line have in common at least one of."""
    yield "text", one.original
    for agency in sorted(one.agencies):
        yield "agency", agency
    if len(set(one.words)) >= _SHORTEST:
        yield from _sketch(one.words)


def _sketch(words: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(sorted({crc32(" ".join(pair).encode()) for pair in pairwise(words)})[:_SKETCH])


def _one_line(one: Trace, other: Trace) -> bool:
    if one.original == other.original or one.agencies & other.agencies:
        return True
    here, there = set(one.words), set(other.words)
    fewest = min(len(here), len(there))
    return one.language == other.language and fewest >= _SHORTEST and len(here & there) / fewest >= _COPY
