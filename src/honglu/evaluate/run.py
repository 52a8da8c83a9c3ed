"""From a gold file and its articles to scores."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from honglu.evaluate.labels import Node
from honglu.evaluate.score import Scores, score
from honglu.extract import read_article
from honglu.model.article import Article, article_id
from honglu.model.codec import article_from_json, reading_to_json

_FIELDS = ("title", "language", "published", "outlet", "url")


def evaluate(
    gold_path: Path, articles_path: Path, skipped: Callable[[str | None], None] = lambda _language: None
) -> Scores:
    """Read the articles that the gold speaks of, and score what was read.

    Args:
        gold_path: JSON Lines, labels as the contract describes them.
        articles_path: JSON Lines, articles in the contract's input form.
        skipped: is told the language, or None, of each article that cannot be read; it counts as missing.

    Raises:
        ValueError: A line is no gold label or no article; the message tells file, line and reason.
    """
    gold = load_readings(gold_path)
    found = {}
    for article in load_articles(articles_path):
        if article.id not in gold:
            continue
        reading = read_article(article)
        if reading.skipped:
            skipped(reading.article.language)
        else:
            found[article.id] = reading_to_json(reading)
    return score(gold, found)


def load_readings(path: Path) -> dict[str, Node]:
    """Gold lines or readings by article id."""
    readings = {}
    for number, node in _nodes(path):
        try:
            readings[str(node["article"]["id"])] = node
        except (KeyError, TypeError) as error:
            raise ValueError(f"{path}:{number}: not a reading: {error!r}") from error
    return readings


def load_articles(path: Path) -> Iterator[Article]:
    """The articles of a file, one at a time."""
    for number, node in _nodes(path):
        try:
            text = node["text"]
            told = {name: node.get(name) for name in _FIELDS}
            yield article_from_json({"id": node.get("id") or article_id(text), "text": text, **told})
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path}:{number}: not an article: {error!r}") from error


def _nodes(path: Path) -> Iterator[tuple[int, Node]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise ValueError(f"{path}:{number}: no JSON: {error}") from error
