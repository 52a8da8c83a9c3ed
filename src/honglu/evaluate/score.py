"""The measure: how much of the gold was read, and how much of what was read is right.

Document-level template filling, as in MUC-4 and CEAF: within an article, contacts are paired one to one; then

* `slots` counts every filled slot, those of an unpaired contact as misses or false alarms: the headline figure;
* `found` counts contacts, a pair being a hit;
* `strict` counts contacts whose kind, status, date, country and full list of participants are all right;
* `dyads` counts rows of (country, country, kind, date).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from honglu.evaluate.align import Row, align
from honglu.evaluate.counts import Counts
from honglu.evaluate.dyads import count_dyads
from honglu.evaluate.labels import Node, occasions
from honglu.evaluate.slots import SLOTS, SlotCounts, is_strict, slot_counts

FIGURES = ("slots", "found", "strict", "dyads", *SLOTS)


@dataclass(frozen=True, slots=True)
class Scores:
    """What a set of readings scores: counts by figure, and the slots F1 of each article."""

    articles: int
    missing: tuple[str, ...]
    figures: Mapping[str, Counts]
    by_article: Mapping[str, float]


def score(gold: Mapping[str, Node], pred: Mapping[str, Node]) -> Scores:
    """Score readings against the gold.

    Args:
        gold: One gold line for each article id, as the contract describes.
        pred: One reading for each article id, with one value a slot (of a list, the first counts); an article
            without one counts as read with no contact found.

    Returns:
        The counts over all articles of the gold, and by article.
    """
    totals = {name: Counts() for name in FIGURES}
    by_article = {}
    for key, labels in gold.items():
        counts = _score_article(labels, pred.get(key))
        for name in FIGURES:
            totals[name].add(counts[name])
        slots = counts["slots"]
        by_article[key] = slots.f1 if slots.tp + slots.faults else 1.0
    return Scores(len(gold), tuple(sorted(set(gold) - set(pred))), totals, by_article)


def _score_article(labels: Node, reading: Node | None) -> SlotCounts:
    gold, pred = occasions(labels), occasions(reading)
    totals = {name: Counts() for name in FIGURES}
    totals["dyads"] = count_dyads(gold, pred)
    for row in align(gold, pred):
        counts = slot_counts(*row)
        totals["found"].add(_outcome(row))
        totals["strict"].add(_outcome(row, right=is_strict(counts)))
        for slot in SLOTS:
            totals[slot].add(counts[slot])
            totals["slots"].add(counts[slot])
    return totals


def _outcome(row: Row, *, right: bool = True) -> Counts:
    gold, pred = row
    hit = bool(gold and pred and right)
    return Counts(tp=hit, fp=bool(pred) and not hit, fn=bool(gold) and not hit)
