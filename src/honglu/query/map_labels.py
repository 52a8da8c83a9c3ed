"""Names beside the dots of a map, so that they do not cover one another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Spot = tuple[float, float]
Box = tuple[float, float, float, float]

_LONGEST = 28
# Half the width of a dot, with a little room.
_DOT = 12.0
_LINE = 16.0


@dataclass(frozen=True, slots=True)
class Label:
    """The words for a dot at `spot`, and where they stand: the foot of their start, middle or end, as `anchor` says.

    `words` is empty where there is no room for them.
    """

    spot: Spot
    words: str
    at: Spot
    anchor: str


def laid_out(names: Mapping[Spot, str], width: float, height: float) -> Iterator[Label]:
    """A label for each dot, right of it, else left, below or above, wherever it covers nothing and is on the paper."""
    taken: list[Box] = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in names]
    for (x, y), name in names.items():
        words = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
        long = sum(13 if unicodedata.east_asian_width(letter) in "WF" else 7.3 for letter in words)
        ways: tuple[tuple[Spot, str, float], ...] = (
            ((x + _DOT + 1, y + 4.5), "start", x + _DOT + 1),
            ((x - _DOT - 1, y + 4.5), "end", x - _DOT - 1 - long),
            ((x, y + _DOT + 12), "middle", x - long / 2),
            ((x, y - _DOT - 3), "middle", x - long / 2),
        )
        for at, anchor, left in ways:
            box = (left, at[1] - _LINE + 4, left + long, at[1] + 4)
            if _inside(box, width, height) and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                yield Label((x, y), words, at, anchor)
                break
        else:
            yield Label((x, y), "", (x, y), "start")


def _inside(box: Box, width: float, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
