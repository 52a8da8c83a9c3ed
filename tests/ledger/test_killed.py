"""A run that is killed loses nothing it reported as done, and can be finished."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import LedgerError, contact_to_json, read_from
from honglu.model.codec import Json, reading_to_json
from tests.ledger.hand_made import MEETING, VISIT, reading
from tests.shared import PROJECT

COUNT = 600


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("readings") / "readings.jsonl"
    readings = (reading(n, MEETING, replace(VISIT, date=f"2024-03-{n % 28 + 1:02}")) for n in range(COUNT))
    lines = (json.dumps(reading_to_json(one, reasons=True)) for one in readings)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory, source: Path) -> Path:
    path = tmp_path_factory.mktemp("unbroken") / "ledger.db"
    run(path, source)
    return path


def start(ledger: Path, source: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.ledger.ingesting", str(ledger), str(source)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)


def run(ledger: Path, source: Path) -> list[str]:
    with start(ledger, source) as program:
        told = program.communicate()[0].splitlines()
    assert program.returncode == 0
    return told


def kill(program: subprocess.Popen[str], told: int, delay: float) -> list[str]:
    """Kill the program a while after it reported so many articles as done; all that it had reported."""
    with program:
        assert program.stdout
        lines = [program.stdout.readline() for _ in range(told)]
        time.sleep(delay)
        program.send_signal(signal.SIGKILL)
        return [line.strip() for line in (*lines, *program.stdout.readlines()) if line.endswith("\n")]


def contents(ledger: Path) -> tuple[list[Json], list[Json]]:
    try:
        with read_from(ledger) as reader:
            readings = [reading_to_json(one, reasons=True) for one in reader.readings()]
            return readings, [contact_to_json(contact) for contact in reader.contacts()]
    except LedgerError as error:
        assert "there is no ledger" in str(error)
        return [], []


@pytest.mark.parametrize(
    ("told", "delay"),
    [(0, 0.1), (0, 0.25), (1, 0.0), (1, 0.004), (101, 0.002), (300, 0.006), (500, 0.003)],
)
def test_a_killed_run_keeps_a_prefix_and_can_be_finished(
    tmp_path: Path, source: Path, unbroken: Path, told: int, delay: float
) -> None:
    ledger = tmp_path / "killed.db"
    reported = kill(start(ledger, source), told, delay)
    assert len(reported) >= told

    whole = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    kept, _ = contents(ledger)
    assert kept == whole[: len(kept)]
    assert len(kept) >= len(reported)

    assert len(run(ledger, source)) == COUNT
    assert contents(ledger) == contents(unbroken)


def test_after_a_run_the_ledger_is_a_single_file(unbroken: Path) -> None:
    assert [path.name for path in unbroken.parent.iterdir()] == [unbroken.name]


def test_two_runs_at_once_both_come_through(tmp_path: Path, source: Path, unbroken: Path) -> None:
    lines = source.read_text(encoding="utf-8").splitlines()
    halves = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for number, half in enumerate(halves):
        half.write_text("\n".join(lines[number::2]), encoding="utf-8")
    programs = [start(tmp_path / "l.db", half) for half in halves]
    for program in programs:
        program.communicate()
    assert [program.returncode for program in programs] == [0, 0]
    assert contents(tmp_path / "l.db") == contents(unbroken)
