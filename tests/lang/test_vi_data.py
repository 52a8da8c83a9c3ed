"""States, organizations, places and outlets as named in Vietnamese, and the table of office holders, hold together."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import combinations
from typing import Any

import pytest

from tests.lang.world import fold, make_places, owners, several, world
from tests.shared import PROJECT

HOLDERS = PROJECT / "src/honglu/knowledge/holders.tsv"

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

# Two in one office at once: office -> the later's beginnings, with the reason.
TOGETHER: dict[tuple[str, str], set[str]] = {
    ("KR", "head_of_state"): {"2016-12", "2024-12"},  # acting for a suspended president
    ("MG", "head_of_state"): {"2002-05"},  # both claimed to have won
    ("EU", "organization_head"): {"2009-12", "2014-12", "2019-12", "2024-12"},  # of the Commission, of the Council
}


def rows(path: Any) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


STATES, ORGANIZATIONS, OUTLETS = world("vi").states, world("vi").organizations, world("vi").outlets
CODES = world("vi").codes
ALL_CODES = CODES | {organization["code"] for organization in ORGANIZATIONS}


@pytest.mark.parametrize(
    ("entries", "keys"), [(STATES, STATE_KEYS), (ORGANIZATIONS, ORGANIZATION_KEYS), (OUTLETS, OUTLET_KEYS)]
)
def test_entries_have_known_keys_only(entries: list[dict[str, Any]], keys: set[str]) -> None:
    assert not [entry for entry in entries if set(entry) - keys]


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


def test_lookalikes_hold_a_name_and_are_none() -> None:
    names = {**owners(STATES, "names", "capital", "seats"), **owners(ORGANIZATIONS, "names")}
    assert not set(owners([*STATES, *ORGANIZATIONS], "lookalikes")) & set(names)
    for state in STATES:
        own = [fold(name) for key in ("names", "short", "capital") for name in state.get(key, [])]
        for phrase in state.get("lookalikes", []):
            assert any(name in fold(phrase) for name in own), (state["code"], phrase)


@pytest.mark.parametrize("name", ["Thẩm Dương", "Hợp Phì", "Quảng Châu", "Xiêm Riệp"])
def test_vietnamese_names_are_known(name: str) -> None:
    assert make_places().is_vietnamese(name)


@pytest.mark.parametrize("name", ["Gă-mŭk-sṳ̆", "Đining", "Veliko Tărnovo", "Beijing", "Bằng Tường thị", "Huế"])
def test_other_names_are_not_taken_for_vietnamese(name: str) -> None:
    assert not make_places().is_vietnamese(name)


HELD = rows(HOLDERS)


def test_holders_are_well_formed() -> None:
    assert unicodedata.is_normalized("NFC", HOLDERS.read_text(encoding="utf-8"))
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
