"""The score of pages does not sink: see floors.yaml."""

from __future__ import annotations

from honglu.sources.page_rules import page_rules
from tools.pin_floors import load
from tools.score_pages import FIELDS, pages, score_reader

FLOORS = load()["pages"]


def test_no_score_of_pages_has_fallen() -> None:
    score = score_reader(pages())
    now = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    assert {name: (FLOORS[name], value) for name, value in now.items() if value < FLOORS[name]} == {}
    assert {name: score.fields[name] for name in FIELDS if score.fields[name] < FLOORS["fields"]} == {}


def test_pages_of_outlets_that_no_rule_names_are_read_nearly_as_well() -> None:
    assert score_reader(pages(), page_rules(named=False)).f1 >= FLOORS["unnamed"]
