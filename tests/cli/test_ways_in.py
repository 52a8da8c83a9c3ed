"""The program as a whole: where the ledger is, help, version, completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from honglu import __version__
from honglu.cli import COMMANDS, main
from tests.ledger.hand_made import ledger_of, on_its_own, reading


def call(*arguments: str, **env: str | None) -> Result:
    return CliRunner().invoke(main, arguments, env={"HONGLU_LEDGER": None, **env})


def count(result: Result) -> int:
    assert result.exit_code == 0, result.output
    return len(result.stdout.splitlines())


def test_the_ledger_may_be_named_before_or_after_the_command_or_around_it(tmp_path: Path) -> None:
    one = str(ledger_of(tmp_path / "one.db", [reading(1)]))
    two = str(ledger_of(tmp_path / "two.db", [reading(1), reading(2, on_its_own(2))]))
    jsonl = ("contacts", "--format", "jsonl")
    assert count(call("--ledger", one, *jsonl)) == 1
    assert count(call(*jsonl, "--ledger", two)) == 2
    assert count(call(*jsonl, HONGLU_LEDGER=two)) == 2
    assert count(call("--ledger", one, *jsonl, HONGLU_LEDGER=two)) == 1
    assert count(call("--ledger", one, *jsonl, "--ledger", two)) == 2


@pytest.mark.parametrize("command", [["contacts"], ["timeline"], ["explain", "abc"]])
def test_asking_makes_no_ledger(tmp_path: Path, command: list[str]) -> None:
    absent = tmp_path / "absent" / "ledger.db"
    result = call("--ledger", str(absent), *command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(absent) in result.stderr
    assert "honglu ingest" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_name_the_ledger_lies_in_the_data_folder(tmp_path: Path) -> None:
    result = call("contacts", HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path / "data"))
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    told = call(command, "--help").stdout
    assert "Example" in told
    assert f"honglu {command}" in told
    assert max(map(len, told.splitlines())) <= 120


def test_the_group_lists_the_commands_in_the_order_one_needs_them() -> None:
    told = call("--help").stdout
    places = [told.index(f"\n  {command} ") for command in COMMANDS]
    assert places == sorted(places)


WRONG = (["fly"], ["explain"], ["ingest"], ["contacts", "--format", "xml"], ["completion", "cmd"])


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_usage(wrong: list[str]) -> None:
    result = call(*wrong)
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    result = call("completion", shell)
    assert result.exit_code == 0
    assert "_HONGLU_COMPLETE" in result.stdout


def test_completion_completes() -> None:
    env = {**os.environ, "_HONGLU_COMPLETE": "bash_complete", "COMP_WORDS": "honglu con", "COMP_CWORD": "1"}
    program = "import sys; sys.argv[0] = 'honglu'; from honglu.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["plain,contacts"]


def test_the_version_loads_no_command() -> None:
    code = (
        "import json, sys\nfrom honglu.cli import main\n"
        "try: main(['--version'])\n"
        "finally: print(json.dumps([m for m in ('sqlite3', 'yaml', 'honglu.ledger') if m in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    version, loaded = done.stdout.splitlines()
    assert version == f"honglu {__version__}"
    assert json.loads(loaded) == []


def test_no_colour_goes_into_a_pipe(tmp_path: Path) -> None:
    path = str(ledger_of(tmp_path / "l.db", [reading(1)]))
    assert "\x1b" not in call("--ledger", path, "timeline").stdout
    coloured = CliRunner().invoke(main, ["--ledger", path, "timeline"], color=True)
    assert "\x1b[1m21 Mar 2024" in coloured.stdout
    plain = CliRunner().invoke(main, ["--ledger", path, "timeline"], color=True, env={"NO_COLOR": "1"})
    assert "\x1b" not in plain.stdout
