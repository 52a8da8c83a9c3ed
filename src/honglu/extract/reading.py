"""The one public step from an article to its reading."""

from __future__ import annotations

from honglu.model.article import Article
from honglu.model.claim import Reading


def read_article(article: Article) -> Reading:
    """Read every contact that the article reports; a pure function of the article."""
    return Reading(article, ())
