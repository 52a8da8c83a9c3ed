"""Actors by name, also in another script, and pairs by how often they met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import Reader, read_from
from honglu.query.finding import PairCount, find_actors, find_pairs
from honglu.query.library import Library
from honglu.query.question import Question
from tests.ledger.hand_made import KIM, WANG, ledger_of, on_its_own, reading

LAM = replace(KIM, name="Tô Lâm", represents="VN", role="guest")


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    told = [
        reading(1, on_its_own(1)),
        reading(2, on_its_own(2)),
        reading(3, replace(on_its_own(3), participants=(WANG, LAM))),
    ]
    with read_from(ledger_of(tmp_path / "ledger.db", told)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Vương Hộ Ninh", "Kim Song-nam", "Tô Lâm"]),
        ("vuong ho", ["Vương Hộ Ninh"]),
        ("Lâm", ["Tô Lâm"]),
        ("王滬寧", ["Vương Hộ Ninh"]),
        ("nobody", []),
        ("!?", []),
    ],
)
def test_actors_are_found_by_words_of_a_name_or_by_its_form_in_another_script(
    reader: Reader, asked: str, found: list[str]
) -> None:
    assert [one.name for one in find_actors(reader, Library(), asked)] == found


def test_pairs_come_by_how_often_they_met(reader: Reader) -> None:
    library = Library()
    everything = library.answer(reader, Question())
    assert find_pairs(library, everything) == [PairCount("CN", "KP", 2), PairCount("CN", "VN", 1)]
    assert find_pairs(library, everything, "VN") == [PairCount("CN", "VN", 1)]
