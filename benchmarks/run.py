"""How fast articles are read, beside what else one might do with the same text. `make bench` runs it.

In one process: `read_article` on a whole corpus, `underthesea.ner` on an even sample of it, and a bare Aho–Corasick
scan of the whole, the floor under any reader. Peak memory is taken in a child that only reads. Speeds differ from
machine to machine; the ratios within one run are what counts, and nothing here fails for being slow.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import cast

from corpora import CORPORA, articles, even_sample, missing, size
from scan import scanner

from honglu.extract import read_article
from honglu.model.article import Article

COLUMNS = ("MB", "read kB/s", "ner kB/s", "scan kB/s", "read/ner", "read/scan", "peak MB")
NER_BYTES = 80_000
"""How much text underthesea gets: enough for a steady figure, and done in seconds."""


def main() -> int:
    """Measure every corpus and print a table."""
    args = arguments()
    if absent := missing():
        sys.exit(f"no corpora to measure on: {absent} is absent (set HONGLU_SHARED to the folder that holds corpora/)")
    print(line("", COLUMNS))
    for name in CORPORA:
        print(line(name, measure(name, ner=None if args.no_ner else load_ner())))
    return 0


def measure(name: str, ner: Callable[[str], object] | None) -> list[str]:
    """The figures of one corpus, as COLUMNS heads them."""
    texts = list(articles(name))
    warm(texts)
    read = speed(read_article, texts)
    scan = speed(scanner(texts), texts)
    slow = speed(lambda article: ner(article.text), even_sample(texts, NER_BYTES)) if ner else 0.0
    return [
        f"{sum(map(size, texts)) / 1e6:.1f}",
        f"{read / 1e3:.0f}",
        f"{slow / 1e3:.1f}" if slow else "-",
        f"{scan / 1e3:.0f}",
        f"{read / slow:.0f}" if slow else "-",
        f"{read / scan:.3f}",
        f"{peak(name):.0f}",
    ]


def line(name: str, cells: Iterable[str]) -> str:
    """One line of the table."""
    return f"{name:20}" + "".join(f"{cell:>11}" for cell in cells)


def speed(work: Callable[[Article], object], texts: Sequence[Article]) -> float:
    """Bytes of UTF-8 a second."""
    start = time.perf_counter()
    for article in texts:
        work(article)
    return sum(map(size, texts)) / (time.perf_counter() - start)


def warm(texts: Sequence[Article]) -> None:
    """Load packs and build what is built once."""
    for article in texts[:20]:
        read_article(article)


def load_ner() -> Callable[[str], object]:
    """underthesea's tagger, warmed up."""
    from underthesea import ner  # noqa: PLC0415  # bench.lock only

    ner("Thủ tướng tiếp Đại sứ.")
    return cast(Callable[[str], object], ner)


def peak(name: str) -> float:
    """Peak resident memory, in MB, of a process that reads the corpus and keeps nothing."""
    child = Path(__file__).with_name("memory.py")
    done = subprocess.run([sys.executable, child, name], check=True, capture_output=True, text=True)
    return float(done.stdout)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-ner", action="store_true", help="leave underthesea out")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
