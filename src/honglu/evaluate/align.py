"""Which contact of a reading is which of the gold, within one article."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.evaluate.assign import assign
from honglu.evaluate.labels import Occasion, Values
from honglu.evaluate.pairs import pair

Row = tuple[Occasion | None, Occasion | None]


def align(gold: Sequence[Occasion], pred: Sequence[Occasion]) -> list[Row]:
    """Pair contacts so that the summed similarity is highest; what is left stands alone, on its side.

    An optional contact of the gold that nobody read is left out.
    """
    weights = [[similarity(g, p) for p in pred] for g in gold]
    pairs = [(i, j) for i, j in assign(weights) if weights[i][j] > 0]
    rows, cols = {i for i, _ in pairs}, {j for _, j in pairs}
    out: list[Row] = [(gold[i], pred[j]) for i, j in pairs]
    out += [(g, None) for i, g in enumerate(gold) if i not in rows and not g.optional]
    out += [(None, p) for j, p in enumerate(pred) if j not in cols]
    return out


def similarity(gold: Occasion, pred: Occasion) -> float:
    """0 when no participant is shared, else how alike two contacts are, up to 1."""
    shared = len(pair(gold, pred).pairs)
    if not shared:
        return 0.0
    overlap = 2 * shared / (len(gold.parties) + len(pred.parties))
    kind = _accepts(gold.kind, pred.kind)
    date = _accepts(gold.date, pred.date) if gold.date else not pred.date
    status = _accepts(gold.status, pred.status)
    place = gold.site is not None and pred.site is not None and gold.site.same(pred.site)
    return 0.5 * overlap + 0.2 * kind + 0.15 * date + 0.1 * status + 0.05 * place


def _accepts(wanted: Values | None, given: Values | None) -> bool:
    return given is not None and any(value in (wanted or ()) for value in given[:1])
