"""What is told of accuracy: the whole set, the third held out, the rest, and each field."""

from __future__ import annotations

import json
from pathlib import Path

from honglu.evaluate.accuracy import held_out, measure
from honglu.evaluate.slots import SLOTS

TEXT = "Ngày 21/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp Đại sứ Lào Khamphao Ernthavanh."


def test_a_third_is_held_out_by_place_or_by_digest() -> None:
    articles = [f"a{number}" for number in range(300)]
    assert held_out("ko-dev", articles) == set(articles[2::3])
    assert held_out("vi-dev", articles) == held_out("vi-dev", articles[::-1])
    assert 80 < len(held_out("vi-dev", articles)) < 120


def test_parts_are_measured_apart(tmp_path: Path) -> None:
    folder = tmp_path / "ko-dev"
    folder.mkdir()
    articles = [{"id": f"a{number}", "language": "vi", "published": "2024-03-22", "text": TEXT} for number in range(3)]
    gold = [{"article": {"id": f"a{number}"}, "contacts": []} for number in range(3)]
    host = {"names": ["Phạm Minh Chính"], "type": "person", "represents": "VN", "role": "host"}
    guest = {"names": ["Khamphao Ernthavanh"], "type": "person", "represents": "LA", "role": "guest"}
    meeting = {"kind": "meeting", "status": "held", "date": "2024-03-21", "participants": [host, guest]}
    gold[0]["contacts"] = gold[1]["contacts"] = [meeting]
    for name, nodes in (("articles", articles), ("gold", gold)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, nodes)), encoding="utf-8")
    scores, told = measure(folder)
    assert scores.articles == told["whole"]["articles"] == 3
    assert told["language"] == "ko"
    assert (told["tuned"]["articles"], told["tuned"]["found"]) == (2, 1.0)
    assert (told["held_out"]["articles"], told["held_out"]["found"]) == (1, 0.0)
    assert tuple(told["fields"]) == SLOTS
    assert told["fields"]["kind"]["labelled"] == 2
