"""Text with spans marked in it, which may lie over each other: cut into pieces, each with the spans that cover it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open span of characters, what it says, and where it leads to (or "")."""

    start: int
    end: int
    label: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that the same spans cover: what they say, and where the first that leads somewhere leads."""

    text: str
    labels: tuple[str, ...] = ()
    address: str = ""


def pieces(text: str, spans: Iterable[Span], start: int = 0) -> list[Piece]:
    """The text in pieces; `start` is the offset of its first character in what the spans count in.

    What reaches out of the text is cut off.
    """
    inside = sorted(
        {
            (max(span.start - start, 0), min(span.end - start, len(text)), span.label, span.address)
            for span in spans
            if span.start - start < len(text) and span.end > start
        }
    )
    edges = sorted({0, len(text), *(edge for one in inside for edge in one[:2])})
    found, reached, covering = [], 0, list[tuple[int, int, str, str]]()
    for begin, end in pairwise(edges):
        while reached < len(inside) and inside[reached][0] <= begin:
            covering.append(inside[reached])
            reached += 1
        covering = [one for one in covering if one[1] > begin]
        labels = tuple(dict.fromkeys(label for *_, label, _ in covering if label))
        found.append(Piece(text[begin:end], labels, next((one[3] for one in covering if one[3]), "")))
    return found
