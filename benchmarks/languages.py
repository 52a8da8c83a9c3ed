"""How fast each language is read, per byte of UTF-8, beside Vietnamese articles as long. `make bench` runs it.

All in one process, in turns, so that a machine that slows down slows down for all; the fastest of the turns counts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from corpora import articles, path, size

from honglu.extract import read_article
from honglu.model.article import Article

SAMPLE = 300
"""Articles of each kind."""
TURNS = 3
LONG, SHORT = ("vi-diplomacy-2017", "vi"), ("vi-headlines-2025-summer", "vi")
BESIDE = {
    LONG: (("en-kcna-2011", "en"), ("en-white-house-2021-2023", "en"), ("zh-cctv-2022-2025", "zh")),
    SHORT: (("ko-en-headlines-2025-summer", "en"), ("ko-en-headlines-2025-summer", "ko")),
}
"""Corpora and languages, by the Vietnamese corpus that their articles are as long as."""


def main() -> int:
    """Print a line for each kind of article: its speed, and how many times as long as Vietnamese it takes."""
    kinds = [*BESIDE, *(kind for others in BESIDE.values() for kind in others)]
    if absent := next((path(name) for name, _ in kinds if not path(name).exists()), None):
        sys.exit(f"no corpora to measure on: {absent} is absent (set HONGLU_SHARED to the folder that holds corpora/)")
    samples = {kind: sample(*kind) for kind in kinds}
    best = dict.fromkeys(samples, float("inf"))
    for _ in range(TURNS):
        for kind, texts in samples.items():
            best[kind] = min(best[kind], seconds(texts) / sum(map(size, texts)))
    for base, others in BESIDE.items():
        for kind in (base, *others):
            print(
                f"{kind[1]}  {kind[0]:28} {1e-3 / best[kind]:8,.0f} kB/s  {best[kind] / best[base]:4.1f} times as long"
            )
    return 0


def sample(corpus: str, language: str) -> list[Article]:
    """Articles of a language, evenly out of the corpus; read once, so that what is built once is built."""
    told = [article for article in articles(corpus) if article.language == language]
    chosen = told[:: max(1, len(told) // SAMPLE)][:SAMPLE]
    for article in chosen[:5]:
        read_article(article)
    return chosen


def seconds(texts: Sequence[Article]) -> float:
    """How long reading them takes, in seconds of CPU."""
    began = time.process_time()
    for article in texts:
        read_article(article)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
