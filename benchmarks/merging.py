"""How long claims take to merge, and what one more article costs in a small and in a large ledger: `make merging`.

The corpora are read once; to have many claims, what they tell is told again year after year, so that a large ledger is
as dense as a small one and only longer. Three figures: all claims merged from scratch (`Writer.rebuild`), with the peak
memory of the process; the same kept up to date batch by batch, with the articles written; and one article more, in a
ledger of a thousand articles and in the large one, both of which hold a year that speaks of the same days. Only the
ratio of the last two says something on another machine.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from corpora import CORPORA, articles, missing
from memory import peak_bytes

from honglu.extract import read_article
from honglu.ledger import Stamp, Writer, write_to
from honglu.model.claim import Claim, Reading

YEAR = 364
"""Days between two tellings: whole weeks, so that each falls into the weeks as the first did."""
SMALL = 1_000
"""Articles of the small ledger."""
MORE = 200
"""Articles added one by one, of which the median counts."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, default=100_000, help="claims to merge (default: %(default)s)")
    args = parser.parse_args()
    if absent := missing():
        sys.exit(f"no corpora to measure on: {absent} is absent (set HONGLU_SHARED to the folder that holds corpora/)")
    told = [reading for name in CORPORA for reading in map(read_article, articles(name)) if reading.claims]
    fresh, told = told[:: len(told) // MORE][:MORE], [r for n, r in enumerate(told) if n % (len(told) // MORE)]
    with tempfile.TemporaryDirectory() as folder:
        small = fill(Path(folder) / "small.db", told, articles_at_most=SMALL)
        large = fill(Path(folder) / "large.db", told, claims_at_least=args.claims)
        rebuild(large)
        costs = [one_more(path, fresh) for path in (small, large)]
    print(f"one more article: {costs[0] * 1e3:.1f} ms in the small, {costs[1] * 1e3:.1f} ms in the large ledger")
    print(f"ratio: {costs[1] / costs[0]:.2f}")
    return 0


def fill(
    path: Path, told: list[Reading], *, articles_at_most: int = sys.maxsize, claims_at_least: int = sys.maxsize
) -> Path:
    """A ledger of so many articles or claims, written in batches as `honglu ingest` does."""
    start, count, claims = time.perf_counter(), 0, 0
    with write_to(path) as writer:
        for batch in batches(told):
            write(writer, batch)
            count += len(batch)
            claims += sum(len(reading.claims) for reading in batch)
            if count >= articles_at_most or claims >= claims_at_least:
                break
    seconds = time.perf_counter() - start
    print(f"{count:,} articles with {claims:,} claims kept up to date in {seconds:.0f} s")
    return path


def batches(told: list[Reading]) -> Iterator[list[Reading]]:
    """Readings in batches of a hundred, the same ones again a year later when they are all told."""
    year = 0
    while True:
        for start in range(0, len(told), 100):
            yield [later(reading, year) for reading in told[start : start + 100]]
        year += 1


def later(reading: Reading, years: int) -> Reading:
    """The reading as of so many years later, under another id."""
    article = reading.article
    published = article.published + timedelta(YEAR * years) if article.published else None
    moved = replace(article, id=f"{article.id}+{years}", published=published, url=None)
    return Reading(moved, tuple(_later(claim, years) for claim in reading.claims))


def rebuild(path: Path) -> None:
    """Merge all claims of a ledger from scratch."""
    with write_to(path) as writer:
        start = time.perf_counter()
        writer.rebuild()
        seconds = time.perf_counter() - start
    print(f"all claims merged from scratch in {seconds:.0f} s; peak memory {peak_bytes() / 1e6:.0f} MB")


def one_more(path: Path, fresh: list[Reading]) -> float:
    """The median seconds that one article more takes, of articles on days that the ledger speaks of."""
    costs = []
    with write_to(path) as writer:
        write(writer, [replace(fresh[0], article=replace(fresh[0].article, id="first"))])  # what is loaded only once
        for reading in fresh:
            start = time.perf_counter()
            write(writer, [reading])
            costs.append(time.perf_counter() - start)
    return median(costs)


def write(writer: Writer, batch: list[Reading]) -> None:
    """Write readings as they stand."""
    writer.write((reading, Stamp("", "1")) for reading in batch)


def _later(claim: Claim, years: int) -> Claim:
    first, slash, last = (claim.date or "").partition("/")
    moved = _point(first, years) + (slash + _point(last, years) if slash else "")
    return replace(claim, date=moved or None)


def _point(value: str, years: int) -> str:
    if len(value) == len("2017-03-21"):
        return (date.fromisoformat(value) + timedelta(YEAR * years)).isoformat()
    return f"{int(value[:4]) + years}{value[4:]}" if value else ""


if __name__ == "__main__":
    sys.exit(main())
