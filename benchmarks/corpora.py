"""The corpora that are measured on, an article at a time."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from honglu.model.article import Article
from honglu.model.codec import article_from_json

SHARED = Path(os.environ.get("HONGLU_SHARED") or Path(__file__).resolve().parents[2] / "shared")
CORPORA = ("vi-diplomacy-2017", "vi-mixed-2017")
FIELDS = ("id", "title", "language", "published", "outlet", "url", "text")


def path(name: str) -> Path:
    """Where a corpus lies."""
    return SHARED / "corpora" / f"{name}.jsonl.gz"


def missing() -> Path | None:
    """The first corpus that is absent, if any is."""
    return next((path(name) for name in CORPORA if not path(name).exists()), None)


def articles(name: str) -> Iterator[Article]:
    """The articles of a corpus."""
    with gzip.open(path(name), "rt", encoding="utf-8") as lines:
        for line in lines:
            node = json.loads(line)
            yield article_from_json({field: node.get(field) for field in FIELDS})


def size(article: Article) -> int:
    """What an article measures: the bytes of its title and text."""
    return len(f"{article.title or ''}\n{article.text}".encode())


def even_sample(texts: Sequence[Article], enough: int) -> list[Article]:
    """Every n-th article, so many that they hold `enough` bytes."""
    whole = sum(map(size, texts))
    step = max(1, whole // enough)
    sample: list[Article] = []
    for start in range(step):
        for article in texts[start::step]:
            if sum(map(size, sample)) >= enough:
                return sample
            sample.append(article)
    return sample
