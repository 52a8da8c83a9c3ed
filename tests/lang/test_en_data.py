"""States, organizations, places and outlets as named in English hold together."""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections import defaultdict
from types import ModuleType
from typing import Any

import pytest
import yaml
from babel import Locale

from tests.shared import PROJECT

PACK = PROJECT / "src/honglu/lang/en"
PLACES = PACK / "places.tsv"
NOT_STATES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
"""Two-letter codes of CLDR that stand for no state or territory with an ISO 3166-1 code."""


def load(name: str, language: str = "en") -> list[dict[str, Any]]:
    path = PROJECT / "src/honglu/lang" / language / name
    data: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


STATES = load("states.yaml")
ORGANIZATIONS = load("organizations.yaml")
OUTLETS = load("outlets.yaml")
CODES = {state["code"] for state in STATES}


def owners(entries: list[dict[str, Any]], *keys: str, code: str = "code") -> dict[str, set[str]]:
    """Names in small letters and the entries that have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for key in keys:
            names = entry.get(key, [])
            for name in [names] if isinstance(names, str) else names:
                found[name.lower()].add(entry[code])
    return found


def several(found: dict[str, set[str]]) -> dict[str, set[str]]:
    return {name: whose for name, whose in found.items() if len(whose) > 1}


def rows() -> list[list[str]]:
    lines = PLACES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


@pytest.mark.parametrize("path", [*sorted(PACK.glob("[sod]*.yaml")), PLACES], ids=lambda p: p.name)
def test_text_is_in_nfc(path: Any) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


def test_states_and_territories_are_those_of_the_other_pack() -> None:
    assert len(CODES) == len(STATES)
    assert {state["code"] for state in load("states.yaml", "vi")} == CODES


def test_codes_are_valid() -> None:
    assert all(entry["country"] in CODES for entry in OUTLETS)
    assert all(entry["seat"]["country"] in CODES for entry in ORGANIZATIONS if "seat" in entry)
    assert all(set(state.get("pairs", {}).values()) <= CODES - {state["code"]} for state in STATES)


def test_cldr_names_are_all_there() -> None:
    names = owners(STATES, "names")
    wanted = {code: name for code, name in Locale("en").territories.items() if re.fullmatch("[A-Z]{2}", code)}
    assert not {c: n for c, n in wanted.items() if c not in NOT_STATES and names.get(n.lower()) != {c}}


def test_every_state_with_a_capital_has_an_adjective() -> None:
    """Save those whose adjective is another's ("Congolese", "Dominican", "Samoan") or none in the press."""
    alike = {"AS", "CF", "CG", "DM", "GU", "MP", "PF"}
    with_capital = {state["code"] for state in load("states.yaml", "vi") if "capital" in state}
    assert {s["code"] for s in STATES if "demonyms" not in s and s["code"] in with_capital} == alike


def test_an_organization_has_the_same_code_in_every_pack() -> None:
    codes = [organization["code"] for organization in ORGANIZATIONS]
    assert len(set(codes)) == len(codes)
    assert {organization["code"] for organization in load("organizations.yaml", "vi")} <= set(codes)


def test_a_name_is_one_states_or_organizations() -> None:
    states = owners(STATES, "names", "demonyms", "capital", "seats")
    organizations = owners(ORGANIZATIONS, "names")
    assert not several(states)
    assert not several(organizations)
    assert not set(states) & set(organizations)


def test_an_outlet_is_told_by_its_name() -> None:
    assert not several(owners(OUTLETS, "name", "aliases", code="name"))
    assert len({entry["name"] for entry in OUTLETS}) == len(OUTLETS)


def test_an_outlet_takes_no_states_name() -> None:
    """A ministry's own site may have it: it is no term."""
    outlets = [outlet for outlet in OUTLETS if outlet["kind"] != "ministry site"]
    taken = owners(STATES, "names", "demonyms", "capital", "seats") | owners(ORGANIZATIONS, "names")
    assert not set(owners(outlets, "name", "aliases", code="name")) & set(taken)


def test_names_with_an_apostrophe_stand_with_both() -> None:
    """Otherwise "People’s Republic of China" would be read as "Republic of China"."""
    for key in ("names", "demonyms", "capital", "seats"):
        names = set(owners(STATES, key))
        assert {name.replace("'", "’") for name in names} <= names


def test_lookalikes_are_no_names_and_no_places() -> None:
    names = {**owners(STATES, "names", "demonyms", "capital", "seats"), **owners(ORGANIZATIONS, "names")}
    lookalikes = set(owners([*STATES, *ORGANIZATIONS], "lookalikes"))
    assert not lookalikes & set(names)
    assert not lookalikes & {row[0].lower() for row in rows()}


def test_a_place_is_in_one_country_and_is_no_state() -> None:
    places = rows()
    assert 5_000 < len(places) < 12_000
    assert all(len(row) == 3 and row[1] in CODES for row in places)
    states = owners(STATES, "names", "demonyms")
    assert not [row for row in places if states.get(row[0].lower(), {row[1]}) != {row[1]}]


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_places", PROJECT / "tools/make_places.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_places_are_what_the_tool_makes() -> None:
    assert tool().build("en") == PLACES.read_text(encoding="utf-8"), "run tools/make_places.py en"


@pytest.mark.parametrize("name", ["广州", "廣州", "釜山"])
def test_chinese_names_are_known(name: str) -> None:
    assert tool().is_chinese(name)


@pytest.mark.parametrize("name", ["広州", "渋谷区"])
def test_japanese_forms_are_not_taken_for_chinese(name: str) -> None:
    assert not tool().is_chinese(name)
