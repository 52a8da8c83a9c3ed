#!/usr/bin/env python3
"""Pin the scores reached on the development gold as floors under which no change may fall.

    pin_floors.py                               raise every floor to what is reached now
    pin_floors.py --lower SET --reason "WHY"    let SET's floors sink to what is reached; the file keeps the reason

Floors are kept by figure, beside a digest of the gold they were measured on: other gold, other floors. What the
program tells of its accuracy is written with them, so that nothing else is told than what is pinned.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from honglu import __version__
from honglu.evaluate import Scores
from honglu.evaluate.accuracy import FIGURES, cut, measure

PROJECT = Path(__file__).resolve().parents[1]
FLOORS = PROJECT / "tests" / "gate" / "floors.yaml"
GOLD = Path(os.environ.get("HONGLU_SHARED") or PROJECT.parent / "shared") / "gold"
SETS = ("vi-dev", "vi-news-dev", "en-dev", "ko-dev", "zh-dev")
TOLD = PROJECT / "src" / "honglu" / "web" / "accuracy.yaml"
HEADER = "# F1 that each gold set must keep. `make pin` writes this file, and lowers no floor without a reason.\n"
TOLD_HEADER = """\
# F1 of this version on each gold set, as the page "Accuracy" tells it; `make pin` measures it and writes this file.
# `held_out` is the third of a set that no rule was written on, `tuned` the rest; `fields` are those of the whole set.
"""

Floors = dict[str, dict[str, Any]]


def digest(folder: Path) -> str:
    """A digest of a gold set: of its articles and its labels."""
    whole = hashlib.sha256()
    for name in ("articles.jsonl", "gold.jsonl"):
        whole.update((folder / name).read_bytes())
    return whole.hexdigest()[:16]


def reached(scores: Scores) -> dict[str, float]:
    """The figures that have floors."""
    return {name: cut(scores, name) for name in FIGURES}


def repin(floor: dict[str, Any], now: dict[str, float], *, reason: str | None = None) -> dict[str, Any]:
    """A set's floors after a measurement: raised, or with a reason also lowered.

    Raises:
        ValueError: A figure fell and no reason was given.
    """
    fallen = {name: [floor[name], now[name]] for name in FIGURES if now[name] < floor.get(name, 0.0)}
    if fallen and not reason:
        told = ", ".join(f"{name} from {old} to {new}" for name, (old, new) in fallen.items())
        raise ValueError(f"{told}: mend what fell, or lower it with a reason")
    out = {**floor, **now}
    if fallen:
        out["lowered"] = [*floor.get("lowered", ()), {**fallen, "reason": reason}]
    return out


def load(path: Path = FLOORS) -> Floors:
    """The pinned floors by gold set."""
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {} if path.exists() else {}


def save(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors."""
    body = yaml.safe_dump(floors, allow_unicode=True, sort_keys=False, width=120)
    path.write_text(HEADER + body, encoding="utf-8")


def load_told(path: Path = TOLD) -> dict[str, Any]:
    """What the program tells of its accuracy, by gold set."""
    return dict(yaml.safe_load(path.read_text(encoding="utf-8"))["sets"]) if path.exists() else {}


def save_told(sets: dict[str, Any], path: Path = TOLD) -> None:
    """Write what the program tells of its accuracy: today, of this version."""
    told = {
        "version": __version__,
        "measured": date.today().isoformat(),
        "command": "honglu evaluate gold.jsonl articles.jsonl",
        "sets": sets,
    }
    path.write_text(TOLD_HEADER + yaml.safe_dump(told, sort_keys=False, width=120), encoding="utf-8")


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", metavar="SET", choices=SETS, help="the gold set whose floors may sink")
    parser.add_argument("--reason", metavar="WHY", help="why they may")
    args = parser.parse_args()
    if bool(args.lower) != bool(args.reason):
        parser.error("--lower and --reason go together")
    return args


def main() -> int:
    """Measure every gold set and write the floors; exit status 1 if one fell and may not."""
    args, floors, told, fell = arguments(), load(), load_told(), False
    if not GOLD.is_dir():
        sys.exit(f"no gold at {GOLD}: set HONGLU_SHARED to the folder that holds it")
    for name in SETS:
        scores, figures = measure(GOLD / name)
        now = reached(scores)
        try:
            floors[name] = repin(floors.get(name, {}), now, reason=args.reason if name == args.lower else None)
            floors[name]["digest"] = digest(GOLD / name)
            told[name] = figures
            sys.stdout.write(f"{name}: {now}\n")
        except ValueError as error:
            sys.stderr.write(f"{name}: {error} (--lower {name} --reason WHY)\n")
            fell = True
    save(floors)
    save_told(told)
    return int(fell)


if __name__ == "__main__":
    sys.exit(main())
