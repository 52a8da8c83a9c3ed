"""Reads one corpus, keeps nothing, and prints its own peak memory in MB."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

from corpora import articles

from honglu.extract import read_article

STATUS = Path("/proc/self/status")


def main() -> None:
    """Read the corpus that the command line names."""
    for article in articles(sys.argv[1]):
        read_article(article)
    print(peak_bytes() / 1e6)


def peak_bytes() -> int:
    """Peak resident memory. On Linux not from getrusage, where a child starts with its parent's peak."""
    if STATUS.exists():
        (kilobytes,) = re.findall(r"VmHWM:\s+(\d+) kB", STATUS.read_text(encoding="ascii"))
        return int(kilobytes) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # macOS counts bytes


if __name__ == "__main__":
    main()
