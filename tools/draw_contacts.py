"""Draws contacts at random from those read in mixed news, to be judged by hand: how many are real?

Usage: python tools/draw_contacts.py [SEED] [COUNT]. Articles that are also in the corpus on diplomacy are left out.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import honglu
from honglu.model.codec import article_from_json

SHARED = Path(os.environ.get("HONGLU_SHARED") or Path(__file__).resolve().parents[1].parent / "shared")
SHOWN = 300  # characters of a proof


def articles(corpus: str) -> Iterator[honglu.Article]:
    """The articles of a corpus, in order."""
    with gzip.open(SHARED / "corpora" / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from (article_from_json(json.loads(line)) for line in lines)


def tell(line: str) -> None:
    """Print one line."""
    sys.stdout.write(line + "\n")


def main(seed: int = 2027, count: int = 60) -> None:
    """Print the contacts drawn, each with its first proof."""
    known = {article.id for article in articles("vi-diplomacy-2017")}
    others = [article for article in articles("vi-mixed-2017") if article.id not in known]
    read = [(article, claim) for article in others for claim in honglu.read(article).claims]
    tell(f"{len(others):,} articles, {len(read):,} contacts; {count} drawn with seed {seed}")
    for number, (article, claim) in enumerate(random.Random(seed).sample(read, count), 1):  # noqa: S311  # a sample, no secret
        who = " + ".join(f"{p.name} ({p.represents}, {p.role})" for p in claim.participants)
        place = claim.place and (claim.place.name or claim.place.country)
        tell(f"{number} {article.id} {article.published}: {claim.kind} {claim.status} {claim.date} {place}: {who}")
        tell(f"    {claim.evidence[0].quote[:SHOWN]}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
