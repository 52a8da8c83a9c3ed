"""Counting the filled slots of one gold contact against one that was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from honglu.evaluate.counts import Counts
from honglu.evaluate.fold import same_post, same_source
from honglu.evaluate.labels import EMPTY, Occasion, Party, Site, Values
from honglu.evaluate.pairs import pair

SLOTS = (
    "kind",
    "rank",
    "status",
    "date",
    "place",
    "place_country",
    "participant",
    "represents",
    "role",
    "posts",
    "attributed_to",
)
STRICT = ("kind", "status", "date", "participant", "represents", "place_country")

_NOBODY = Party(represents=(), role=(), posts=())
_NOTHING = Occasion((), (), (), (), Site(), ())

SlotCounts = dict[str, Counts]


def slot_counts(gold: Occasion | None, pred: Occasion | None) -> SlotCounts:
    """Counts by slot for a pair, for a gold contact that was overlooked, or for a false alarm."""
    counts = {slot: Counts() for slot in SLOTS}
    wanted, given = gold or _NOTHING, pred or _NOTHING
    for slot in ("kind", "rank", "status", "date"):
        counts[slot].add(_single(getattr(wanted, slot), getattr(given, slot)))
    if wanted.site is not None:
        told = given.site or Site()
        counts["place"].add(_place(wanted.site, told))
        counts["place_country"].add(_single(wanted.site.country, told.country))
    counts["attributed_to"].add(_several(wanted.attributed_to, given.attributed_to, same_source))
    _count_parties(counts, wanted, given)
    return counts


def is_strict(counts: SlotCounts) -> bool:
    """Whether all that makes a contact usable without a second look was read right."""
    return not any(counts[slot].faults for slot in STRICT)


def _count_parties(counts: SlotCounts, gold: Occasion, pred: Occasion) -> None:
    found = pair(gold, pred)
    missed = [party for party in found.missed if not party.optional]
    counts["participant"].add(Counts(tp=len(found.pairs), fp=len(found.extra), fn=len(missed)))
    rows = [*found.pairs, *((party, _NOBODY) for party in missed), *((_NOBODY, party) for party in found.extra)]
    for wanted, given in rows:
        counts["represents"].add(_single(wanted.represents, given.represents))
        counts["role"].add(_single(wanted.role, given.role))
        counts["posts"].add(_several(wanted.posts, given.posts, same_post))


def _single(wanted: Values | None, given: Values | None) -> Counts:
    """A slot with one value: it must be an accepted one, or empty where the gold says or accepts so."""
    if wanted is None:
        return Counts()
    value = given[0] if given else ""
    if value and value in wanted:
        return Counts(tp=1)
    return Counts(fp=bool(value), fn=bool(wanted) and EMPTY not in wanted)


def _several(
    wanted: Sequence[Values] | None, given: Sequence[Values] | None, same: Callable[[str, str], bool]
) -> Counts:
    """A slot with several values: each one read takes the first one left in the gold that it matches."""
    if wanted is None:
        return Counts()
    left, counts = list(wanted), Counts()
    for value, *_ in given or ():
        index = next((i for i, choice in enumerate(left) if any(same(x, value) for x in choice)), None)
        if index is None:
            counts.fp += 1
        else:
            counts.tp += 1
            del left[index]
    counts.fn = len(left)
    return counts


def _place(wanted: Site, given: Site) -> Counts:
    if wanted.same(given):
        return Counts(tp=1)
    return Counts(fp=bool(given.names), fn=bool(wanted.names) and not wanted.nameless)
