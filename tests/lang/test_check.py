"""The check of a pack finds each sort of fault, and no pack has any."""

from __future__ import annotations

from pathlib import Path

import pytest

from honglu.annotate.checking import check_language
from honglu.lang import loader
from honglu.lang.check import Finding, check_folder, check_pack
from honglu.lang.folder import read_folder
from honglu.lang.loader import languages
from honglu.lang.schema import SCHEMA
from tests.lang.small_pack import FILES, write
from tests.shared import PROJECT

PACKS = PROJECT / "src/honglu/lang"


@pytest.mark.parametrize("language", languages())
def test_no_pack_has_faults(language: str) -> None:
    findings = check_language(language)
    assert [str(finding) for finding in findings] == [], f"mend them: honglu lang check {language}"
    assert set(check_pack(language)) <= set(findings), "the room checks what it can without the lexicon"


def test_there_is_no_pack_of_every_language() -> None:
    with pytest.raises(LookupError, match=r"no pack for language '\.\./vi'; packs: en, ko, vi, zh"):
        check_pack("../vi")


def test_a_pack_that_is_begun_is_checked_and_not_yet_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "grammar.yaml").write_text(FILES[GRAMMAR], encoding="utf-8")
    monkeypatch.setattr(loader.resources, "files", lambda _: tmp_path)
    assert (loader.begun(), loader.languages()) == (["xx"], [])
    missing = {finding.file for finding in check_pack("xx") if finding.what == "is missing"}
    assert missing == {f"{name}.yaml" for name in SCHEMA} - {GRAMMAR}


@pytest.mark.parametrize("language", languages())
def test_the_readme_tells_every_file(language: str) -> None:
    told = (PACKS / language / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in (PACKS / language).iterdir() if path.suffix in (".yaml", ".tsv")}
    assert {name for name in files if f"`{name}`" not in told} == set()
    assert {f"{name}.yaml" for name in SCHEMA} <= files


def test_a_sound_pack_has_no_findings(tmp_path: Path) -> None:
    assert check_folder(read_folder(write(tmp_path))) == []


ACTS, STATES, GRAMMAR, NAMES, EXAMPLES = "acts.yaml", "states.yaml", "grammar.yaml", "names.yaml", "examples.yaml"

