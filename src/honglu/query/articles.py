"""Questions about one article: what it tells, and which others print its text."""

from __future__ import annotations

from honglu.ledger import LedgerError, Reader, Source


def find_article(ledger: Reader, prefix: str) -> Source:
    """The one article whose id starts with `prefix`; raises `LedgerError` where there is none, or more than one."""
    asked = prefix.strip()
    ids = ledger.article_ids(asked) if asked else []
    if len(ids) > 1 and asked not in ids:
        raise LedgerError(f"{asked!r} starts the ids of several articles: give more of it ({', '.join(ids)})")
    found = ledger.source(asked if asked in ids else ids[0]) if ids else None
    if found is None:
        raise LedgerError(
            f"no article in {ledger.path} has an id that starts with {asked!r}: `honglu explain` tells a contact's"
        )
    return found
