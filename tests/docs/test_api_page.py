"""docs/api.md names the addresses that there are, and its Python runs."""

from __future__ import annotations

import re
from pathlib import Path

from honglu.web.app import make_app
from honglu.web.settings import Settings
from tests.cli.honglu_command import honglu
from tests.shared import PROJECT

PAGE = (PROJECT / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_address_is_told(tmp_path: Path) -> None:
    paths = make_app(Settings(tmp_path / "none.db")).openapi()["paths"]
    named = {f"/api/v1{one}" for one in re.findall(r"`(/[a-z]+(?:/\{\w+\})*)(?:\?\w+=)?`", PAGE)}
    of_things = {re.sub(r"\{\w+\}", "{id}", path) if "pairs" not in path else path for path in paths}
    assert of_things - {"/api/v1/decisions/{id}"} <= named


def test_its_python_runs(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    assert honglu("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl").returncode == 0
    (block,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    exec(compile(block.replace("build/demo.db", str(path)), "api.md", "exec"), {})  # noqa: S102  # our own file
