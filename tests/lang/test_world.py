"""States, organizations, places and outlets hold together in every pack, and the packs with one another."""

from __future__ import annotations

import re
import unicodedata

import pytest
from babel import Locale

from honglu.lang.loader import languages
from tests.lang.world import NOT_STATES, fold, make_places, owners, several, world

LANGUAGES = languages()
LOCALES = {**{language: (language,) for language in LANGUAGES}, "zh": ("zh", "zh_Hant", "zh_Hant_HK")}
NAMES = ("names", "capital", "seats")
WORDS = {"GG": "건지", "JE": "저지"}
"""Names of CLDR that are left out: ordinary words ("to gain", "to stop") far more often than islands."""

of_each = pytest.mark.parametrize("language", LANGUAGES)


@of_each
def test_text_is_in_nfc(language: str) -> None:
    for path in world(language).pack.iterdir():
        if path.is_file():
            assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8")), path.name


@of_each
def test_states_are_those_of_every_pack(language: str) -> None:
    own = world(language)
    assert own.codes == world("vi").codes
    assert len(own.codes) == len(own.states)


@of_each
def test_an_organization_has_the_same_code_in_every_pack(language: str) -> None:
    codes = [organization["code"] for organization in world(language).organizations]
    assert len(set(codes)) == len(codes)
    assert {organization["code"] for organization in world("vi").organizations} <= set(codes)


@of_each
def test_codes_are_known(language: str) -> None:
    own = world(language)
    assert all(entry["country"] in own.codes for entry in own.outlets)
    assert all(entry["seat"]["country"] in own.codes for entry in own.organizations if "seat" in entry)
    for state in own.states:
        assert set(state.get("pairs", {}).values()) <= own.codes - {state["code"]}
        for phrase, others in state.get("triples", {}).items():
            assert set(others) <= own.codes, phrase
            assert len({state["code"], *others}) == len(others) + 1, phrase


@pytest.mark.parametrize(("language", "locale"), [(own, name) for own in LANGUAGES for name in LOCALES[own]])
def test_cldr_names_are_all_there(language: str, locale: str) -> None:
    names = owners(world(language).states, "names")
    territories = Locale.parse(locale).territories
    wanted = {code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    missing = {c: n for c, n in wanted.items() if c not in NOT_STATES and names.get(fold(n)) != {c}}
    assert missing == (WORDS if language == "ko" else {})


@of_each
def test_a_name_is_one_states_or_organizations(language: str) -> None:
    states, organizations = owners(world(language).states, *NAMES), owners(world(language).organizations, "names")
    assert not several(states)
    assert not several(organizations)
    assert not set(states) & set(organizations)


@of_each
def test_an_outlet_is_told_by_its_name(language: str) -> None:
    outlets = world(language).outlets
    assert not several(owners(outlets, "name", "aliases", code="name"))
    assert len({entry["name"] for entry in outlets}) == len(outlets)


@of_each
def test_lookalikes_are_no_names(language: str) -> None:
    own = world(language)
    names = {**owners(own.states, *NAMES), **owners(own.organizations, "names")}
    assert not set(owners([*own.states, *own.organizations], "lookalikes")) & set(names)


@of_each
def test_a_place_is_in_one_country_and_is_no_state(language: str) -> None:
    own = world(language)
    assert 3_000 < len(own.places) < 12_000
    assert all(len(row) == 3 and row[1] in own.codes for row in own.places)
    assert {row[2] for row in own.places} <= {"capital", "city", "region", "site", "mountain"}
    assert len({fold(row[0]) for row in own.places}) == len(own.places)
    states = owners(own.states, "names")
    assert not [row for row in own.places if states.get(fold(row[0]), {row[1]}) != {row[1]}]


@of_each
def test_places_are_what_the_tool_makes(language: str) -> None:
    made = make_places().build(language)
    assert made == (world(language).pack / "places.tsv").read_text(encoding="utf-8"), f"tools/make_places.py {language}"
