"""Readings as the JSON objects that the contract fixes, and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from honglu.model.article import Article
from honglu.model.claim import Claim, Evidence, Participant, Place, Reading, Reason

Json = dict[str, Any]
_REASON = tuple(field.name for field in fields(Reason))


def article_to_json(article: Article) -> Json:
    """The article as the contract writes it; `published` is ISO 8601 or null."""
    fields = ("id", "language", "outlet", "url", "title", "byline", "text")
    out: Json = {name: getattr(article, name) for name in fields}
    out["published"] = article.published.isoformat() if article.published else None
    order = ("id", "language", "published", "outlet", "url", "title", "byline", "text")
    return {name: out[name] for name in order}


def article_from_json(node: Json) -> Article:
    """The inverse of `article_to_json`."""
    published = node.get("published")
    return Article(**{**node, "published": date.fromisoformat(published) if published else None})


def claim_to_json(claim: Claim, *, reasons: bool = False) -> Json:
    """The claim as the contract writes a contact; with `reasons`, also why each field has its value."""
    # Field by field and not by `asdict`, which copies deep and takes four times as long.
    out: Json = {name: getattr(claim, name) for name in ("id", "kind", "rank", "status", "date")}
    out["place"] = {"name": claim.place.name, "country": claim.place.country} if claim.place else None
    out["participants"] = [_participant_to_json(p) for p in claim.participants]
    out["part_of"] = claim.part_of
    out["attributed_to"] = list(claim.attributed_to)
    out["evidence"] = [_evidence_to_json(e) for e in claim.evidence]
    out["confidence"] = claim.confidence
    if reasons:
        out["reasons"] = [{name: getattr(reason, name) for name in _REASON} for reason in claim.reasons]
    return out


def claim_from_json(node: Json) -> Claim:
    """The inverse of `claim_to_json`; a claim written without its reasons comes back without them."""
    place = node["place"]
    return Claim(
        **{
            **node,
            "place": Place(**place) if place else None,
            "participants": tuple(Participant(**{**p, "posts": tuple(p["posts"])}) for p in node["participants"]),
            "attributed_to": tuple(node["attributed_to"]),
            "evidence": tuple(_evidence_from_json(e) for e in node["evidence"]),
            "reasons": tuple(Reason(**r) for r in node.get("reasons", ())),
        }
    )


def reading_to_json(reading: Reading, *, reasons: bool = False) -> Json:
    """One line of `honglu read --format jsonl`."""
    contacts = [claim_to_json(c, reasons=reasons) for c in reading.claims]
    return {"article": article_to_json(reading.article), "contacts": contacts}


def _participant_to_json(participant: Participant) -> Json:
    out: Json = {name: getattr(participant, name) for name in ("name", "type", "represents", "role")}
    return {**out, "posts": list(participant.posts)}


def _evidence_to_json(evidence: Evidence) -> Json:
    out: Json = {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}
    return {"in": "title", **out} if evidence.zone == "title" else out


def _evidence_from_json(node: Json) -> Evidence:
    return Evidence(node["start"], node["end"], node["quote"], node.get("in", "text"))
