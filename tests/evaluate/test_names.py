"""Scoring pairs of names against labels."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honglu.evaluate.names import evaluate_names, names_to_json
from tests.cli.honglu_command import honglu

HEADER = "left\tright\tlanguage_left\tlanguage_right\tsame\tkind\tcategory\tnote\n"
ROWS = [
    "Vương Hộ Ninh\t王沪宁\tvi\tzh\tyes\tperson\thanzi\t",
    "Vương Hộ Ninh\tKim Song-nam\tvi\ten\tyes\tperson\thanzi\twrongly labelled on purpose",
    "Nguyễn Văn Nam\tNguyễn Văn Năm\tvi\tvi\tno\tperson\ttone\t",
]


def table(folder: Path, *rows: str) -> Path:
    path = folder / "pairs.tsv"
    path.write_text(HEADER + "\n".join(rows), encoding="utf-8")
    return path


def test_figures_by_category_and_over_all(tmp_path: Path) -> None:
    node = names_to_json(evaluate_names(table(tmp_path, *ROWS)))
    assert node["overall"] == {"p": 1.0, "r": 0.5, "f1": pytest.approx(2 / 3), "tp": 1, "fp": 0, "fn": 1, "tn": 1}
    assert node["categories"]["tone"]["f1"] == 1.0
    assert node["without_doubt"] == {"hanzi": 0, "tone": 0}


def test_the_command(tmp_path: Path) -> None:
    path = table(tmp_path, *ROWS)
    assert json.loads(honglu("evaluate", "names", path, "--json").stdout)["overall"]["tp"] == 1
    assert "overall" in honglu("evaluate", "names", path).stdout


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("left\tright\n", "no column same, category"),
        (HEADER + "a\tb\tvi\tvi\tmaybe\tperson\tx\t\n", ":2: not a labelled pair"),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        evaluate_names(path)
    done = honglu("evaluate", "names", path)
    assert done.returncode == 1
    assert message in done.stderr
