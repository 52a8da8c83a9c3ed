"""What a worker does of an article or a page, ahead of when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.extract import read_article
from honglu.lang.tags import in_language
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.sources import Fault, Page

Found = Article | Fault | Page
"""What sources find."""


@dataclass(frozen=True, slots=True)
class Work:
    """What was made of an article or a page: its article and faults in their order, and the reading of the article.

    The reading is None where there is no article, and where reading it failed: whoever reads it again sees why.
    """

    items: tuple[Article | Fault, ...]
    reading: Reading | None


def work(found: Sequence[Article | Page], language: str | None) -> list[Work]:
    """Read them, in their order; `language` is that of the articles that do not tell theirs."""
    return [_of(one, language) for one in found]


def _of(found: Article | Page, language: str | None) -> Work:
    made = (found,) if isinstance(found, Article) else tuple(found.read())
    items = tuple(in_language(one, language) if isinstance(one, Article) else one for one in made)
    article = next((one for one in items if isinstance(one, Article)), None)
    try:
        return Work(items, read_article(article) if article else None)
    except Exception:  # told where it is read again
        return Work(items, None)
