"""The notebook in docs/ runs from its first cell to its last, and is kept without what it printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.honglu_command import honglu
from tests.shared import PROJECT

NOTEBOOK = PROJECT / "docs" / "asking.ipynb"


# Jupyter's own warnings about event loops and folders are none of ours.
@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("nbclient", "ipykernel", "pandas"):
        pytest.importorskip(module)
    import nbformat  # noqa: PLC0415  # only where nbclient is
    from nbclient import NotebookClient  # noqa: PLC0415

    path = tmp_path / "demo.db"
    assert honglu("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl").returncode == 0
    monkeypatch.setenv("HONGLU_LEDGER", str(path))
    monkeypatch.setenv("PYTHONPATH", str(PROJECT / "src"))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in notebook.cells)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    printed = "".join(
        str(output.get("text", "")) for cell in notebook.cells for output in cell.get("outputs", ()) if output
    )
    assert "Trương Thị Mai" in printed
    assert "kim-song-nam-hanoi-ko" in printed
