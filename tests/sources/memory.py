"""How much memory reading takes."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from itertools import islice


def count_and_peak(items: Iterator[object], first: int) -> tuple[int, int]:
    """How many items are left behind the `first`, and the most bytes that Python held while they were read."""
    for _ in islice(items, first):
        pass
    tracemalloc.start()
    count = sum(1 for _ in items)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return count, peak
