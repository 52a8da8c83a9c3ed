"""What a short English dispatch tells, in few words: kind, date, country and who took part."""

from __future__ import annotations

from datetime import date

import honglu

PUBLISHED = date(2024, 6, 21)  # a Friday

Told = tuple[str, str, str | None, str | None, tuple[str, ...]]


def told(text: str, *, title: str | None = None, outlet: str | None = None) -> list[Told]:
    """Of each contact its kind, status, date, country, and "name/country/role" of everybody in it."""
    article = honglu.Article("dispatch", text, title=title, language="en", outlet=outlet, published=PUBLISHED)
    return [
        (
            claim.kind,
            claim.status,
            claim.date,
            claim.place.country if claim.place else None,
            tuple(f"{p.name}/{p.represents}/{p.role}" for p in claim.participants),
        )
        for claim in honglu.read(article).claims
    ]


def posts(text: str, *, outlet: str | None = None) -> dict[str, tuple[str, ...]]:
    """The posts of everybody who takes part in something, by name."""
    article = honglu.Article("dispatch", text, language="en", outlet=outlet, published=PUBLISHED)
    return {p.name: p.posts for claim in honglu.read(article).claims for p in claim.participants}
