"""Inputs that need more than the base: without it, a fault says what to install, and the rest is read."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from honglu.model.article import Article
from honglu.sources import Fault, read_sources


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of each kind, where none of the libraries is there."""
    folder = tmp_path / "folder"
    folder.mkdir()
    parquet.write_table(pa.table({"text": ["x"]}), folder / "b.parquet")
    (folder / "c.pdf").write_bytes(b"%PDF-1.7")
    (folder / "d.txt").write_text("Hai.", encoding="utf-8")
    for name in ("pyarrow.parquet", "pypdf"):
        monkeypatch.setitem(sys.modules, name, None)  # how Python marks what cannot be imported
    return folder


def told(items: list[Article | Fault]) -> list[str]:
    return [item.hint if isinstance(item, Fault) else item.text for item in items]


def test_what_to_install(folder: Path) -> None:
    assert told(list(read_sources([str(folder)]))) == [
        "pip install 'honglu[tables]'",
        "pip install 'honglu[pdf]'",
        "Hai.",
    ]


def test_within_an_archive(folder: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for file in ("c.pdf", "d.txt"):
            archive.write(folder / file, file)
    items = list(read_sources(["-"], stdin=io.BytesIO(out.getvalue())))
    assert told(items) == ["pip install 'honglu[pdf]'", "Hai."]
