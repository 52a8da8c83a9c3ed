"""The measure equals the reference, `score.py` of the gold, to the last digit."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from honglu.evaluate import render_text, score, to_json
from honglu.evaluate.run import load_readings
from tests.shared import shared

Node = dict[str, Any]
KINDS = ["visit", "meeting", "talks", "call", "message", "conference", "signing", "ceremony"]


def chosen(value: Any, rng: random.Random) -> Any:
    """One of a slot's accepted values."""
    return rng.choice(value) if isinstance(value, list) else value


def read_participant(label: Node, rng: random.Random) -> Node:
    names = [name for name in label.get("names") or [label.get("name")] if name]
    role = chosen(label.get("role"), rng)
    return {
        "name": "Nobody Known" if rng.random() < 0.08 else chosen(names, rng),
        "type": chosen(label["type"], rng),
        "represents": None if rng.random() < 0.1 else chosen(label.get("represents"), rng),
        "role": rng.choice(["host", "guest", "party"]) if rng.random() < 0.1 else role,
        "posts": [chosen(p, rng).rsplit(" ", rng.random() < 0.3)[0] for p in label.get("posts") or []],
    }


def read_place(label: Node | None, rng: random.Random) -> Node | None:
    if not label or rng.random() < 0.1:
        return None
    names = label.get("names") or [label.get("name")]
    return {"name": chosen(names, rng), "country": chosen(label.get("country"), rng)}


def read_contact(label: Node, rng: random.Random) -> Node:
    """What a middling reader might make of a gold contact."""
    people = [read_participant(p, rng) for p in label["participants"] if rng.random() > 0.12]
    rng.shuffle(people)
    return {
        "kind": rng.choice(KINDS) if rng.random() < 0.15 else chosen(label["kind"], rng),
        "rank": "official" if rng.random() < 0.1 else chosen(label.get("rank"), rng),
        "status": "planned" if rng.random() < 0.1 else chosen(label["status"], rng),
        "date": rng.choice([None, "2017-05"]) if rng.random() < 0.2 else chosen(label.get("date"), rng),
        "place": read_place(label.get("place"), rng),
        "participants": people,
        "attributed_to": [chosen(a, rng) or "?" for a in label.get("attributed_to") or [] if rng.random() > 0.2],
    }


def perturbed(gold: dict[str, Node], rng: random.Random) -> dict[str, Node]:
    """Readings with contacts dropped, doubled and changed, and some articles left out."""
    readings = {}
    for key, labels in gold.items():
        contacts = [read_contact(c, rng) for c in labels["contacts"] if rng.random() > 0.15]
        contacts += [read_contact(c, rng) for c in labels["contacts"] if rng.random() < 0.1]
        rng.shuffle(contacts)
        if rng.random() > 0.03:
            readings[key] = {"article": {"id": key}, "contacts": contacts}
    return readings


def reference(gold: Path, pred: Path, *options: str) -> str:
    command = [sys.executable, shared("tools", "score.py"), gold, pred, *options]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ["vi-dev", "vi-news-dev", "en-dev", "ko-dev", "zh-dev"])
def test_every_figure_is_the_same(name: str, seed: int, tmp_path: Path) -> None:
    gold_path = shared("gold", name, "gold.jsonl")
    gold = load_readings(gold_path)
    pred = perturbed(gold, random.Random(f"{name} {seed}"))  # noqa: S311  # a fixed draw is the point
    pred_path = tmp_path / "pred.jsonl"
    pred_path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in pred.values()), encoding="utf-8")
    scores = score(gold, pred)
    mine, theirs = to_json(scores), json.loads(reference(gold_path, pred_path, "--json"))
    assert mine == theirs
    assert json.dumps(mine) == json.dumps(theirs)
    assert render_text(scores, worst=5) + "\n" == reference(gold_path, pred_path, "--worst", "5")
    assert 0.5 < mine["figures"]["slots"]["f1"] < 0.95
