"""Scores as a table for people and as JSON for programs."""

from __future__ import annotations

from typing import Any

from honglu.evaluate.counts import Counts
from honglu.evaluate.score import Scores


def render_text(scores: Scores, *, worst: int = 0) -> str:
    """A table of all figures, followed by the `worst` articles with the lowest slots F1."""
    lines = [f"{scores.articles} articles, {len(scores.missing)} of them not in the prediction"]
    lines.append(f"{'':12}{'P':>7}{'R':>7}{'F1':>7}{'tp':>7}{'fp':>7}{'fn':>7}")
    for name, c in scores.figures.items():
        lines.append(f"{name:12}{c.precision:7.3f}{c.recall:7.3f}{c.f1:7.3f}{c.tp:7}{c.fp:7}{c.fn:7}")
    ranked = sorted(scores.by_article.items(), key=lambda item: item[1])
    lines += [f"{value:.3f}  {key}" for key, value in ranked[:worst]]
    return "\n".join(lines)


def to_json(scores: Scores) -> dict[str, Any]:
    """The scores as one JSON object: `articles`, `missing`, `figures` and `by_article`."""
    return {
        "articles": scores.articles,
        "missing": list(scores.missing),
        "figures": {name: _figure(counts) for name, counts in scores.figures.items()},
        "by_article": dict(scores.by_article),
    }


def _figure(c: Counts) -> dict[str, float | int]:
    return {"p": c.precision, "r": c.recall, "f1": c.f1, "tp": c.tp, "fp": c.fp, "fn": c.fn}
