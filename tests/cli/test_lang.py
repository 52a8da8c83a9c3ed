"""`honglu lang check`: findings as lines, and a status that scripts can ask."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner, Result

from honglu.cli import lang, main
from honglu.lang.finding import Finding


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["lang", *arguments])


def test_a_sound_pack_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lang, "check_language", lambda _: [])
    result = call("check", "vi")
    assert result.exit_code == 0
    assert re.fullmatch(r"vi: \d+ terms, 0 findings\n", result.stdout)


def test_each_finding_is_a_line_and_the_status_is_1(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [Finding("acts.yaml", "meet", "is\nwrong", "mend it"), Finding("names.yaml", "never", "is missing")]
    monkeypatch.setattr(lang, "check_language", lambda _: findings)
    result = call("check", "vi")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == ["acts.yaml: meet: is wrong (mend it)", "names.yaml: never: is missing"]
    assert result.stderr == "vi: 2 findings\n"


def test_a_language_without_a_pack() -> None:
    result = call("check", "xx")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no pack for language 'xx'; packs: en, ko, vi, zh" in result.stderr


@pytest.mark.parametrize("wrong", [["check"], ["chekc", "vi"]])
def test_wrong_usage(wrong: list[str]) -> None:
    assert call(*wrong).exit_code == 2


def test_the_real_command_checks_the_real_pack() -> None:
    result = call("check", "vi")
    assert result.exit_code in (0, 1)  # tests/lang/test_check.py tells which findings there may be
    assert result.exception is None or isinstance(result.exception, SystemExit)
