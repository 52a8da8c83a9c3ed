from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from honglu.evaluate.assign import assign

matrices = st.integers(1, 5).flatmap(
    lambda cols: st.lists(st.lists(st.integers(0, 9).map(float), min_size=cols, max_size=cols), min_size=1, max_size=5)
)


def best_by_trying(weights: list[list[float]]) -> float:
    rows, cols = len(weights), len(weights[0])
    if rows > cols:
        weights = [list(column) for column in zip(*weights, strict=True)]
        rows, cols = cols, rows
    return max(sum(weights[i][j] for i, j in enumerate(order)) for order in permutations(range(cols), rows))


@given(matrices)
def test_no_other_assignment_weighs_more(weights: list[list[float]]) -> None:
    pairs = assign(weights)
    assert len(pairs) == min(len(weights), len(weights[0]))
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert sum(weights[i][j] for i, j in pairs) == best_by_trying(weights)


def test_nothing_to_pair() -> None:
    assert assign([]) == []
    assert assign([[], []]) == []
