"""Fuzzes the readers, one after the other: `make fuzz MINUTES=10 ARGS="warc pdf"`.

What is found lies in build/fuzz/READER/found: the input as it was, and beside it what it raised.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.targets import TARGETS

_ROOT = Path(__file__).resolve().parents[2]
_STAT = re.compile(r"stat::(\w+):\s+(\d+)")


def fuzz(name: str, seconds: int) -> str:
    """Fuzz one reader for so long; in one line, what came of it."""
    folder = _ROOT / "build/fuzz" / name
    folder.mkdir(parents=True, exist_ok=True)
    inputs = peak = ended = 0
    with (folder / "log").open("w+") as log:
        ended += 1 if _run(name, folder, "endless", log) else 0
        started = time.monotonic()
        # What kills the process or stands still ends it: the search goes on in another.
        while (left := seconds - int(time.monotonic() - started)) > 0:
            ended += 1 if _run(name, folder, str(left), log) else 0
        log.seek(0)
        for stat, value in _STAT.findall(log.read()):
            inputs += int(value) if stat == "number_of_executed_units" else 0
            peak = max(peak, int(value)) if stat == "peak_rss_mb" else peak
    found = len([file for file in (folder / "found").iterdir() if file.suffix != ".txt"])
    minutes = (time.monotonic() - started) / 60
    return f"{name:13} {minutes:5.1f} min  {inputs:9,} inputs  {peak:5} MB  {ended} ended  {found} found"


def _run(name: str, folder: Path, what: str, log: object) -> int:
    command = [sys.executable, "-m", "tests.fuzz.session", name, str(folder), what]
    return subprocess.run(command, stdout=log, stderr=log, cwd=_ROOT, check=False).returncode  # type: ignore[call-overload]


def main() -> int:
    """Fuzz the readers that are named, else all; 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("readers", nargs="*", choices=[*TARGETS, []], metavar="READER", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=10, help="for each reader (10)")
    options = parser.parse_args()
    lines = []
    for name in options.readers or TARGETS:
        lines.append(fuzz(name, round(60 * options.minutes)))
        print(lines[-1], flush=True)  # noqa: T201
    return any(not line.endswith(" 0 found") for line in lines)


if __name__ == "__main__":
    sys.exit(main())
