"""The README's Python blocks run, and its commands are those that there are."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout

import pytest

from tests.shared import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = sorted(set(re.findall(r"^\$ honglu (?:--ledger \S+ )?([a-z]+)", README, re.MULTILINE)))
TARGETS = sorted(set(re.findall(r"(?:^ {4}|`)make ([a-z]+)\b", README, re.MULTILINE)))


def test_there_is_python_to_run() -> None:
    assert PYTHON


@pytest.mark.parametrize("block", PYTHON, ids=range(len(PYTHON)))
def test_a_python_block_prints_what_its_comments_say(block: str) -> None:
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(block, "README.md", "exec"), {"__name__": "readme"})  # noqa: S102  # our own file
    assert printed.getvalue().splitlines() == re.findall(r"^# (.*)$", block, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_there(command: str) -> None:
    assert (PROJECT / "src" / "honglu" / "cli" / f"{command}.py").exists()


@pytest.mark.parametrize("target", TARGETS)
def test_a_make_target_is_there(target: str) -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_files_that_it_links_to_are_there() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    assert [link for link in links if not (PROJECT / link).exists()] == []
