"""What a short Chinese dispatch tells, a line for each contact."""

from __future__ import annotations

from datetime import date

import honglu
from honglu.model.claim import Claim


def told(text: str, published: str = "2024-06-21", title: str | None = None, outlet: str | None = None) -> list[str]:
    """The contacts of a dispatch: kind, status, day, country, and who took part for whom, in which role."""
    day = date.fromisoformat(published)
    article = honglu.Article("dispatch", text, title=title, language="zh", published=day, outlet=outlet)
    return [_line(claim) for claim in honglu.read(article).claims]


def posts(text: str, published: str = "2024-06-21") -> dict[str, tuple[str, ...]]:
    """The posts of everybody who took part, by name."""
    article = honglu.Article("dispatch", text, language="zh", published=date.fromisoformat(published))
    return {p.name: p.posts for claim in honglu.read(article).claims for p in claim.participants}


def _line(claim: Claim) -> str:
    what = f"{claim.rank or ''} {claim.kind}".strip()
    where = claim.place.country if claim.place else None
    people = (f"{p.name} {p.represents} {p.role}" for p in claim.participants)
    return f"{what}, {claim.status} {claim.date} in {where}: {', '.join(people)}"
