"""The folder `shared` beside the project: gold, corpora and tools that are not the project's to pass on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HONGLU_SHARED") or PROJECT.parent / "shared")


def shared(*parts: str) -> Path:
    """A path under `shared`; skips the test, saying so, where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no {path.name} to check against: {path} is absent (set HONGLU_SHARED to where it is)")
    return path
