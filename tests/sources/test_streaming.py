"""A file of any number of lines is read in the memory of one."""

from __future__ import annotations

import json
from pathlib import Path

from honglu.sources import read_sources
from tests.sources.memory import count_and_peak


def test_a_hundred_thousand_lines_take_no_more_memory_than_a_few(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    line = json.dumps({"text": "Hai bên đã hội đàm. " * 20}) + "\n"
    path.write_text(line * 100_000, encoding="utf-8")
    articles = read_sources([str(path)])
    count, peak = count_and_peak(articles, 10)
    assert count == 99_990
    assert peak < 1_000_000
