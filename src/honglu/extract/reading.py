"""The one public step from an article to its reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from honglu.annotate.document import Annotator, Document
from honglu.annotate.referents import Lookup, name_words
from honglu.extract.claims import claims_of
from honglu.extract.completing import complete
from honglu.extract.drafting import drafts_of
from honglu.extract.drafts import Draft
from honglu.extract.guests import name_guests
from honglu.extract.merging import merge
from honglu.knowledge.holders import Holders, read_rows
from honglu.lang.loader import load_pack
from honglu.lang.pack import Pack
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.text.furniture import strip_furniture
from honglu.text.layer import fold

DEFAULT_LANGUAGE = "vi"


@cache
def _annotator(language: str) -> Annotator:
    pack = load_pack(language)
    holders = Holders(read_rows(), lambda name: name_words(fold(name, pack.folds)))
    return Annotator(pack, _told_apart(pack, holders))


def _told_apart(pack: Pack, holders: Holders) -> Lookup:
    """The table of holders, without names of one word that is a word of the language too ("Long", "Chi")."""

    def lookup(name: str, day: date | None) -> str | None:
        common = " " not in name and pack.names.syllable.fullmatch(name)
        return None if common else holders.code_of(name, day)

    return lookup


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
