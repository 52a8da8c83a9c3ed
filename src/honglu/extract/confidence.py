"""How sure a claim is: a product of factors, each for something that often goes wrong.

The factors were set by hand from samples of mixed news, where such drafts fail far more often than in the development
gold. There, 97 of 100 claims of 0.9 and more are contacts, 95 from 0.8, 92 from 0.7 and 90 from 0.6.
"""

from __future__ import annotations

from collections.abc import Callable

from honglu.annotate.document import Document
from honglu.extract.drafts import Draft

Factor = tuple[str, float, Callable[[Document, Draft], bool]]

CERTAIN = 0.97


def confidence_of(document: Document, draft: Draft) -> tuple[float, list[str]]:
    """A number in 0 to 1, and the names of the factors that lowered it."""
    sure, lowered = CERTAIN, []
    for name, factor, applies in FACTORS:
        if applies(document, draft):
            sure *= factor
            lowered.append(f"{name} ×{factor}")
    return round(sure, 2), lowered


def _weak_words(_: Document, draft: Draft) -> bool:
    return draft.act.weak


def _unnamed(_: Document, draft: Draft) -> bool:
    return not any(r.type == "person" and r.sure for r in draft.everyone)


def _half_named(document: Document, draft: Draft) -> bool:
    return not _unnamed(document, draft) and not all(r.type == "person" and r.sure for r in draft.everyone)


def _country_guessed(_: Document, draft: Draft) -> bool:
    return any(r.type == "person" and not r.votes and not r.posts for r in draft.everyone)


def _headline_only(document: Document, draft: Draft) -> bool:
    return all(document.sentences[s].zone == "title" for s in draft.sentences)


def _not_held(_: Document, draft: Draft) -> bool:
    return draft.status in {"proposed", "cancelled", "refused"}


def _undated(_: Document, draft: Draft) -> bool:
    return draft.date is None


FACTORS: tuple[Factor, ...] = (
    ("words that often mean something else", 0.75, _weak_words),
    ("no person named", 0.7, _unnamed),
    ("one side not named", 0.92, _half_named),
    ("a country told by context only", 0.9, _country_guessed),
    ("told in the title only", 0.85, _headline_only),
    ("not said to have taken place", 0.85, _not_held),
    ("no date", 0.95, _undated),
)
