"""What is asked of the Chinese tables of the world alone."""

from __future__ import annotations

import pytest

from tests.lang.world import owners, several, world

OWN = world("zh")


def test_a_pair_stands_once() -> None:
    states = [{**s, "pairs": [*s.get("pairs", ()), *s.get("triples", ())]} for s in OWN.states]
    assert not several(owners(states, "pairs"))


def test_triples_name_as_many_states_as_they_have_characters() -> None:
    for state in OWN.states:
        for phrase, others in state.get("triples", {}).items():
            assert len(phrase) == len(others) + 1, phrase


def test_lookalikes_hold_a_form_and_are_none() -> None:
    names = {
        **owners(OWN.states, "names", "short", "capital", "seats", "pairs", "triples"),
        **owners(OWN.organizations, "names"),
        **owners(OWN.outlets, "name", "aliases", code="name"),
    }
    lookalikes = owners([*OWN.states, *OWN.organizations], "lookalikes")
    assert not set(lookalikes) & set(names)
    places = {row[0].lower() for row in OWN.places}
    for phrase in lookalikes:
        parts = (phrase[i:j] for i in range(len(phrase)) for j in range(i + 1, len(phrase) + 1))
        assert any(part in names or part in places for part in parts), phrase


@pytest.mark.parametrize(
    ("simplified", "traditional", "code"),
    [
        ("老挝", "寮國", "LA"),
        ("新西兰", "紐西蘭", "NZ"),
        ("朝鲜", "北韓", "KP"),
        ("沙特", "沙烏地阿拉伯", "SA"),
        ("意大利", "義大利", "IT"),
        ("苏联", "蘇聯", "RU"),
        ("西德", "東德", "DE"),
        ("南斯拉夫", "前南斯拉夫", "RS"),
    ],
)
def test_both_scripts_name_a_state(simplified: str, traditional: str, code: str) -> None:
    names = owners(OWN.states, "names")
    assert names[simplified] == names[traditional] == {code}


@pytest.mark.parametrize("word", ["社会安全", "新日中天", "大同小异", "来宾", "长治久安", "当下关键"])
def test_common_words_hold_no_place(word: str) -> None:
    assert not [row[0] for row in OWN.places if row[0] in word]
