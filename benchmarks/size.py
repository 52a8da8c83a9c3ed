"""What installing the package costs: megabytes of a fresh environment, and seconds to import it."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
import venv
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LOCK = PROJECT / "requirements" / "base.lock"


def main() -> None:
    """Install the base lock and the project into a throw-away environment and measure it."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "bin", "python")
        before = weight(Path(folder))
        install: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*install, "--require-hashes", "-r", LOCK], check=True)
        subprocess.run([*install, "--no-deps", "--no-build-isolation", PROJECT], check=True)
        added = weight(Path(folder)) - before
        print(f"installed: {added / 1e6:.1f} MB beside the {before / 1e6:.1f} MB of an empty environment")
        print(f"import honglu: {import_seconds(python):.3f} s over an empty Python's start")


def weight(folder: Path) -> int:
    """Bytes of all files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def import_seconds(python: Path) -> float:
    """The median of several starts, less that of starts which import nothing."""
    return median_start(python, "import honglu") - median_start(python, "")


def median_start(python: Path, code: str) -> float:
    """Seconds that one start takes."""
    times = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run([python, "-c", code], check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
