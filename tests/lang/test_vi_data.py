"""States, organizations, places and outlets as named in Vietnamese, and the table of office holders, hold together."""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections import defaultdict
from itertools import combinations
from types import ModuleType
from typing import Any

import pytest
import yaml
from babel import Locale

from tests.shared import PROJECT

PACK = PROJECT / "src/honglu/lang/vi"
HOLDERS = PROJECT / "src/honglu/knowledge/holders.tsv"
PLACES = PACK / "places.tsv"

STATE_KEYS = {"code", "names", "short", "capital", "seats", "lookalikes", "demonyms", "pairs"}
ORGANIZATION_KEYS = {"code", "kind", "names", "seat", "lookalikes"}
OUTLET_KEYS = {"name", "aliases", "country", "kind"}
OFFICES = {
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "party_leader",
    "parliament_speaker",
    "crown_prince",
    "organization_head",
}
NOT_STATES = {"AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
"""Two-letter codes of CLDR that stand for no state or territory with an ISO 3166-1 code."""

# Two in one office at once: office -> the later's beginnings, with the reason.
TOGETHER: dict[tuple[str, str], set[str]] = {
    ("KR", "head_of_state"): {"2016-12", "2024-12"},  # acting for a suspended president
    ("MG", "head_of_state"): {"2002-05"},  # both claimed to have won
    ("EU", "organization_head"): {"2009-12", "2014-12", "2019-12", "2024-12"},  # of the Commission, of the Council
}


def load(name: str) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = yaml.safe_load((PACK / name).read_text(encoding="utf-8"))
    return data


def rows(path: Any) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


STATES = load("states.yaml")
ORGANIZATIONS = load("organizations.yaml")
OUTLETS = load("outlets.yaml")
CODES = {state["code"] for state in STATES}
ALL_CODES = CODES | {organization["code"] for organization in ORGANIZATIONS}


def fold(name: str) -> str:
    """Folds case and the placement of tone marks."""
    marks = unicodedata.normalize("NFD", name.lower())
    moved = re.sub("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![a-z])", r"\1\3\2", marks)
    return unicodedata.normalize("NFC", moved)


def owners(entries: list[dict[str, Any]], *keys: str, code: str = "code") -> dict[str, set[str]]:
    """Folded names and the entries that have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for key in keys:
            names = entry.get(key, [])
            for name in [names] if isinstance(names, str) else names:
                found[fold(name)].add(entry[code])
    return found


def several(found: dict[str, set[str]]) -> dict[str, set[str]]:
    return {name: whose for name, whose in found.items() if len(whose) > 1}


@pytest.mark.parametrize(
    ("entries", "keys"), [(STATES, STATE_KEYS), (ORGANIZATIONS, ORGANIZATION_KEYS), (OUTLETS, OUTLET_KEYS)]
)
def test_entries_have_known_keys_only(entries: list[dict[str, Any]], keys: set[str]) -> None:
    assert not [entry for entry in entries if set(entry) - keys]


@pytest.mark.parametrize("path", [*sorted(PACK.glob("[sop]*.yaml")), PLACES, HOLDERS], ids=lambda p: p.name)
def test_text_is_in_nfc(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_lists_hold_strings_each_once() -> None:
    """A bare `no` or `on` would be a boolean."""
    for entry in [*STATES, *ORGANIZATIONS, *OUTLETS]:
        for key, names in entry.items():
            if isinstance(names, list):
                assert all(isinstance(name, str) and name == name.strip() and name for name in names), (entry, key)
                assert len({fold(name) for name in names}) == len(names), (entry, key)


def test_codes_are_codes_and_stand_once() -> None:
    assert all(re.fullmatch("[A-Z]{2}", state["code"]) for state in STATES)
    assert len(CODES) == len(STATES)
    organizations = [organization["code"] for organization in ORGANIZATIONS]
    assert len(set(organizations)) == len(organizations)
    assert CODES & set(organizations) == {"AL", "AU"}  # their own acronyms; told apart by the office or the name
    assert all(entry["country"] in CODES for entry in OUTLETS)
    assert all(entry["seat"]["country"] in CODES for entry in ORGANIZATIONS if "seat" in entry)
    assert all(set(state.get("pairs", {}).values()) <= CODES for state in STATES)


def test_kinds_are_known() -> None:
    assert {entry["kind"] for entry in ORGANIZATIONS} <= {"organization", "summit", "forum"}
    assert {entry["kind"] for entry in OUTLETS} == {"agency", "paper", "broadcaster", "site", "ministry site"}


def test_cldr_names_are_all_there() -> None:
    territories = Locale("vi").territories
    names = owners(STATES, "names")
    wanted = {code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    assert not {c: n for c, n in wanted.items() if c not in NOT_STATES and names.get(fold(n)) != {c}}


def test_a_name_is_one_states_or_organizations() -> None:
    states, organizations = owners(STATES, "names", "capital", "seats"), owners(ORGANIZATIONS, "names")
    assert not several(states)
    assert not several(organizations)
    assert not set(states) & set(organizations)


def test_an_outlet_is_told_by_its_name() -> None:
    assert not several(owners(OUTLETS, "name", "aliases", code="name"))
    assert len({entry["name"] for entry in OUTLETS}) == len(OUTLETS)


def test_lookalikes_hold_a_name_and_are_none() -> None:
    names = {**owners(STATES, "names", "capital", "seats"), **owners(ORGANIZATIONS, "names")}
    assert not set(owners([*STATES, *ORGANIZATIONS], "lookalikes")) & set(names)
    for state in STATES:
        own = [fold(name) for key in ("names", "short", "capital") for name in state.get(key, [])]
        for phrase in state.get("lookalikes", []):
            assert any(name in fold(phrase) for name in own), (state["code"], phrase)


def test_a_place_is_in_one_country_and_is_no_state() -> None:
    places = rows(PLACES)
    assert 5_000 < len(places) < 12_000
    assert all(len(row) == 3 and row[1] in CODES for row in places)
    assert {row[2] for row in places} == {"capital", "city", "region", "site", "mountain"}
    assert len({fold(row[0]) for row in places}) == len(places)
    states = owners(STATES, "names")
    assert not [row for row in places if states.get(fold(row[0]), {row[1]}) != {row[1]}]


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_places", PROJECT / "tools/make_places.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_places_are_what_the_tool_makes() -> None:
    assert tool().build() == PLACES.read_text(encoding="utf-8"), "run tools/make_places.py vi"


@pytest.mark.parametrize("name", ["Thẩm Dương", "Hợp Phì", "Quảng Châu", "Xiêm Riệp"])
def test_vietnamese_names_are_known(name: str) -> None:
    assert tool().is_vietnamese(name)


@pytest.mark.parametrize("name", ["Gă-mŭk-sṳ̆", "Đining", "Veliko Tărnovo", "Beijing", "Bằng Tường thị", "Huế"])
def test_other_names_are_not_taken_for_vietnamese(name: str) -> None:
    assert not tool().is_vietnamese(name)


HELD = rows(HOLDERS)


def test_holders_are_well_formed() -> None:
    assert len(HELD) > 1_500
    edtf = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
    for row in HELD:
        name, forms, code, office, start, end = row
        assert name, row
        assert code in ALL_CODES, row
        assert office in OFFICES, row
        assert edtf.fullmatch(start), row
        assert not end or (edtf.fullmatch(end) and start <= end), row
        assert len({name, *forms.split("|")}) == forms.count("|") + 2, row
    assert len({tuple(row) for row in HELD}) == len(HELD)


def test_one_form_is_one_persons() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for name, forms, *_ in HELD:
        for form in [name, *filter(None, forms.split("|"))]:
            found[fold(form)].add(name)
    assert not several(found)


def test_an_office_has_one_holder_at_a_time() -> None:
    terms: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for _, _, code, office, start, end in HELD:
        terms[code, office].append((start, end or "9999"))
    for key, held in terms.items():
        for (_, end), (start, _) in combinations(sorted(held), 2):
            assert start >= end[: len(start)] or start in TOGETHER.get(key, set()), (key, start, end)
