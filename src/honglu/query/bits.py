"""Sets of positions as whole numbers, a bit each: intersected and counted at once, however many there are.

A hundred thousand positions are 12.5 kB, and one operation on them takes microseconds. (Roaring bitmaps would be
smaller, but not faster at this size, and a dependency.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def bits_of(positions: Iterable[int], size: int) -> int:
    """The set of these positions, which are below `size`."""
    cells = bytearray((size + 7) // 8)
    for position in positions:
        cells[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(cells, "little")


def below(limit: int) -> int:
    """All positions below the limit."""
    return (1 << limit) - 1


def upwards(bits: int) -> Iterator[int]:
    """The positions in a set, the lowest first."""
    digits = bin(bits)[:1:-1]
    found = digits.find("1")
    while found >= 0:
        yield found
        found = digits.find("1", found + 1)


def downwards(bits: int) -> Iterator[int]:
    """The positions in a set, the highest first."""
    digits = bin(bits)[2:]
    top = len(digits) - 1
    found = digits.find("1")
    while found >= 0:
        yield top - found
        found = digits.find("1", found + 1)
