from pathlib import Path

import pytest

from tools.pin_floors import digest, load, repin, save

FLOOR = {"slots": 0.8, "found": 0.9, "strict": 0.3, "digest": "d"}


def test_floors_rise() -> None:
    assert repin(FLOOR, {"slots": 0.81, "found": 0.9, "strict": 0.4})["strict"] == 0.4


def test_the_first_measurement_is_a_floor() -> None:
    assert repin({}, {"slots": 0.1, "found": 0.2, "strict": 0.0}) == {"slots": 0.1, "found": 0.2, "strict": 0.0}


def test_no_floor_sinks_without_a_reason() -> None:
    with pytest.raises(ValueError, match=r"found from 0\.9 to 0\.89"):
        repin(FLOOR, {"slots": 0.9, "found": 0.89, "strict": 0.4})


def test_a_reason_is_kept_with_what_sank(tmp_path: Path) -> None:
    path = tmp_path / "floors.yaml"
    once = repin(FLOOR, {"slots": 0.9, "found": 0.89, "strict": 0.4}, reason="a label was wrong")
    twice = repin(once, {"slots": 0.8, "found": 0.89, "strict": 0.4}, reason="another was, too")
    save({"set": twice}, path)
    assert load(path)["set"]["lowered"] == [
        {"found": [0.9, 0.89], "reason": "a label was wrong"},
        {"slots": [0.9, 0.8], "reason": "another was, too"},
    ]


def test_the_digest_tells_gold_apart(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text("{}\n", encoding="utf-8")
    before = digest(tmp_path)
    (tmp_path / "gold.jsonl").write_text("[]\n", encoding="utf-8")
    assert digest(tmp_path) != before
