"""The few public names, and an import that costs nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib

import honglu
from tests.shared import PROJECT

HEAVY = (
    "yaml",
    "regex",
    "ahocorasick",
    "sqlite3",
    "click",
    "fasttext",
    "honglu.lang",
    "honglu.extract",
    "h11",
    "protego",
    "resiliparse",
)


def test_public_names_are_sorted_and_there() -> None:
    assert honglu.__all__ == sorted(honglu.__all__)
    assert [name for name in honglu.__all__ if not hasattr(honglu, name)] == []


def test_every_public_name_is_documented() -> None:
    assert [name for name in honglu.__all__ if not getattr(honglu, name).__doc__] == []


def test_importing_does_no_work() -> None:
    code = f"import honglu, json, sys; print(json.dumps([m for m in {HEAVY!r} if m in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert json.loads(done.stdout) == []


def test_the_version_is_told_once() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == honglu.__version__
