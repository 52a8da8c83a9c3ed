"""What is asked of the English tables of the world alone."""

from __future__ import annotations

import pytest

from tests.lang.world import make_places, owners, world

OWN = world("en")
NAMES = ("names", "demonyms", "capital", "seats")


def test_every_state_with_a_capital_has_an_adjective() -> None:
    """Save those whose adjective is another's ("Congolese", "Dominican", "Samoan") or none in the press."""
    alike = {"AS", "CF", "CG", "DM", "GU", "MP", "PF"}
    with_capital = {state["code"] for state in world("vi").states if "capital" in state}
    assert {s["code"] for s in OWN.states if "demonyms" not in s and s["code"] in with_capital} == alike


def test_an_outlet_takes_no_states_name() -> None:
    """A ministry's own site may have it: it is no term."""
    outlets = [outlet for outlet in OWN.outlets if outlet["kind"] != "ministry site"]
    taken = owners(OWN.states, *NAMES) | owners(OWN.organizations, "names")
    assert not set(owners(outlets, "name", "aliases", code="name")) & set(taken)


@pytest.mark.parametrize("key", NAMES)
def test_names_with_an_apostrophe_stand_with_both(key: str) -> None:
    """Otherwise "People’s Republic of China" would be read as "Republic of China"."""
    names = set(owners(OWN.states, key))
    assert {name.replace("'", "’") for name in names} <= names


def test_lookalikes_are_no_places() -> None:
    lookalikes = set(owners([*OWN.states, *OWN.organizations], "lookalikes"))
    assert not lookalikes & {row[0].lower() for row in OWN.places}


@pytest.mark.parametrize("name", ["广州", "廣州", "釜山"])
def test_chinese_names_are_known(name: str) -> None:
    assert make_places().is_chinese(name)


@pytest.mark.parametrize("name", ["広州", "渋谷区"])
def test_japanese_forms_are_not_taken_for_chinese(name: str) -> None:
    assert not make_places().is_chinese(name)
