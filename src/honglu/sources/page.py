"""A page of HTML → one article."""

from __future__ import annotations

from honglu.model.article import Article, article_id
from honglu.sources.fault import Fault
from honglu.sources.page_body import Region, UnreadablePageError, plain_region, region_of
from honglu.sources.page_byline import byline_of
from honglu.sources.page_charset import decode_page
from honglu.sources.page_dates import published_of
from honglu.sources.page_head import without_scripts
from honglu.sources.page_jsonld import linked_of
from honglu.sources.page_lines import arranged, paragraphs_of
from honglu.sources.page_meta import Meta, meta_of
from honglu.sources.page_origin import address_of, language_of, outlet_of
from honglu.sources.page_rules import PageRules, page_rules
from honglu.sources.page_title import title_of
from honglu.text.encodings import mojibake_of, repair

_SHORT = 300  # characters; an article that short may be a part of one
_LESS = 0.4  # how much the text of a coarser reader counts

MOST_BYTES = 5 * 1024**2
"""How large a page may be: those of the press have a tenth of it."""


def read_page(  # noqa: PLR0913  # what may be known of a page
    data: bytes,
    *,
    url: str | None = None,
    charset: str | None = None,
    file: str,
    limit: int = MOST_BYTES,
    rules: PageRules | None = None,
) -> Article | Fault:
    """Read the article of a page; a pure function, which raises for no bytes whatever.

    The text is the article's paragraphs, a line each, the lead first; captions, teasers, comments and the like are left
    out. `published` is the local day as the page writes it, `url` the address that the page calls its own.

    Args:
        data: the page, unpacked.
        url: the address it was read from, where there was one.
        charset: that of the header that it came with, where there was one.
        file: what a fault calls the page.
        limit: the most bytes that a page may have.
        rules: how pages are built; by default those of page_rules.yaml.
    """
    if len(data) > limit:
        return Fault(
            file, None, f"the page is over {limit / 1024**2:.3g} MB", "leave it out, or save its text as UTF-8"
        )
    if not data.strip():
        return Fault(file, None, "the page is empty", "leave it out, or fetch it again")
    rules = rules or page_rules()
    text = decode_page(data, charset)
    linked, text = linked_of(text), without_scripts(text)
    meta = meta_of(text, linked)
    try:
        region = region_of(text, rules)
    except UnreadablePageError as error:
        return Fault(file, None, str(error), "leave it out, or save its text as UTF-8")
    title = title_of(meta, region)
    region = arranged(region, title)
    body = _body(text, meta, region, title, rules)
    if not body:
        return Fault(
            file, None, "no article is found in the page", "leave it out if it is a list of articles or a video"
        )
    page = mojibake_of(body)
    body = repair(body, page)
    language = language_of(meta, body, rules)
    outlet = outlet_of(meta, title, address_of(meta, url))
    byline = byline_of(meta, region, outlet, rules)
    return Article(
        id=article_id(body),
        text=body,
        title=repair(title, page) if title else None,
        language=language,
        published=published_of(meta, region, url, language, rules),
        outlet=outlet,
        url=address_of(meta, url),
        byline=repair(byline, page) if byline else None,
    )


def _body(text: str, meta: Meta, region: Region, title: str | None, rules: PageRules) -> str:
    """The article's paragraphs, a line each; where they are few, a coarser reader's if it finds far more."""
    found = paragraphs_of(region, title, rules)
    if _size(found) < _SHORT:
        plain = paragraphs_of(arranged(plain_region(text), title), title, rules)
        linked = (meta.linked.body or "").split("\n")
        other = max(plain, linked, key=_size)
        found = other if _size(other) * _LESS > _size(found) else found
    return "\n".join(filter(None, map(str.strip, found)))


def _size(paragraphs: list[str]) -> int:
    return sum(map(len, paragraphs))
