"""Annotates a few sentences and tells what the tests ask of a document."""

from __future__ import annotations

from datetime import date
from functools import cache

from honglu.annotate.document import Annotator, Document
from honglu.annotate.ready import make_annotator
from honglu.annotate.referents import Referent
from honglu.lang.loader import load_pack
from honglu.model.article import Article

PUBLISHED = date(2017, 6, 1)


@cache
def annotator() -> Annotator:
    return make_annotator(load_pack("vi"))


def annotate(text: str, published: date = PUBLISHED) -> Document:
    return annotator().annotate(Article("a", text, None, "vi", published, None, None))


def people(document: Document) -> list[Referent]:
    """The persons spoken of, in the order in which they were found."""
    return [r for r in document.referents if r.type == "person" and r.seen]


def names(text: str) -> list[str]:
    return [r.name for r in people(annotate(text))]


def person(text: str, name: str) -> Referent:
    """The one person of that name."""
    (found,) = [r for r in people(annotate(text)) if r.name == name]
    return found


def posts(text: str, name: str) -> list[str]:
    """The different wordings of the person's posts, in order of mention."""
    document = annotate(text)
    (found,) = [r for r in people(document) if r.name == name]
    return list(dict.fromkeys(document.layer.text[p.start : p.end] for p in found.posts))


def spoken_of(text: str, phrase: str) -> list[str]:
    """Whom the (last) phrase of that wording speaks of."""
    document = annotate(text)
    nodes = [n for s in document.sentences for n in s.nodes if document.layer.text[n.start : n.end] == phrase]
    return [r.name for r in nodes[-1].referents]
