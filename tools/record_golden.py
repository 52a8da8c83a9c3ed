#!/usr/bin/env python3
"""Record the readings of samples/ in tests/golden/samples.jsonl, and show what changed.

    record_golden.py            record
    record_golden.py --check    record nothing; exit status 1 where readings differ from the record

One line of JSON a dispatch, without its text: each change of behaviour shows in review. Read every difference beside
its dispatch before you commit it.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from pathlib import Path
from typing import Any

import honglu
from honglu.model.codec import article_from_json, reading_to_json

PROJECT = Path(__file__).resolve().parents[1]
SAMPLES = PROJECT / "samples" / "dispatches.jsonl"
GOLDEN = PROJECT / "tests" / "golden" / "samples.jsonl"
COMMAND = "python tools/record_golden.py"


def recorded() -> list[dict[str, Any]]:
    """The readings as they are kept; none where nothing is recorded yet."""
    if not GOLDEN.exists():
        return []
    return [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


def readings() -> list[dict[str, Any]]:
    """The readings of the samples as the engine makes them now: the id of each dispatch, and its contacts."""
    made = []
    for line in SAMPLES.read_text(encoding="utf-8").splitlines():
        told = reading_to_json(honglu.read(article_from_json(json.loads(line))))
        made.append({"article": told["article"]["id"], "contacts": told["contacts"]})
    return made


def differences(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> str:
    """What changed, line by line; empty when nothing did."""
    old, new = (json.dumps(side, ensure_ascii=False, indent=1).splitlines() for side in (before, after))
    return "\n".join(difflib.unified_diff(old, new, "recorded", "read now", lineterm="", n=6))


def main() -> int:
    """Record, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="record nothing")
    check = parser.parse_args().check
    now = readings()
    changed = differences(recorded(), now)
    if changed:
        print(changed)  # noqa: T201  # a tool talks
    if check:
        return 1 if changed else 0
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in now), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
