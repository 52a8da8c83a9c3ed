"""Readings of short dispatches in one line a contact, for languages in which much is told in little."""

from __future__ import annotations

from datetime import date

import honglu
from honglu.model.claim import Claim

PUBLISHED = "2024-06-21"


def brief(text: str, language: str, published: str = PUBLISHED, title: str | None = None) -> list[str]:
    """What is read of a dispatch: "kind status date country: name code role; …", then who it is from."""
    article = honglu.Article("dispatch", text, title=title, language=language, published=date.fromisoformat(published))
    return [_line(claim) for claim in honglu.read(article).claims]


def _line(claim: Claim) -> str:
    country = claim.place.country if claim.place else None
    people = "; ".join(f"{p.name} {p.represents} {p.role}" for p in claim.participants)
    by = f" < {', '.join(claim.attributed_to)}" if claim.attributed_to else ""
    return f"{claim.kind} {claim.status} {claim.date} {country}: {people}{by}"
