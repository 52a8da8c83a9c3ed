"""Pages as sites send them, made of the articles of a corpus: what is read, not how it is told, is the corpus's.

Each page has its article in the elements of one Vietnamese site, and around it what such pages carry: a menu, teasers,
comments, and the scripts that make up most of their weight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from time import process_time

from honglu.extract import read_article
from honglu.model.article import Article
from honglu.sources.page import read_page

_SCRIPT = "window.dataLayer=window.dataLayer||[];function track(a,b){if(a<b){dataLayer.push({event:a,value:b});}}\n"
_SCRIPTS = "<script>" + _SCRIPT * 700 + "</script>"
_STYLES = "<style>" + ".box-item .thumb-art img{display:block;width:100%;object-fit:cover}\n" * 300 + "</style>"
_MENU = "".join(f'<li class="item"><a href="/muc-{n}" title="Mục {n}">Chuyên mục {n}</a></li>' for n in range(150))
_TEASERS = "".join(
    f'<article class="item-news"><h3 class="title-news"><a href="/bai-{n}.html">Một bài khác, số {n}</a></h3>'
    f'<p class="description"><a href="/bai-{n}.html">Tin này nói về một việc khác, không có trong bài đang đọc.</a></p>'
    "</article>"
    for n in range(40)
)
_COMMENTS = "".join(f'<div class="content-comment"><p>Bạn đọc {n}: xin cảm ơn tòa soạn.</p></div>' for n in range(20))


def page_of(article: Article) -> bytes:
    """An article as a site would send it, in UTF-8."""
    title = escape(article.title or "")
    lead, *rest = [escape(line) for line in article.text.split("\n") if line.strip()]
    body = "".join(f'<p class="Normal">{line}</p>' for line in rest)
    head = (
        f'<meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{title}">{_STYLES}{_SCRIPTS}'
    )
    main = (
        f'<div class="sidebar-1"><span class="date">{article.published}</span><h1 class="title-detail">{title}</h1>'
        f'<p class="description">{lead}</p><article class="fck_detail">{body}</article></div>'
        f'<div class="box_comment">{_COMMENTS}</div><div class="sidebar-2">{_TEASERS}</div>'
    )
    whole = (
        f'<html lang="vi"><head>{head}</head><body><nav><ul>{_MENU}</ul></nav><section>{main}</section></body></html>'
    )
    return f"<!DOCTYPE html>{whole}".encode()


def extract(page: bytes) -> str:
    """The extractor alone, on characters, as its own documentation uses it."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415  # not wanted by the other benchmarks

    return extract_plain_text(page.decode(), main_content=True, alt_texts=False)


def read(page: bytes) -> object:
    """From a page to its article."""
    return read_page(page, file="page")


def claims(page: bytes) -> object:
    """From a page to its claims."""
    found = read_page(page, file="page")
    return read_article(found) if isinstance(found, Article) else found


def pages_a_second(work: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    """How many pages are worked through in a second of the processor's time, so that a busy machine does not tell."""
    start = process_time()
    for page in pages:
        work(page)
    return len(pages) / (process_time() - start)
