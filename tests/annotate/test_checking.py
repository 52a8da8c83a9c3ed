"""The pack's own lexicon is held against its forms and examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from honglu.annotate.checking import check_readings
from honglu.lang.folder import read_folder
from tests.lang.small_pack import pack_of, write


def check(folder: Path) -> list[str]:
    read = read_folder(folder)
    return [str(finding) for finding in check_readings(read, pack_of(read))]


def test_a_sound_pack_reads_its_examples(tmp_path: Path) -> None:
    assert check(write(tmp_path)) == []


FAULTS = [
    (
        "examples.yaml",
        "words: 'phone call'",
        "words: 'call'",
        "'call' is not found in 'a phone call' (found: phone call)",
    ),
    ("acts.yaml", "forms: [phone call]", "forms: [telephone]", "'phone call' is not found in 'a phone call' (nothing"),
    ("examples.yaml", "not: ['a call']", "not: ['one phone call']", "'phone call' is found in the look-alike"),
    ("acts.yaml", "[meets the deadline]", "[meets the end]", "'meets' is found in the look-alike 'meets the deadline'"),
    (
        "dates.yaml",
        "dates: [2024]",
        "dates: [2023]",
        "dates.yaml: year: 'day 2024' has the dates ['2024'], not ['2023']",
    ),
    ("dates.yaml", "{text: day}", "{text: day 2020}", "'day 2020' has the dates ['2020'], not []"),
    ("examples.yaml", "words: 'smith'", "words: 'john'", "names.surnames: 'john' is not found in 'John Smith'"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS, ids=[fault[3] for fault in FAULTS])
def test_a_fault_is_found(file: str, old: str, new: str, told: str, tmp_path: Path) -> None:
    findings = check(write(tmp_path, (file, old, new)))
    assert [finding for finding in findings if told in finding], findings


def test_a_state_in_a_persons_name_is_none(tmp_path: Path) -> None:
    change = ("examples.yaml", "not: ['the Rose Garden']", "not: ['president Rose Smith']")
    assert check(write(tmp_path, change)) == []
    change = ("examples.yaml", "not: ['the Rose Garden']", "not: ['president of Rose']")
    assert [finding for finding in check(write(tmp_path, change)) if "'rose' is found in the look-alike" in finding]
