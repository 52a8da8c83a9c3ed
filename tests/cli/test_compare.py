"""`honglu compare`: verdict, score and reasons."""

from __future__ import annotations

import json

from tests.cli.honglu_command import honglu


def test_verdict_score_and_reasons() -> None:
    told = honglu("compare", "Vương Hộ Ninh", "王沪宁").stdout.splitlines()
    assert told[0].startswith("same (0.")
    assert len(told) > 1


def test_as_json_with_sides() -> None:
    node = json.loads(honglu("compare", "Nguyễn Văn Nam", "Nguyễn Văn Năm", "--sides", "vn,vn", "--json").stdout)
    assert node["verdict"] != "same"
    assert node["reasons"]
