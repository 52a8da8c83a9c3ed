"""The words of the Korean pack hold together across its files."""

from __future__ import annotations

from typing import Any

import yaml

from tests.shared import PROJECT

PACK = PROJECT / "src/honglu/lang/ko"


def load(name: str) -> Any:
    return yaml.safe_load((PACK / name).read_text(encoding="utf-8"))


ACTS = {act["id"]: act for act in load("acts.yaml")["acts"]}
GRAMMAR = load("grammar.yaml")


def test_journeys_named_with_their_country_are_acts() -> None:
    assert set(GRAMMAR["visits-to"]) == set(ACTS["visit-shorthand"]["forms"])


def test_future_forms_of_acts_are_planned() -> None:
    planned = set(GRAMMAR["words"]["planned"])
    for act in ("meet", "talk", "call", "visit", "receive"):
        future = [form for form in ACTS[act]["forms"] if form.endswith(("한다", "하겠", "키로"))]
        assert future, act
        assert planned.issuperset(future), act


def test_particles_stand_once_and_longest_first() -> None:
    forms = [form for tag in GRAMMAR["particles"].values() for form in tag]
    assert len(forms) == len(set(forms))
    for tag in GRAMMAR["particles"].values():
        assert [len(form) for form in tag] == sorted((len(form) for form in tag), reverse=True)


def test_northern_surnames_are_known() -> None:
    names = load("names.yaml")
    assert {"리", "림", "류", "로", "량"} <= set(names["surnames"]) & set(names["shared"])
