"""Two things that may be one, side by side as far as a terminal has room, and what speaks for and against."""

from __future__ import annotations

from itertools import zip_longest

from honglu.cli.entry import SHORT_ID
from honglu.cli.layout import cut, pad, wrap
from honglu.cli.output import harmless
from honglu.cli.words import date_words, kind_words, place_words, quoted, who_words
from honglu.ledger import KeptClaim, UnsureContacts, UnsureNames
from honglu.resolve.view import alone

_GAP = " │ "
# Lines of a quoted sentence; the rest is cut.
_QUOTED = 6


def contact_pair(pair: UnsureContacts, width: int) -> list[str]:
    """Both claims with their sentences side by side, then the points for and against, and their sum."""
    half = (width - len(_GAP)) // 2
    columns = [_claim(kept, half) for kept in (pair.one, pair.other)]
    beside = [f"{pad(one, half)}{_GAP}{other}" for one, other in zip_longest(*columns, fillvalue="")]
    points = [f"{point.points:+5.1f}  {harmless(point.reason)}" for point in pair.link.reasons]
    return [*beside, "", *points, f"{pair.link.points:5.1f}  altogether"]


def name_pair(pair: UnsureNames) -> list[str]:
    """Both names with the ids of their actors, and why they may be one."""
    both = zip((pair.one, pair.other), pair.actors, strict=True)
    names = [f"{harmless(one.name)} ({one.represents or 'side not told'}) [{actor[:SHORT_ID]}]" for one, actor in both]
    return [*names, "", *(f"{harmless(reason)}" for reason in pair.comparison.reasons)]


def _claim(kept: KeptClaim, width: int) -> list[str]:
    contact = alone(kept)
    source = kept.source
    told = [
        harmless(" ".join(part for part in (source.outlet, str(source.published or ""), source.id) if part)),
        f"{kind_words(contact)} · {date_words(contact.date)} · {place_words(contact.place) or 'place not told'}",
        who_words(contact),
        *(quoted(proof.evidence) for proof in contact.proofs),
    ]
    lines = [line for text in told for line in wrap(text, width)[:_QUOTED]]
    return [cut(line, width) for line in lines]
