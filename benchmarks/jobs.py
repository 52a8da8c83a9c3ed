"""How much faster several processes read and ingest than one: `make jobs` (ARGS="--jobs 4")."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

from corpora import articles, missing

from honglu.model.codec import article_to_json

PROGRAM = (sys.executable, "-c", "from honglu.cli import main; main()")


def main() -> None:
    """Print seconds with one job and with several, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--count", type=int, default=3000, help="how many articles of mixed news")
    parser.add_argument("--rounds", type=int, default=3, help="each is measured so often, by turns; the best counts")
    asked = parser.parse_args()
    if absent := missing():
        sys.exit(f"{absent} is absent: set HONGLU_SHARED to where it is")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "mixed.jsonl"
        with source.open("w", encoding="utf-8") as out:
            for article in islice(articles("vi-mixed-2017"), asked.count):
                out.write(json.dumps(article_to_json(article), ensure_ascii=False) + "\n")
        for command in ("read", "ingest"):
            best = {1: float("inf"), asked.jobs: float("inf")}
            for _ in range(asked.rounds):
                for n in (1, asked.jobs):
                    best[n] = min(best[n], seconds(command, source, n))
            one, many = best[1], best[asked.jobs]
            print(f"{command:6}  1 job {one:.2f} s  {asked.jobs} jobs {many:.2f} s  {one / many:.2f} times as fast")


def seconds(command: str, source: Path, jobs: int) -> float:
    """How long the program takes on the file, from its start to its end."""
    with tempfile.TemporaryDirectory() as folder:
        begun = perf_counter()
        ledger = ("--ledger", str(Path(folder) / "ledger.db"))
        call = [*PROGRAM, *ledger, command, "--jobs", str(jobs), str(source)]
        done = subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"honglu {command} ended with {done.returncode}")
        return perf_counter() - begun


if __name__ == "__main__":
    main()
