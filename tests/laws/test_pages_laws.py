"""Laws of pages: no bytes stop the reading, and the same page is the same article, whatever its charset."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from honglu.model.article import Article
from honglu.sources import Fault
from honglu.sources.page import read_page
from honglu.sources.page_charset import decode_page
from honglu.sources.page_rules import page_rules
from tools.score_pages import pages

PAGES = pages()
WORDS = st.sampled_from(
    ["Hai bên đã hội đàm tại Hà Nội, và trao đổi về quan hệ song phương.", "会谈。", "&lt;b&gt;", "x", "2024-03-22"]
)
NAMES = st.sampled_from(
    ["p", "div", "a", "b", "article", "h1", "table", "td", "script", "title", "meta", "time", "svg", "template", "form"]
)
KINDS = st.sampled_from(
    [
        "",
        ' class="sapo"',
        ' class="share hentry"',
        ' itemprop="articleBody"',
        ' hidden style="',
        " datetime='2024-13-01'",
    ]
)
OPENED = st.tuples(NAMES, KINDS).map(lambda tag: f"<{tag[0]}{tag[1]}>")
CLOSED = NAMES.map("</{}>".format)
LINKED = st.sampled_from(
    [
        '<script type="application/ld+json">',
        '{"@graph":[',
        '{"@type":"NewsArticle","headline":',
        "</script>",
        "<!--",
        "-->",
    ]
)
SOUP = st.lists(OPENED | CLOSED | WORDS | LINKED | st.text(max_size=5), max_size=40).map("".join)


def read(data: bytes, charset: str | None = None) -> Article | Fault:
    return read_page(data, url="https://example.org/a", charset=charset, file="page")


def check(found: Article | Fault) -> None:
    if isinstance(found, Fault):
        assert found.reason
        assert found.hint
        return
    assert found.text.strip() == found.text != ""
    assert "\0" not in found.text
    assert not set("\ue000\ue001\ue002\ue003") & set(found.text)


@given(
    st.binary(max_size=3000),
    st.none() | st.text(max_size=12) | st.sampled_from(["gbk", "utf-16", "hex", "idna", "punycode"]),
)
@example(b"\xff" * 100, "undefined")
@example(b"\x80", "unicode_escape")
def test_no_bytes_stop_the_reading(data: bytes, charset: str | None) -> None:
    check(read(data, charset))


@given(SOUP)
def test_no_soup_of_tags_stops_the_reading(soup: str) -> None:
    data = soup.encode("utf-8", "surrogatepass")
    found = read(data)
    check(found)
    assert read(data) == found
    check(read_page(data, file="page", rules=page_rules(named=False)))


@given(st.sampled_from(PAGES), st.data())
def test_no_page_that_was_cut_or_doubled_stops_the_reading(page: object, data: st.DataObject) -> None:
    raw = page.data  # type: ignore[attr-defined]
    start, end = sorted(data.draw(st.integers(0, len(raw))) for _ in range(2))
    check(read(raw[:start] + raw[end:]))
    check(read(raw[:end] + raw[start:]))


@given(st.sampled_from(PAGES), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_the_charset_does_not_matter(page: object, charset: str) -> None:
    raw, label = page.data, page.label  # type: ignore[attr-defined]
    text = decode_page(raw, label.get("charset"))
    assert read(text.encode(charset), charset) == read(raw, label.get("charset"))
