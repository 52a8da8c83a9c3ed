"""Honglu reads the press and keeps the record of diplomacy."""

from honglu.model.article import Article
from honglu.model.claim import Claim, Evidence, Participant, Place, Reading

__all__ = ["Article", "Claim", "Evidence", "Participant", "Place", "Reading", "read"]
__version__ = "0.1.0"


def read(article: Article) -> Reading:
    """Read every contact that one article reports (the engine and its packs load at the first call)."""
    from honglu.extract import read_article  # noqa: PLC0415  # no work at import

    return read_article(article)
