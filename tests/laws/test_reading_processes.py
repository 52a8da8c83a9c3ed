"""The same articles give the same bytes: in any process, under any hash seed, in any order."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.laws.dispatches import SAMPLES

COMMAND = (sys.executable, "-c", "from honglu.cli import main; main()", "read", "--reasons")


def printed(path: Path, seed: str) -> bytes:
    env = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run([*COMMAND, str(path)], check=True, capture_output=True, env=env).stdout


def test_hash_seeds_change_no_byte() -> None:
    assert printed(SAMPLES, "0") == printed(SAMPLES, "12345")


def test_the_order_of_articles_changes_none_of_the_lines(tmp_path: Path) -> None:
    lines = SAMPLES.read_text(encoding="utf-8").splitlines()
    backwards = tmp_path / "backwards.jsonl"
    backwards.write_text("\n".join(reversed(lines)) + "\n", encoding="utf-8")
    assert printed(backwards, "0").splitlines() == printed(SAMPLES, "0").splitlines()[::-1]


def test_one_line_an_article_in_order_of_input() -> None:
    ids = [json.loads(line)["id"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    assert [json.loads(line)["article"]["id"] for line in printed(SAMPLES, "0").splitlines()] == ids
