"""Offsets of the layer → words of the article, as they were given."""

from __future__ import annotations

from honglu.annotate.document import GAP, Document
from honglu.model.claim import Evidence


def quote(document: Document, start: int, end: int) -> Evidence:
    """The article's own text between two offsets of the layer, with its offsets in title or text."""
    first, last = document.layer.original(start), document.layer.original(end)
    title = document.article.title or ""
    base = len(title) + len(GAP)
    if last <= base:
        return Evidence(first, last, title[first:last], "title")
    first = max(first, base)  # a mark that opens the text belongs to what stands before it
    return Evidence(first - base, last - base, document.article.text[first - base : last - base])
