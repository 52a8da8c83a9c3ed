"""What the program tells of its accuracy is what is pinned, and nothing else."""

from __future__ import annotations

import pytest

from honglu import __version__
from honglu.web.accuracy import FIGURES, GoldSet, accuracy
from tools.pin_floors import SETS, load

FOUND = accuracy()


def test_all_sets_are_told_by_this_version() -> None:
    assert FOUND.version == __version__
    assert tuple(one.name for one in FOUND.sets) == SETS


@pytest.mark.parametrize("one", FOUND.sets, ids=lambda one: one.name)
def test_the_figures_shown_are_those_pinned(one: GoldSet) -> None:
    floors = load()[one.name]
    assert dict(one.whole.figures) == {name: floors[name] for name in FIGURES}, "`make pin` writes both"


@pytest.mark.parametrize("one", FOUND.sets, ids=lambda one: one.name)
def test_the_parts_are_the_whole(one: GoldSet) -> None:
    assert one.tuned.articles + one.held_out.articles == one.whole.articles
    for name in FIGURES:
        low, high = sorted((one.tuned.figures[name], one.held_out.figures[name]))
        assert low <= one.whole.figures[name] <= high
