"""The ids by which the ledger knows claims, and by which it knows whether an article changed."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.model.codec import article_to_json, claim_to_json
from honglu.model.kept import KeptClaim, Source

# Where a claim stands among others, how sure it is and why are about the reading; the rest is what is claimed.
_NOT_CONTENT = ("id", "part_of", "confidence")


def kept_claims(reading: Reading) -> tuple[KeptClaim, ...]:
    """The claims of a reading with their lasting ids, in order of mention."""
    source = source_of(reading.article)
    seen: Counter[str] = Counter()
    ids: dict[str, str] = {}
    for claim in reading.claims:
        node = claim_to_json(claim)
        content = json.dumps({key: node[key] for key in node if key not in _NOT_CONTENT}, sort_keys=True)
        ids[claim.id] = _digest([source.id, content, seen[content]])[:16]
        seen[content] += 1
    return tuple(KeptClaim(ids[c.id], source, c, ids.get(c.part_of or "")) for c in reading.claims)


def source_of(article: Article) -> Source:
    """The article without its text."""
    return Source(article.id, article.language, article.published, article.outlet, article.url, article.title)


def article_digest(article: Article) -> str:
    """Tells whether anything about an article changed, its text or what is known of it."""
    node = article_to_json(article)
    if node["byline"] is None:
        del node["byline"]  # so that articles which came in before there were bylines are still the same
    return _digest(node)


def _digest(node: Any) -> str:
    return hashlib.sha256(json.dumps(node, sort_keys=True).encode("ascii")).hexdigest()
