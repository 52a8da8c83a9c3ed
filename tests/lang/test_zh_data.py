"""States, organizations, places and outlets as named in Chinese hold together, in both scripts."""

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

PACK = PROJECT / "src/honglu/lang/zh"
PLACES = PACK / "places.tsv"
VIETNAMESE = PROJECT / "src/honglu/lang/vi"

NOT_STATES = {"AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
"""Two-letter codes of CLDR that stand for no state or territory with an ISO 3166-1 code."""


def load(path: Any) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


STATES = load(PACK / "states.yaml")
ORGANIZATIONS = load(PACK / "organizations.yaml")
OUTLETS = load(PACK / "outlets.yaml")
ROWS = [line.split("\t") for line in PLACES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]
CODES = {state["code"] for state in STATES}


def owners(entries: list[dict[str, Any]], *keys: str, code: str = "code") -> dict[str, set[str]]:
    """Forms and the entries that have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for key in keys:
            names = entry.get(key, [])
            for name in [names] if isinstance(names, str) else names:
                found[name].add(entry[code])
    return found


def several(found: dict[str, set[str]]) -> dict[str, set[str]]:
    return {name: whose for name, whose in found.items() if len(whose) > 1}


@pytest.mark.parametrize("path", [*sorted(PACK.glob("*.yaml")), PLACES], ids=lambda p: p.name)
def test_text_is_in_nfc(path: Any) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


def test_the_same_states_and_organizations_as_in_vietnamese() -> None:
    assert {state["code"] for state in load(VIETNAMESE / "states.yaml")} == CODES
    assert len(CODES) == len(STATES)
    codes = [organization["code"] for organization in ORGANIZATIONS]
    assert len(set(codes)) == len(codes)
    assert {entry["code"] for entry in load(VIETNAMESE / "organizations.yaml")} <= set(codes)


def test_codes_of_others_are_known() -> None:
    assert all(set(state.get("pairs", {}).values()) <= CODES for state in STATES)
    assert all(set(others) <= CODES for state in STATES for others in state.get("triples", {}).values())
    assert all(entry["country"] in CODES for entry in OUTLETS)
    assert all(entry["seat"]["country"] in CODES for entry in ORGANIZATIONS if "seat" in entry)


@pytest.mark.parametrize("locale", ["zh", "zh_Hant", "zh_Hant_HK"])
def test_cldr_names_are_all_there(locale: str) -> None:
    names = owners(STATES, "names")
    territories = Locale.parse(locale).territories
    wanted = {code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    assert not {c: n for c, n in wanted.items() if c not in NOT_STATES and names.get(n) != {c}}


def test_a_name_is_one_states_or_organizations() -> None:
    states, organizations = owners(STATES, "names", "short", "capital", "seats"), owners(ORGANIZATIONS, "names")
    assert not several(states)
    assert not several(organizations)
    assert not set(states) & set(organizations)


def test_a_pair_stands_once() -> None:
    assert not several(owners([{**s, "pairs": [*s.get("pairs", ()), *s.get("triples", ())]} for s in STATES], "pairs"))


def test_triples_name_as_many_states_as_they_have_characters() -> None:
    for state in STATES:
        for phrase, others in state.get("triples", {}).items():
            assert len(phrase) == len(others) + 1, phrase
            assert len({state["code"], *others}) == len(others) + 1, phrase


def test_an_outlet_is_told_by_its_name() -> None:
    assert not several(owners(OUTLETS, "name", "aliases", code="name"))


def test_lookalikes_hold_a_form_and_are_none() -> None:
    names = {
        **owners(STATES, "names", "short", "capital", "seats", "pairs", "triples"),
        **owners(ORGANIZATIONS, "names"),
        **owners(OUTLETS, "name", "aliases", code="name"),
    }
    assert not set(owners([*STATES, *ORGANIZATIONS], "lookalikes")) & set(names)
    places = {row[0] for row in ROWS}
    for phrase in owners([*STATES, *ORGANIZATIONS], "lookalikes"):
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
    names = owners(STATES, "names")
    assert names[simplified] == names[traditional] == {code}


def test_a_place_is_in_one_country_and_is_no_state() -> None:
    assert 5_000 < len(ROWS) < 12_000
    assert all(len(row) == 3 and row[1] in CODES for row in ROWS)
    assert {row[2] for row in ROWS} == {"capital", "city", "region", "site", "mountain"}
    assert len({row[0] for row in ROWS}) == len(ROWS)
    states = owners(STATES, "names")
    assert not [row for row in ROWS if states.get(row[0], {row[1]}) != {row[1]}]


@pytest.mark.parametrize("word", ["社会安全", "新日中天", "大同小异", "来宾", "长治久安", "当下关键"])
def test_common_words_hold_no_place(word: str) -> None:
    assert not [row[0] for row in ROWS if row[0] in word]


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_places", PROJECT / "tools/make_places.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_places_are_what_the_tool_makes() -> None:
    assert tool().build("zh") == PLACES.read_text(encoding="utf-8"), "run tools/make_places.py zh"