FAULTS = [
    # the form of files
    (ACTS, "noun: true", "nuon: true", "acts.call", "'nuon' is no key of it"),
    (ACTS, "kind: call, ", "", "acts.call", "has no 'kind'"),
    (
        ACTS,
        "frame: mutual, forms: [meets]",
        "frame: mutaul, forms: [meets]",
        "acts.meet.frame",
        "'mutaul' is not known",
    ),
    (ACTS, "forms: [phone call]", "forms: phone call", "acts.call.forms", "text stands where a list should"),
    (ACTS, "forms: [phone call]", "forms: []", "acts.call.forms", "the list is empty"),
    (ACTS, "forms: [phone call]", "forms: [phone call, no]", "acts.call.forms.2", "False is no text"),
    (ACTS, "noun: true", "noun: yes please", "acts.call.noun", "is neither true nor false"),
    (ACTS, "acts:", "acts: [", "the file", "is no YAML"),
    (STATES, "code: AA, ", "code: AA, code: AA, ", "line 1", "the key 'code' stands twice"),
    (STATES, "code: BB", "code: bb", "bb.code", "is no ISO 3166-1 alpha-2 code"),
    ("posts.yaml", "level: 1", "level: 9", "heads.president.level", "9 is no whole number from 1 to 5"),
    (GRAMMAR, "'\\(Photo\\)'", "'(Photo'", "caption-ends.1", "is no regular expression"),
    # words
    (ACTS, "forms: [phone call]", "forms: [' phone call']", "acts.call.forms.1", "has white space around it"),
    (ACTS, "forms: [phone call]", 'forms: ["phone\\u00a0call"]', "acts.call.forms.1", "which no text has"),
    (ACTS, "forms: [phone call]", "forms: [phone cafe\u0301]", "line 3", "is not in Unicode form NFC"),
    (ACTS, "forms: [phone call]", "forms: [phone call, Phone call]", "acts.call.forms", "'Phone call' stands twice"),
    (ACTS, "forms: [phone call]", "forms: [phone call, meets]", "meets", "is act of meet and of call"),
    (ACTS, "[meets the deadline]", "[meets the deadline, meets]", "meet", "is a look-alike and itself act meet"),
    (ACTS, "[meets the deadline]", "[meets the deadline, meetsy]", "meet", "'meetsy' hides no word of the pack"),
    (STATES, "[Bland]", "[Bland, Aland]", "aland", "is state of AA and of BB"),
    (NAMES, "[smith]", "[smith, Jones]", "surnames", "'Jones' is never found"),
    (GRAMMAR, "folds: {our: oru}", "folds: {our: or}", "folds", "differ in length"),
    (GRAMMAR, "folds: {our: oru}", "folds: {our: oru, oru: uro}", "folds", "'oru' is folded further"),
    # tables and furniture
    ("places.tsv", "AA\tcity", "AA", "line 3", "has 2 columns and not 3"),
    ("places.tsv", "AA\tcity", "AX\tcity", "Port Aland", "'AX' is no country of states.yaml"),
    ("places.tsv", "AA\tcity", "AA\tcty", "Port Aland", "'cty' is no kind of place"),
    ("places.tsv", "AA\tcity", "AA\tcity\nport aland\tBB\tcity", "port aland", "lies in AA and in BB"),
    ("furniture.yaml", "[Share]", "[Like]", "buttons: share", "does not match its example 'Like'"),
    ("furniture.yaml", "[share of the market]", "[SHARE]", "buttons: share", "takes the look-alike 'SHARE'"),
    # entries and their examples
    (GRAMMAR, "with: [with]", "with: [with], to: [to]", "words.to", "the entry has no examples"),
    (EXAMPLES, "words:\n  with:", "words:\n  wiht:", "words.wiht", "there is no such entry"),
    (EXAMPLES, "visit-ranks:", "ranks:", "ranks", "is no section"),
    (EXAMPLES, "not: ['without']", "not: []", "words.with", "has no look-alikes"),
    (EXAMPLES, "not: ['without']", "not: ['with B']", "words.with", "'with B' is example and look-alike at once"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{f[0]} {f[4]}" for f in FAULTS])
def test_a_fault_is_found(fault: tuple[str, str, str, str, str], tmp_path: Path) -> None:
    file, old, new, entry, what = fault
    findings = check_folder(read_folder(write(tmp_path, (file, old, new))))
    assert [f for f in findings if f.entry == entry and what in f.what], findings


@pytest.mark.parametrize("file", [name for name in FILES if name != "places.tsv"])
def test_a_missing_file_is_found(file: str, tmp_path: Path) -> None:
    (write(tmp_path) / file).unlink()
    assert check_folder(read_folder(tmp_path)) == [
        Finding(file, "the file", "is missing", "every pack has it; see lang/vi")
    ]


@pytest.mark.parametrize(
    "value", [b"\xdb", b"!!float mutual", b"9" * 5000, b"!!timestamp x", b"!!bool x", b"!!int ''", b"[" * 5000]
)
def test_no_value_stops_the_check(value: bytes, tmp_path: Path) -> None:
    (write(tmp_path) / ACTS).write_bytes(b"acts: " + value)
    (finding,) = check_folder(read_folder(tmp_path))
    assert (finding.file, finding.entry) == (ACTS, "the file")
    assert finding.what.startswith(("is no YAML: ", "is not UTF-8"))


def test_a_table_that_is_not_utf_8_is_found(tmp_path: Path) -> None:
    (write(tmp_path) / "places.tsv").write_bytes(b"Port \xc5land\tAA\tcity\n")
    (finding,) = check_folder(read_folder(tmp_path))
    assert str(finding) == "places.tsv: the file: is not UTF-8 (byte 6 is none of UTF-8: save the file as UTF-8)"


def test_why_stands_for_look_alikes(tmp_path: Path) -> None:
    change = (EXAMPLES, "not: ['without']", "not: [], why: nothing is like it")
    assert check_folder(read_folder(write(tmp_path, change))) == []


def test_a_finding_is_told_in_one_line() -> None:
    assert str(Finding("acts.yaml", "meet", "is wrong", "mend it")) == "acts.yaml: meet: is wrong (mend it)"
    assert str(Finding("acts.yaml", "meet", "is wrong")) == "acts.yaml: meet: is wrong"
