"""Honglu reads the press and keeps the record of diplomacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honglu.model.article import Article
from honglu.model.claim import Claim, Evidence, Participant, Place, Reading

__all__ = ["Article", "Claim", "Evidence", "Participant", "Place", "Reading", "open", "read"]
__version__ = "0.1.0"

if TYPE_CHECKING:
    from os import PathLike

    from honglu.query.opened import Opened


def read(article: Article) -> Reading:
    """Read every contact that one article reports (the engine and its packs load at the first call)."""
    from honglu.extract import read_article  # noqa: PLC0415  # no work at import

    return read_article(article)


def open(path: str | PathLike[str] | None = None) -> Opened:  # noqa: A001  # as it is called: honglu.open
    """Open a ledger, without a path the default one, to ask it. Raises `LedgerError` where there is none."""
    from honglu.query.opened import open_ledger  # noqa: PLC0415  # no work at import

    return open_ledger(path)
