"""How well the program tells that two written names are of one, or are not."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from honglu.resolve.names import Comparison, load_names

_COLUMNS = ("left", "right", "same", "category")
# A score from which the program has no doubt.
_FULL = 0.95


@dataclass(frozen=True, slots=True)
class Pair:
    """Two written names, and whether they are of one; `category` is what makes the pair easy or hard."""

    left: str
    right: str
    same: bool
    category: str


@dataclass(frozen=True, slots=True)
class NameScores:
    """Counts of pairs by category: rightly and wrongly taken for one, and wrongly not.

    `sure` counts, by category, the pairs wrongly taken for one without doubt.
    """

    counts: dict[str, Counter[str]]
    sure: Counter[str]


def evaluate_names(path: Path) -> NameScores:
    """Compare each pair of a labelled table; only the verdict "same" counts as yes.

    The table has tab-separated columns with a header row, among them left, right, same (yes or no) and category.
    Nothing but the two names is looked at.

    Raises:
        ValueError: A row is no labelled pair; the message tells file, line and reason.
    """
    names = load_names()
    return score_names((pair, names.compare(pair.left, pair.right)) for pair in load_pairs(path))


def score_names(compared: Iterable[tuple[Pair, Comparison]]) -> NameScores:
    """The counts of pairs that were compared."""
    counts: dict[str, Counter[str]] = {}
    sure: Counter[str] = Counter()
    for pair, found in compared:
        said = found.verdict == "same"
        outcome = ("tp" if said else "fn") if pair.same else ("fp" if said else "tn")
        counts.setdefault(pair.category, Counter())[outcome] += 1
        sure[pair.category] += not pair.same and found.score >= _FULL
    return NameScores(counts, sure)


def load_pairs(path: Path) -> Iterator[Pair]:
    """The rows of a labelled table."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        absent = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
        if absent:
            raise ValueError(
                f"{path}:1: no column {', '.join(absent)}: the first row names left, right, same, category"
            )
        for number, row in enumerate(rows, 2):
            if row["same"] not in {"yes", "no"} or not row["left"] or not row["right"]:
                raise ValueError(f"{path}:{number}: not a labelled pair: two names, and yes or no in `same`")
            yield Pair(row["left"], row["right"], row["same"] == "yes", row["category"])


def names_to_json(scores: NameScores) -> dict[str, Any]:
    """Precision, recall and F1 over all and by category; a category of pairs that differ has the share rightly told.

    In a category without a pair of one, `f1` is the share of pairs told apart, as there is nothing to be found.
    """
    overall: Counter[str] = Counter()
    for counts in scores.counts.values():
        overall.update(counts)
    categories = {name: _figures(counts) for name, counts in sorted(scores.counts.items())}
    return {"overall": _figures(overall), "categories": categories, "without_doubt": dict(sorted(scores.sure.items()))}


def names_as_text(scores: NameScores) -> str:
    """The figures as a table for people."""
    node = names_to_json(scores)
    rows = [("", "P", "R", "F1", "right", "of"), *(_row(name, figures) for name, figures in node["categories"].items())]
    rows.append(_row("overall", node["overall"]))
    return "\n".join(f"{row[0]:22}" + "".join(f"{cell:>8}" for cell in row[1:]) for row in rows)


def _row(name: str, figures: dict[str, Any]) -> tuple[str, ...]:
    shown = [f"{figures[figure]:.3f}" for figure in ("p", "r", "f1")]
    right = figures["tp"] + figures["tn"]
    return (name, *shown, str(right), str(right + figures["fp"] + figures["fn"]))


def _figures(counts: Counter[str]) -> dict[str, Any]:
    tp, fp, fn, tn = (counts[name] for name in ("tp", "fp", "fn", "tn"))
    if not tp + fn:
        share = tn / (tn + fp) if tn + fp else 0.0
        return {"p": share, "r": share, "f1": share, "tp": tp, "fp": fp, "fn": fn, "tn": tn}
    p, r = tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn)
    f1 = 2 * tp / (2 * tp + fp + fn)
    return {"p": p, "r": r, "f1": f1, "tp": tp, "fp": fp, "fn": fn, "tn": tn}
