"""States, organizations, outlets and places as named in Korean hold together."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import Any

import pytest
import yaml
from babel import Locale

from tests.shared import PROJECT

PACK = PROJECT / "src/honglu/lang/ko"
VIETNAMESE = PROJECT / "src/honglu/lang/vi"
NOT_STATES = {"AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
"""Two-letter codes of CLDR that stand for no state or territory with an ISO 3166-1 code."""

WORDS = {"GG": "건지", "JE": "저지"}
"""Names of CLDR that are left out: ordinary words ("to gain", "to stop") far more often than islands."""


def load(name: str, pack: Any = PACK) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = yaml.safe_load((pack / name).read_text(encoding="utf-8"))
    return data


STATES = load("states.yaml")
ORGANIZATIONS = load("organizations.yaml")
OUTLETS = load("outlets.yaml")
CODES = {state["code"] for state in STATES}
PLACES = [
    line.split("\t")
    for line in (PACK / "places.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "name\t"))
]


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


@pytest.mark.parametrize("name", ["states.yaml", "organizations.yaml", "outlets.yaml", "dates.yaml", "furniture.yaml"])
def test_text_is_in_nfc(name: str) -> None:
    assert unicodedata.is_normalized("NFC", (PACK / name).read_text(encoding="utf-8"))


def test_the_states_are_those_of_the_first_pack() -> None:
    assert len(CODES) == len(STATES)
    assert {state["code"] for state in load("states.yaml", VIETNAMESE)} == CODES


def test_cldr_names_are_all_there() -> None:
    names = owners(STATES, "names")
    territories = Locale("ko").territories
    wanted = {code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    missing = {c: n for c, n in wanted.items() if c not in NOT_STATES and names.get(n.lower()) != {c}}
    assert missing == WORDS


def test_pairs_and_triples_tell_other_states() -> None:
    for state in STATES:
        for phrase, other in state.get("pairs", {}).items():
            assert other in CODES - {state["code"]}, phrase
        for phrase, others in state.get("triples", {}).items():
            assert len({state["code"], *others}) == 3, phrase
            assert set(others) <= CODES, phrase


@pytest.mark.parametrize(
    ("phrase", "first", "other"),
    [("북미", "KP", "US"), ("조중", "KP", "CN"), ("韓美", "KR", "US"), ("미·러", "US", "RU"), ("남북", "KR", "KP")],
)
def test_pairs_are_known(phrase: str, first: str, other: str) -> None:
    assert [s["code"] for s in STATES if s.get("pairs", {}).get(phrase) == other] == [first]


def test_a_phrase_is_one_thing() -> None:
    """A pair of states is no name of one, nor of a look-alike."""
    names = owners(STATES, "names", "capital", "seats")
    assert not several(names)
    lookalikes = set(owners(STATES, "lookalikes"))
    for state in STATES:
        phrases = {*state.get("pairs", {}), *state.get("triples", {})}
        assert not phrases & set(names)
        assert not phrases & lookalikes
    assert not lookalikes & set(names)


def test_syllables_are_never_names() -> None:
    """One syllable begins too many words; a Han character stands alone only at the head of a headline."""
    short = [name for name in owners(STATES, "names", "capital") if len(name) == 1 and "가" <= name <= "힣"]
    assert short == ["괌"]


def test_lookalikes_hold_what_they_hide() -> None:
    places = {row[0] for row in PLACES}
    for state in STATES:
        own = [n for key in ("names", "short", "capital") for n in state.get(key, [])] + list(state.get("pairs", {}))
        for phrase in state.get("lookalikes", []):
            assert any(n in phrase for n in own) or any(n in phrase for n in places), (state["code"], phrase)


def test_organizations_have_the_codes_of_the_first_pack() -> None:
    codes = [organization["code"] for organization in ORGANIZATIONS]
    kinds = {organization["code"]: organization["kind"] for organization in ORGANIZATIONS}
    assert len(set(codes)) == len(codes)
    for organization in load("organizations.yaml", VIETNAMESE):
        assert kinds.get(organization["code"]) == organization["kind"]
    assert not several(owners(ORGANIZATIONS, "names"))
    assert not set(owners(ORGANIZATIONS, "names")) & set(owners(STATES, "names", "capital", "seats"))
    assert all(entry["seat"]["country"] in CODES for entry in ORGANIZATIONS if "seat" in entry)


def test_an_outlet_is_told_by_its_name() -> None:
    assert not several(owners(OUTLETS, "name", "aliases", code="name"))
    assert len({entry["name"] for entry in OUTLETS}) == len(OUTLETS)
    assert all(entry["country"] in CODES for entry in OUTLETS)


def test_a_place_is_in_one_country_and_is_no_state() -> None:
    states = owners(STATES, "names")
    assert len({row[0].lower() for row in PLACES}) == len(PLACES)
    assert all(row[1] in CODES for row in PLACES)
    assert not [row for row in PLACES if states.get(row[0].lower(), {row[1]}) != {row[1]}]


@pytest.mark.parametrize("word", ["위해", "지난", "후에", "대리", "무산", "미리", "코로나", "선전"])
def test_words_are_no_places(word: str) -> None:
    assert word not in {row[0] for row in PLACES}
