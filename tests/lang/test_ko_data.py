"""What is asked of the Korean pack alone: its words and its tables of the world hold together."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.lang.world import owners, world

OWN = world("ko")


def load(name: str) -> Any:
    return yaml.safe_load((OWN.pack / name).read_text(encoding="utf-8"))


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


@pytest.mark.parametrize(
    ("phrase", "first", "other"),
    [("북미", "KP", "US"), ("조중", "KP", "CN"), ("韓美", "KR", "US"), ("미·러", "US", "RU"), ("남북", "KR", "KP")],
)
def test_pairs_are_known(phrase: str, first: str, other: str) -> None:
    assert [s["code"] for s in OWN.states if s.get("pairs", {}).get(phrase) == other] == [first]


def test_a_phrase_is_one_thing() -> None:
    """A pair of states is no name of one, nor of a look-alike."""
    names = owners(OWN.states, "names", "capital", "seats")
    lookalikes = set(owners(OWN.states, "lookalikes"))
    for state in OWN.states:
        phrases = {*state.get("pairs", {}), *state.get("triples", {})}
        assert not phrases & set(names)
        assert not phrases & lookalikes


def test_syllables_are_never_names() -> None:
    """One syllable begins too many words; a Han character stands alone only at the head of a headline."""
    short = [name for name in owners(OWN.states, "names", "capital") if len(name) == 1 and "가" <= name <= "힣"]
    assert short == ["괌"]


def test_lookalikes_hold_what_they_hide() -> None:
    places = {row[0] for row in OWN.places}
    for state in OWN.states:
        own = [n for key in ("names", "short", "capital") for n in state.get(key, [])] + list(state.get("pairs", {}))
        for phrase in state.get("lookalikes", []):
            assert any(n in phrase for n in own) or any(n in phrase for n in places), (state["code"], phrase)


@pytest.mark.parametrize("word", ["위해", "지난", "후에", "대리", "무산", "미리", "코로나", "선전"])
def test_words_are_no_places(word: str) -> None:
    assert word not in {row[0] for row in OWN.places}
