"""How fast articles are read, beside what else one might do with the same text. `make bench` runs it.

In one process: `read_article` on a whole corpus, `underthesea.ner` on an even sample of it (sentence by sentence, and
whole articles at once), and a bare Aho–Corasick scan of the whole, the floor under any reader. Peak memory is taken in
a child that only reads. Pages of HTML made of the same articles go from their bytes to claims, beside the extractor
alone that they are parsed with. Speeds differ from machine to machine; the ratios within one run are what counts, and
nothing here fails for being slow.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpora import CORPORA, articles, even_sample, missing, size
from pages import claims, extract, page_of, pages_a_second, read
from scan import scanner
from tagger import taggers

from honglu.extract import read_article
from honglu.model.article import Article

PAGE_BYTES = 1_000_000
"""How much text goes into pages."""

NER_BYTES = 80_000
"""How much text underthesea gets: enough for a steady figure, and done in half a minute."""


def main() -> int:
    """Measure every corpus and print its figures."""
    args = arguments()
    if absent := missing():
        sys.exit(f"no corpora to measure on: {absent} is absent (set HONGLU_SHARED to the folder that holds corpora/)")
    for name in CORPORA:
        measure(name, with_ner=not args.no_ner)
    return 0


def measure(name: str, *, with_ner: bool) -> None:
    """Measure one corpus, each figure printed as soon as it is known."""
    texts = list(articles(name))
    print(f"{name}: {len(texts):,} articles, {sum(map(size, texts)) / 1e6:.1f} MB")
    for article in texts[:20]:
        read_article(article)  # loads packs and builds what is built once
    reading = speed(read_article, texts)
    tell("read", f"{reading / 1e3:10,.1f} kB/s")
    compare("a bare scan", reading, speed(scanner(texts), texts))
    if with_ner:
        sample = even_sample(texts, NER_BYTES)
        by_sentence, whole = taggers()
        compare("ner by sentence", reading, speed(by_sentence, sample))
        compare("ner on whole texts", reading, speed(whole, sample))
    measure_pages(texts)
    tell("peak memory", f"{peak(name):10,.0f} MB")


def measure_pages(texts: Sequence[Article]) -> None:
    """Measure pages made of an even sample of the articles: the extractor alone, and what is made of them here."""
    pages = [page_of(article) for article in even_sample(texts, PAGE_BYTES)]
    alone = pages_a_second(extract, pages)
    tell("pages, extractor", f"{alone:10,.0f} pages/s of {sum(map(len, pages)) / len(pages) / 1e3:.0f} kB")
    for what, work in (("pages to articles", read), ("pages to claims", claims)):
        now = pages_a_second(work, pages)
        tell(what, f"{now:10,.0f} pages/s   {alone / now:.2f} times the cost of the extractor alone")


def compare(what: str, read: float, other: float) -> None:
    """Print another's speed, and how many times as fast reading is."""
    tell(what, f"{other / 1e3:10,.1f} kB/s   read is {read / other:,.3g} times as fast")


def tell(what: str, figure: str) -> None:
    """Print one figure."""
    print(f"  {what:20}{figure}", flush=True)


def speed(work: Callable[[Article], object], texts: Sequence[Article]) -> float:
    """Bytes of UTF-8 a second."""
    start = time.perf_counter()
    for article in texts:
        work(article)
    return sum(map(size, texts)) / (time.perf_counter() - start)


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
