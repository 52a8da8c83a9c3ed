"""A PDF document with text in it, as ministries issue their communiqués → one article."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from honglu.model.article import Article, article_id
from honglu.sources.fault import Fault
from honglu.sources.needs import needed
from honglu.sources.pdf_lines import paragraphs

_MOST_PAGES = 500  # a communiqué has a few; a book is no article


def read_pdf(stream: BinaryIO, file: str, limit: int) -> Iterator[Article | Fault]:
    """The text of the document as one article, its lines joined to paragraphs, page numbers and running heads gone.

    It has neither title nor day of publication: what a document says of itself is as often that of its template or of
    its scan. `limit` is the most bytes that are read. Raises `MissingLibraryError`, and what reading the stream raises.
    """
    pypdf = needed("pypdf", "a PDF document", "pdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told here, once
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        yield Fault(file, None, f"a PDF document of over {limit // 1024**2} MB", "leave it out, or save its text")
        return
    pages: list[list[str]] = []
    try:
        document = pypdf.PdfReader(io.BytesIO(raw))
        if document.is_encrypted and not document.decrypt(""):
            yield Fault(file, None, "a PDF document locked with a password", "unlock it first")
            return
        count = len(document.pages)
        if count > _MOST_PAGES:
            yield Fault(file, None, f"a PDF document of {count:,} pages", "take out the pages with the text")
            return
        for number in range(count):
            page = _lines(document.pages, number)
            if isinstance(page, str):
                yield Fault(file, None, f"page {number + 1} cannot be read ({page})", "the others were read")
            else:
                pages.append(page)
    except Exception as error:  # a hostile document can fail anywhere in the library
        yield Fault(file, None, f"a broken PDF document ({_said(error)})", "save it again, or save its text as UTF-8")
        return
    text = "\n".join(paragraphs(pages))
    if text:
        yield Article(article_id(text), text)
    else:
        yield Fault(file, None, "a PDF document without text", "if it was scanned, recognize its text first (OCR)")


def _lines(pages: Any, number: int) -> list[str] | str:
    """The lines of a page, or why it cannot be read."""
    try:
        text: str = pages[number].extract_text()
    except Exception as error:  # as above
        return _said(error)
    # Half surrogates come of fonts that name their letters wrongly.
    return text.encode("utf-8", "replace").decode("utf-8").splitlines()


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:120]
