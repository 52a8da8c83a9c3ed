"""The one-to-one assignment with the highest summed weight (Kuhn–Munkres with potentials, cubic time)."""

from __future__ import annotations

from collections.abc import Sequence

_INFINITE = float("inf")


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs of row and column, in the order of the columns; as many as the shorter side has."""
    if not weights or not weights[0]:
        return []
    rows, cols = len(weights), len(weights[0])
    matching = _Matching(_square_costs(weights))
    pairs = [(row - 1, col) for col, row in enumerate(matching.row_of[1:])]
    return [(row, col) for row, col in pairs if row < rows and col < cols]


def _square_costs(weights: Sequence[Sequence[float]]) -> list[list[float]]:
    size = max(len(weights), len(weights[0]))
    padded = [[*row, *[0.0] * (size - len(row))] for row in weights]
    padded += [[0.0] * size for _ in range(size - len(weights))]
    return [[-weight for weight in row] for row in padded]


class _Matching:
    """Rows join one at a time, each by the cheapest augmenting path. Numbers start at 1; 0 is nobody."""

    def __init__(self, cost: list[list[float]]) -> None:
        self.cost = cost
        self.size = len(cost)
        self.of_row = [0.0] * (self.size + 1)
        self.of_col = [0.0] * (self.size + 1)
        self.row_of = [0] * (self.size + 1)
        for row in range(1, self.size + 1):
            self._join(row)

    def _join(self, row: int) -> None:
        self.row_of[0], col = row, 0
        way = [0] * (self.size + 1)
        slack, used = [_INFINITE] * (self.size + 1), [False] * (self.size + 1)
        while self.row_of[col]:
            used[col] = True
            self._relax(col, slack, used, way)
            col = min((j for j in range(1, self.size + 1) if not used[j]), key=slack.__getitem__)
            self._shift(slack[col], slack, used)
        while col:
            self.row_of[col] = self.row_of[way[col]]
            col = way[col]

    def _relax(self, col: int, slack: list[float], used: list[bool], way: list[int]) -> None:
        """Lower the slack of the columns that the row in `col` reaches more cheaply."""
        row = self.row_of[col]
        for j in range(1, self.size + 1):
            reach = self.cost[row - 1][j - 1] - self.of_row[row] - self.of_col[j]
            if not used[j] and reach < slack[j]:
                slack[j], way[j] = reach, col

    def _shift(self, delta: float, slack: list[float], used: list[bool]) -> None:
        for j in range(self.size + 1):
            if used[j]:
                self.of_row[self.row_of[j]] += delta
                self.of_col[j] -= delta
            else:
                slack[j] -= delta
