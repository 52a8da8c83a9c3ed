"""The table of formats: all there, all told, none loaded before its time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from honglu.export import FORMATS
from tests.export.hostile import exported
from tests.shared import PROJECT


def test_a_name_is_one_format() -> None:
    assert all(form.name == name for name, form in FORMATS.items())
    assert all(form.folder != bool(form.suffix) for form in FORMATS.values())


def test_the_manual_tells_every_format() -> None:
    told = (PROJECT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in told] == []


def test_the_table_loads_none_of_what_the_formats_need() -> None:
    loaded = "import sys, honglu.export.formats; print([m for m in sys.modules if m.split('.')[0] in sys.argv[1:]])"
    done = subprocess.run(
        [sys.executable, "-c", loaded, "pyarrow", "followthemoney"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.folder])
def test_the_same_ledger_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    written = []
    for at in ("one", "other"):
        (tmp_path / at).mkdir()
        written.append(exported(name, tmp_path / at).read_bytes())
    assert written[0] == written[1]
    assert written[0]
