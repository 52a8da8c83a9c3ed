"""The figures that the program tells of itself: by gold set, by what rules were written on, and by field."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from honglu.evaluate.run import load_articles, load_readings
from honglu.evaluate.score import Scores, score
from honglu.evaluate.slots import SLOTS
from honglu.extract import read_article
from honglu.model.codec import reading_to_json

FIGURES = ("slots", "found", "strict")
# The Vietnamese sets were parted by a digest of each article's id, the later ones by its place in the file.
_BY_DIGEST = ("vi-dev", "vi-news-dev")

Figures = dict[str, Any]


def held_out(name: str, articles: Iterable[str]) -> set[str]:
    """The ids of the articles, given in the order of the file, that no rule was written on."""
    if name in _BY_DIGEST:
        return {one for one in articles if _digest(one) % 3 == 0}
    return {one for number, one in enumerate(articles) if number % 3 == 2}


def measure(folder: Path) -> tuple[Scores, Figures]:
    """The scores of the code as it stands on a gold set, and the figures that are told of them."""
    gold = load_readings(folder / "gold.jsonl")
    articles = [one for one in load_articles(folder / "articles.jsonl") if one.id in gold]
    read = {one.id: reading_to_json(read_article(one)) for one in articles}
    held = held_out(folder.name, [one.id for one in articles])
    parts = {"tuned": gold.keys() - held, "held_out": held}
    whole = score(gold, read)
    told: Figures = {"language": folder.name.partition("-")[0], "whole": _figures(whole)}
    for part, ids in parts.items():
        told[part] = _figures(score({one: gold[one] for one in gold if one in ids}, read))
    told["fields"] = {slot: {"f1": cut(whole, slot), "labelled": _labelled(whole, slot)} for slot in SLOTS}
    return whole, told


def cut(scores: Scores, figure: str) -> float:
    """An F1 cut to four places, so that it stays within reach."""
    return math.floor(scores.figures[figure].f1 * 10_000) / 10_000


def _labelled(scores: Scores, figure: str) -> int:
    counts = scores.figures[figure]
    return counts.tp + counts.fn


def _digest(article: str) -> int:
    return int(hashlib.md5(article.encode(), usedforsecurity=False).hexdigest(), 16)


def _figures(scores: Scores) -> Figures:
    return {"articles": scores.articles, **{name: cut(scores, name) for name in FIGURES}}
