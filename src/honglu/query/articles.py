"""Questions about one article: what it tells, and which others print its text."""

from __future__ import annotations

from honglu.ledger import LedgerError, Reader, Source
from honglu.query.prefixes import one_of


def find_article(ledger: Reader, prefix: str) -> Source:
    """The one article whose id starts with `prefix`; raises `LedgerError` where there is none, or more than one."""
    asked = prefix.strip()
    meant = one_of(ledger.article_ids(asked) if asked else [], asked, "articles")
    found = ledger.source(meant) if meant is not None else None
    if found is None:
        raise LedgerError(
            f"no article in {ledger.path} has an id that starts with {asked!r}: `honglu explain` tells a contact's"
        )
    return found
