"""One article: its text with the sentences and words marked that its claims rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from honglu.ledger import KeptClaim
from honglu.model.claim import Zone
from honglu.web.asking import Ledger
from honglu.web.faults import Fault
from honglu.web.marking import Span, pieces
from honglu.web.preferences import words_for
from honglu.web.showing import page

routes = APIRouter()


@routes.get("/articles/{article_id:path}")
def show(request: Request, ledger: Ledger, article_id: str) -> Response:
    """The article with this id, which may hold any character."""
    found = ledger.reading(article_id)
    if found is None:
        raise Fault(404, "no article in the ledger has this id")
    reading, claims = found
    where, t = ledger.contacts_by_claim(article_id), words_for(request)
    summaries = {one.id: one for one in ledger.summaries(dict.fromkeys(where[kept.id] for kept in claims))}
    labels = {kept.id: t(f"kind.{kept.claim.kind}") for kept in claims}
    return page(
        request,
        "article.html",
        article=reading.article,
        skipped=reading.skipped,
        title=pieces(reading.article.title or "", _spans(claims, "title", where, labels)),
        text=pieces(reading.article.text, _spans(claims, "text", where, labels)),
        claims=[(kept, summaries[where[kept.id]]) for kept in claims if where[kept.id] in summaries],
    )


def _spans(
    claims: Sequence[KeptClaim], zone: Zone, contacts: Mapping[str, str], labels: Mapping[str, str]
) -> Iterator[Span]:
    for kept in claims:
        for evidence in kept.claim.evidence:
            if evidence.zone == zone and kept.id in contacts:
                yield Span(evidence.start, evidence.end, labels[kept.id], f"/contacts/{contacts[kept.id]}")
