"""What one article says, with the words marked that gave a field its value."""

from __future__ import annotations

from dataclasses import dataclass

from honglu.ledger import KeptClaim
from honglu.model.claim import Evidence
from honglu.web.marking import Piece, Span, pieces
from honglu.web.wording import Words


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, and its sentences in pieces."""

    kept: KeptClaim
    sentences: tuple[tuple[Piece, ...], ...]


def statement(kept: KeptClaim, t: Words) -> Statement:
    """The claim with its sentences."""
    return Statement(kept, tuple(tuple(_marked(kept, evidence, t)) for evidence in kept.claim.evidence))


def field_words(field: str, t: Words) -> str:
    """What a field is called."""
    name = field.partition(".")[0].partition("[")[0]
    key = f"field.{name}"
    return t(key) if key in t else name


def _marked(kept: KeptClaim, evidence: Evidence, t: Words) -> list[Piece]:
    spans = [
        Span(reason.start, reason.end, field_words(reason.field, t))
        for reason in kept.claim.reasons
        if reason.zone == evidence.zone and reason.words
    ]
    return pieces(evidence.quote, spans, evidence.start)
