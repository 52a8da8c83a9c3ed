"""The score of names does not sink: the bar that telling names apart has to clear, by category as well."""

from __future__ import annotations

from honglu.evaluate.names import evaluate_names, names_to_json
from tests.shared import shared

OVERALL = 0.97
CATEGORY = 0.85


def test_names_are_told_apart() -> None:
    scores = names_to_json(evaluate_names(shared("gold", "names-dev.tsv")))
    assert scores["overall"]["f1"] >= OVERALL
    assert {name: figures["f1"] for name, figures in scores["categories"].items() if figures["f1"] < CATEGORY} == {}
    assert scores["without_doubt"]["tone"] == scores["without_doubt"]["near-name"] == 0
