"""Contacts as the JSON objects that the contract fixes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from honglu.model.contact import Contact, Party, Proof, Step

Json = dict[str, Any]


def contact_to_json(contact: Contact, *, reasons: bool = False) -> Json:
    """One line of `honglu contacts --format jsonl`; with `reasons`, also why each claim gave each field its value."""
    out: Json = {name: getattr(contact, name) for name in ("id", "kind", "rank", "status", "date")}
    out["place"] = {**asdict(contact.place), "names": list(contact.place_names)} if contact.place else None
    out["participants"] = [_party_to_json(party) for party in contact.parties]
    out["part_of"] = contact.part_of
    out["attributed_to"] = list(contact.attributed_to)
    out["evidence"] = [_proof_to_json(proof) for proof in contact.proofs]
    out["confidence"] = contact.confidence
    out["sources"] = [source.id for source in contact.sources]
    out["lines"] = [list(line) for line in contact.lines]
    out["copies"] = dict(contact.copies)
    out["disputed"] = {f: {v: list(ids) for v, ids in values.items()} for f, values in contact.disputed.items()}
    out["history"] = [_step_to_json(step) for step in contact.history]
    out["tour"] = contact.tour
    if reasons:
        out["choices"] = dict(contact.choices)
        out["reasons"] = [
            {"article": kept.source.id, **asdict(reason)} for kept in contact.claims for reason in kept.claim.reasons
        ]
    return out


def _party_to_json(party: Party) -> Json:
    posts = {language: list(posts) for language, posts in party.posts.items()}
    names = {"names": list(party.names), "posts_by_language": posts}
    return {**asdict(party.participant), "posts": list(party.participant.posts), **names}


def _step_to_json(step: Step) -> Json:
    told = step.told.isoformat() if step.told else None
    return {"status": step.status, "told": told, "sources": list(step.sources)}


def _proof_to_json(proof: Proof) -> Json:
    evidence = proof.evidence
    zone = {"in": "title"} if evidence.zone == "title" else {}
    return {"article": proof.article, **zone, "start": evidence.start, "end": evidence.end, "quote": evidence.quote}
