"""What `honglu export` writes, and where to."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from honglu.cli import main
from honglu.export import FORMATS
from tests.cli.honglu_command import honglu
from tests.export.hostile import ledger as hostile


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile(tmp_path_factory.mktemp("ledger") / "ledger.db")


def call(ledger: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["--ledger", str(ledger), "export", *map(str, arguments)])


def test_filters_are_those_of_contacts(ledger: Path) -> None:
    lines = call(ledger, "travel", "--between", "VN,KP", "--status", "held").stdout.splitlines()
    assert len(lines) == 2
    assert "Kim Song-nam" in lines[1]


def test_a_file_and_standard_output_have_the_same_bytes(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "rows.tsv"
    assert honglu("--ledger", ledger, "export", "gdelt", "-o", out).returncode == 0
    assert honglu("--ledger", ledger, "export", "gdelt").stdout == out.read_text(encoding="utf-8")


def test_the_question_stands_in_the_codebook(ledger: Path, tmp_path: Path) -> None:
    assert call(ledger, "csv", "--kind", "visit", "-o", tmp_path / "out").exit_code == 0
    assert "contacts of kind visit" in (tmp_path / "out" / "codebook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "word"),
    [
        (["csv"], 2, "name it with -o"),
        (["travel", "--dyads"], 2, "--dyads goes with gdelt, plover"),
        (["nonsense"], 2, "travel"),
        (["gdelt", "-o", "nowhere/at/all.tsv"], 1, "check that its folder exists"),
    ],
)
def test_what_cannot_be_is_told(ledger: Path, arguments: list[str], status: int, word: str) -> None:
    result = call(ledger, *arguments)
    assert result.exit_code == status
    assert word in result.output


def test_a_ledger_that_is_not_there_is_told_and_none_is_made(tmp_path: Path) -> None:
    result = call(tmp_path / "none.db", "gdelt", "-o", tmp_path / "out.tsv")
    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_help_tells_every_format() -> None:
    told = CliRunner().invoke(main, ["export", "--help"]).stdout
    assert all(f"  {form.name} " in told and form.what in told for form in FORMATS.values())
