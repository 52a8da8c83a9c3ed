"""What is asked of every reader, whatever it is given: articles that can be kept, or faults that help."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.model.article import Article
from honglu.sources import Fault, Page

_LAST_RESORTS = ("please report", "the reader failed", "it cannot be opened")
"""What faults say of what no reader foresaw: it lets the rest be read, and must never come up in a test."""
_LONGEST_REASON = 2000


def check_found(found: Iterable[Article | Fault | Page], file: str) -> None:
    """Read to the end what was found in `file`, and hold each item against the law."""
    for item in found:
        if isinstance(item, Page):
            assert len(item.mark) == 32
            check_found(item.read(), file)
        elif isinstance(item, Article):
            check_article(item)
        else:
            check_fault(item, file)


def check_article(article: Article) -> None:
    """It has a text, and nothing in it that no file and no database takes."""
    assert article.text.strip(), "an article without text"
    assert article.id, "an article without id"
    for value in (article.text, article.id, article.title, article.outlet, article.url, article.language):
        (value or "").encode("utf-8")


def check_fault(fault: Fault, file: str) -> None:
    """It says where, what and what to do."""
    assert fault.file.startswith(file), f"a fault of another file: {fault}"
    assert fault.line is None or fault.line >= 1, f"a fault in no line: {fault}"
    assert fault.reason, f"a fault without reason: {fault}"
    assert fault.hint, f"a fault without hint: {fault}"
    assert len(fault.reason) <= _LONGEST_REASON, "a fault that goes on and on"
    assert not any(words in f"{fault.reason} {fault.hint}" for words in _LAST_RESORTS), f"not foreseen: {fault}"
