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
from honglu.lang.loader import load_pack
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.text.furniture import strip_furniture

DEFAULT_LANGUAGE = "vi"


@cache
def _annotator(language: str) -> Annotator:
    return make_annotator(load_pack(language))


def read_article(article: Article) -> Reading:
    """Read every contact that the article reports; a pure function of the article."""
    annotator = _annotator(article.language or DEFAULT_LANGUAGE)
    clean = strip_furniture(article.text, annotator.pack.furniture)
    article = replace(article, text=clean.text, outlet=article.outlet or clean.outlet)
    document = annotator.annotate(article, gated=True)
    return Reading(article, claims_of(document, drafts_in(document)))


def drafts_in(document: Document) -> list[Draft]:
    """The drafts of a document, merged and completed."""
    drafts = drafts_of(document)
    name_guests(document, drafts)
    return complete(document, merge(document, drafts))
