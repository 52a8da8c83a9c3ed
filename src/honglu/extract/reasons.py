"""Why a field has its value: the words in the article that it rests on, and the rule that read them."""

from __future__ import annotations

from honglu.annotate.document import Document
from honglu.model.claim import Reason


def because(document: Document, field: str, value: str, rule: str, span: tuple[int, int] | None = None) -> Reason:
    """A reason that rests on the words at `span` of the document's layer, or on no words in particular."""
    if span is None:
        return Reason(field, value, rule)
    start, end = (document.layer.original(offset) for offset in span)
    title = document.article.title or ""
    base = len(title) + 2
    if start < base:
        return Reason(field, value, rule, title[start:end], start, end, "title")
    return Reason(field, value, rule, document.article.text[start - base : end - base], start - base, end - base)
