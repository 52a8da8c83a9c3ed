"""The one public step from an article to its reading."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from honglu.annotate.document import Annotator, Document
from honglu.annotate.ready import make_annotator
from honglu.extract.claims import claims_of
from honglu.extract.completing import complete
from honglu.extract.drafting import drafts_of
from honglu.extract.drafts import Draft
from honglu.extract.guests import name_guests
from honglu.extract.merging import merge
from honglu.lang.loader import languages, load_pack
from honglu.lang.recognition import recognize
from honglu.lang.tags import primary
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.text.furniture import strip_furniture


@cache
def _known() -> frozenset[str]:
    return frozenset(languages())


@cache
def _annotator(language: str) -> Annotator:
    return make_annotator(load_pack(language))


def read_article(article: Article) -> Reading:
    """Read every contact that the article reports; a pure function of the article.

    The reading's article has the language that it was read in: the one given, else the one recognized. Where that is
    unknown or has no pack, the article is skipped, and its text is as it came.
    """
    language = primary(article.language) or recognize(article.title, article.text)
    article = replace(article, language=language)
    if language is None or language not in _known():
        return Reading(article, (), skipped=True)
    annotator = _annotator(language)
    clean = strip_furniture(article.text, annotator.pack.furniture)
    outlet, byline = article.outlet or clean.outlet, article.byline or clean.byline
    article = replace(article, text=clean.text, outlet=outlet, byline=byline)
    document = annotator.annotate(article, gated=True)
    return Reading(article, claims_of(document, drafts_in(document)))


def drafts_in(document: Document) -> list[Draft]:
    """The drafts of a document, merged and completed."""
    drafts = drafts_of(document)
    name_guests(document, drafts)
    return complete(document, merge(document, drafts))
