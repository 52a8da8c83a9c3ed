"""The table of states is what the tool makes, and the tool joins its sources by rank."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tools.make_states import LOCALES, PACK, TARGET, Sources, build, fold, load, main, render

COLUMNS = ["code", *LOCALES]
SOURCES = load()


def rows(text: str) -> list[dict[str, str]]:
    header, *lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    assert header == COLUMNS
    return [dict(zip(COLUMNS, line, strict=True)) for line in lines]


TABLE = {row["code"]: row for row in rows(TARGET.read_text(encoding="utf-8"))}


def forms() -> Iterator[tuple[str, str, str]]:
    for code, row in TABLE.items():
        yield from ((code, language, form) for language in LOCALES for form in row[language].split("|") if form)


def small(**parts: object) -> dict[str, str]:
    """The only row made from sources of which all but the given ones are empty."""
    empty: dict[str, object] = {"usual": {}, "names": {}, "long": [], "drop": {}, "pack": {}, "cldr": {}}
    (row,) = rows(render(Sources(**(empty | parts))))  # type: ignore[arg-type]
    return row


def test_the_table_is_what_the_tool_makes() -> None:
    assert build() == TARGET.read_text(encoding="utf-8"), "run tools/make_states.py"


def test_making_it_again_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.make_states.TARGET", tmp_path / "states.tsv")
    main()
    first = (tmp_path / "states.tsv").read_bytes()
    main()
    assert (tmp_path / "states.tsv").read_bytes() == first == TARGET.read_bytes()


def test_another_babel_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.make_states.PINNED", "0.1")
    with pytest.raises(SystemExit, match=r"babel 0\.1 is wanted"):
        build()


def test_the_header_says_not_to_edit() -> None:
    text = TARGET.read_text(encoding="utf-8")
    assert "# Made by tools/make_states.py: edit tools/states_names.yaml" in text
    assert "Unicode License v3" in text
    assert "Compiled by hand from general knowledge; nothing copied." in text


def test_each_state_has_one_row_and_names_in_each_language() -> None:
    assert list(TABLE) == sorted(TABLE)
    assert TABLE.keys() > {state["code"] for state in yaml.safe_load(PACK.read_text(encoding="utf-8"))}
    assert TABLE.keys() >= {"SU", "DD", "YU", "CS", "YD", "RVN"}
    assert not [(code, language) for code, row in TABLE.items() for language in [*LOCALES][:-1] if not row[language]]


def test_forms_are_clean() -> None:
    for code, language, form in forms():
        assert form == " ".join(form.split()), (code, language)
        assert unicodedata.is_normalized("NFC", form), (code, language, form)


def test_no_form_is_of_two_states() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for code, _, form in forms():
        owners[fold(form)].add(code)
    assert not {form: codes for form, codes in owners.items() if len(codes) > 1}


def test_no_form_stands_twice_in_a_cell() -> None:
    for code, row in TABLE.items():
        for language in LOCALES:
            folded = [fold(form) for form in row[language].split("|")]
            assert len(folded) == len(set(folded)), (code, language)


def test_every_source_is_in_the_table() -> None:
    found = {(code, fold(form)) for code, _, form in forms()}
    elsewhere = {fold(form) for _, _, form in forms()}
    dropped = {(code, fold(name)) for code, names in SOURCES.drop.items() for name in names}
    named = {(code, name) for code, names in SOURCES.pack.items() for name in names}
    named |= {(code, name) for code, cells in SOURCES.cldr.items() for names in cells.values() for name in names}
    named |= {(code, name) for code, cells in SOURCES.names.items() for names in cells.values() for name in names}
    missing = {(code, name) for code, name in named if (code, fold(name)) not in found | dropped}
    assert {name for _, name in missing if fold(name) not in elsewhere} == set()


def test_what_is_dropped_was_there() -> None:
    for code, names in SOURCES.drop.items():
        assert set(names) <= {*SOURCES.pack[code], *(n for cell in SOURCES.cldr[code].values() for n in cell)}, code
        assert not set(names) & set("|".join(TABLE[code].values()).split("|")), code


def test_hand_made_rows_are_of_codes_and_languages_that_there_are() -> None:
    for part in (SOURCES.usual, SOURCES.names):
        assert {language for cells in part.values() for language in cells} <= LOCALES.keys()
    for pattern in SOURCES.long:
        assert set(pattern["codes"]) <= TABLE.keys()
        assert pattern.keys() - {"codes"} <= LOCALES.keys()
        assert all("{}" in form for language, some in pattern.items() if language != "codes" for form in some)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("AZ", "vi", "A-déc-bai-gian"),
        ("NZ", "vi", "Tân Tây Lan"),
        ("AF", "vi", "A Phú Hãn"),
        ("NZ", "zh-Hant", "紐西蘭"),
        ("NZ", "zh-Hant", "新西蘭"),
        ("SA", "zh-Hant", "沙烏地阿拉伯"),
        ("LA", "zh-Hant", "寮國"),
        ("KP", "zh-Hant", "北韓"),
        ("KP", "zh-Hans", "朝鲜"),
        ("KP", "ko", "조선민주주의인민공화국"),
        ("KP", "vi", "CHDCND Triều Tiên"),
        ("KR", "ko", "남조선"),
        ("AU", "ko", "오스트랄리아"),
        ("HR", "zh-Hant", "克羅埃西亞共和國"),
        ("HR", "zh-Hant", "克羅地亞共和國"),
        ("NO", "en", "Kingdom of Norway"),
        ("SU", "vi", "Liên Xô"),
        ("DD", "vi", "Cộng hòa Dân chủ Đức"),
        ("YU", "vi", "Nam Tư"),
        ("RVN", "vi", "VNCH"),
    ],
)
def test_the_table_knows(code: str, language: str, name: str) -> None:
    assert name in TABLE[code][language].split("|")


def test_the_usual_name_is_first() -> None:
    assert TABLE["KR"]["ko"].startswith("한국|")
    assert TABLE["US"]["vi"].startswith("Mỹ|")
    assert TABLE["SA"]["zh-Hans"].startswith("沙特|")


def test_names_stand_in_order_of_their_sources() -> None:
    row = small(
        usual={"AA": {"vi": ["Thường"]}},
        pack={"AA": ["Gói", "Chuẩn"]},
        cldr={"AA": {"vi": ["Chuẩn"]}},
        names={"AA": {"vi": ["Khác", "gói"]}},
        long=[{"vi": ["Cộng hòa {}"], "codes": ["AA"]}],
    )
    assert row["vi"] == "Thường|Gói|Chuẩn|Khác|Cộng hòa Thường"


def test_a_long_name_is_built_on_the_name_of_each_locale() -> None:
    cldr = {"AA": {"zh-Hant": ["甲國", "乙國"], "en": ["A"]}}
    long = [{"zh-Hant": ["{}聯邦"], "en": ["Union of {}"], "codes": ["AA"]}]
    assert small(cldr=cldr, long=long, pack={"AA": ["Á"]})["zh-Hant"] == "甲國|乙國|甲國聯邦|乙國聯邦"
    usual = {"AA": {"zh-Hant": ["丙國"]}}
    assert small(cldr=cldr, long=long, usual=usual)["zh-Hant"] == "丙國|甲國|乙國|丙國聯邦"


def test_a_dropped_name_is_left_out_in_any_case_of_letters() -> None:
    assert small(pack={"AA": ["Hòa", "Hoà lan"]}, drop={"AA": ["HOÀ"]})["vi"] == "Hoà lan"


NAMED = {"AA": {"vi": ["tên"]}, "BB": {"en": ["B"]}}


@pytest.mark.parametrize(
    "sources",
    [
        Sources({}, NAMED, [], {}, {"BB": ["Tên"]}, {}),
        Sources({}, NAMED, [], {}, {}, {"BB": {"vi": ["Tên"]}}),
        Sources({}, {}, [], {}, {"AA": ["tên"]}, {"BB": {"vi": ["Tên"]}, "AA": {}})._replace(
            usual={"BB": {"en": ["B"]}}
        ),
    ],
)
def test_a_name_of_a_higher_source_is_no_name_of_another_state(sources: Sources) -> None:
    assert [row["vi"] for row in rows(render(sources))] == ["tên", ""]


def test_two_states_with_equal_right_to_a_name_are_told() -> None:
    names = {"AA": {"en": ["Land"]}, "BB": {"ko": ["LAND"]}}
    with pytest.raises(SystemExit, match="LAND: AA, BB"):
        render(Sources({}, names, [], {}, {}, {}))


def test_names_are_composed() -> None:
    assert small(names={"AA": {"en": ["Cafe\u0301"]}})["en"] == "Café"
