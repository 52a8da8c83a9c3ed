"""The tables of names: those that are made are what the tools make, and all are well formed."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from honglu.knowledge.names_table import read_names
from tests.shared import PROJECT

NAMES = PROJECT / "src" / "honglu" / "knowledge" / "names"
MADE = {
    "make_characters.py": ["characters.tsv"],
    "make_syllables.py": ["syllables_ko.tsv", "syllables_vi.tsv", "syllables_zh.tsv"],
    "make_states.py": ["states.tsv"],
}


@pytest.mark.parametrize("tool", MADE)
def test_making_a_table_anew_gives_the_same_bytes(tool: str) -> None:
    before = {name: (NAMES / name).read_bytes() for name in MADE[tool]}
    subprocess.run([sys.executable, PROJECT / "tools" / tool], check=True, cwd=PROJECT, capture_output=True)
    assert {name: (NAMES / name).read_bytes() for name in MADE[tool]} == before


@pytest.mark.parametrize("path", sorted(NAMES.glob("*.tsv")), ids=lambda path: path.name)
def test_a_table_is_composed_and_has_even_rows(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert len({line.count("\t") for line in lines}) == 1
    assert len(set(lines)) == len(lines)


def test_every_row_names_something_and_where_it_stands() -> None:
    rows = read_names()
    assert len(rows) > 5_000
    assert all(row.every_form and row.source for row in rows)
