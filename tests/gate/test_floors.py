"""The code as it stands against the scores once reached: see floors.yaml."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from honglu.evaluate import score
from honglu.evaluate.run import load_articles, load_readings
from honglu.extract import read_article
from honglu.model.codec import reading_to_json
from tests.shared import shared
from tools.pin_floors import FIGURES, SETS, digest, load, reached


@pytest.fixture(params=SETS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def readings(folder: Path) -> dict[str, dict[str, Any]]:
    return {a.id: reading_to_json(read_article(a)) for a in load_articles(folder / "articles.jsonl")}


def test_the_floors_were_measured_on_this_gold(name: str) -> None:
    folder = shared("gold", name)
    told = f"{name} is not the gold that floors.yaml was measured on: look at what changed, then `make pin`"
    assert digest(folder) == load()[name]["digest"], told


def test_no_score_has_fallen(name: str) -> None:
    folder = shared("gold", name)
    scores = score(load_readings(folder / "gold.jsonl"), readings(folder))
    floors, now = load()[name], reached(scores)
    fallen = {figure: (floors[figure], now[figure]) for figure in FIGURES if now[figure] < floors[figure]}
    assert not fallen, f"{name} fell (floor, now); mend it, or `make pin ARGS='--lower {name} --reason WHY'`"


def test_every_reading_keeps_the_contract(name: str, tmp_path: Path) -> None:
    folder, path = shared("gold", name), tmp_path / "readings.jsonl"
    lines = [json.dumps(reading, ensure_ascii=False) for reading in readings(folder).values()]
    path.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, shared("tools", "check_gold.py"), folder / "articles.jsonl", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
