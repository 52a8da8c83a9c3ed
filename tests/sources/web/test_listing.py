"""Feeds, sitemaps and lists in every form become entries, and what could do harm in them does none."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from honglu.sources import Fault
from honglu.sources.web.charset import text_of
from honglu.sources.web.listing import Entry, Listing, listing_kind, read_links, read_listing
from honglu.sources.web.listing.dates import moment
from tests.site.catalogue import FILES, LAUGHS, bomb
from tests.site.pages import TITLE, atom, index, json_feed, links_page, news_sitemap, page, rss

URL = "https://tin.example/rss/doi-ngoai.xml"
HANOI = timezone(timedelta(hours=7))
EIGHT = datetime(2024, 3, 22, 8, tzinfo=HANOI)


def listing(data: bytes | str, charset: str | None = None) -> Listing:
    found = read_listing(data.encode() if isinstance(data, str) else data, url=URL, charset=charset)
    assert isinstance(found, Listing), found
    return found


def fault(data: bytes | str) -> Fault:
    found = read_listing(data.encode() if isinstance(data, str) else data, url=URL)
    assert isinstance(found, Fault), found
    assert found.file == URL
    assert found.hint
    return found


def entry(data: bytes | str) -> Entry:
    (found,) = listing(data).entries
    return found


def test_rss_2() -> None:
    found = listing(rss(["https://tin.example/a", "/b?x=1&y=2"]))
    assert found.form == "feed"
    assert found.complaint is None
    assert found.entries == (
        Entry("https://tin.example/a", f"{TITLE} (0)", datetime(2024, 3, 22, 23, tzinfo=HANOI)),
        Entry("https://tin.example/b?x=1&y=2", f"{TITLE} (1)", datetime(2024, 3, 22, 22, tzinfo=HANOI)),
    )


def test_rss_1() -> None:
    text = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://tin.example/"><title>T</title><link>https://tin.example/</link></channel>
      <item rdf:about="https://tin.example/a"><title>A</title><d:date>2024-03-22T08:00:00+07:00</d:date></item>
      </rdf:RDF>"""
    assert entry(text) == Entry("https://tin.example/a", "A", EIGHT)


def test_rss_0_91_with_the_doctype_of_its_time() -> None:
    text = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
      "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title>
      <item><title>A &eacute; B</title><link>https://tin.example/a</link></item></channel></rss>"""
    assert entry(text) == Entry("https://tin.example/a", "A é B")


def test_atom() -> None:
    found = entry(atom(["/a"]))
    assert found == Entry("https://tin.example/a", TITLE, EIGHT, datetime(2024, 3, 22, 9, tzinfo=UTC))


def test_atom_of_every_shape() -> None:
    text = """<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://other.example/x/">
      <a:entry><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Một <b>hai</b> ba</div></a:title>
      <a:link rel="self" href="self"/><a:link rel="enclosure" href="audio"/>
      <a:link type="application/json" href="api"/><a:link href="page#top"/>
      <a:source><a:title>Khác</a:title><a:updated>2001-01-01T00:00:00Z</a:updated></a:source>
      <a:updated>2024-03-22T08:00:00+07:00</a:updated></a:entry></a:feed>"""
    assert entry(text) == Entry("https://other.example/x/page", "Một hai ba", None, EIGHT)


def test_json_feed() -> None:
    assert entry(json_feed(["/a"])) == Entry("https://tin.example/a", TITLE, EIGHT)
    data = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [1, {}, {"id": "https://tin.example/b"}]})
    assert entry(data) == Entry("https://tin.example/b")


def test_sitemaps() -> None:
    news = listing(news_sitemap(["https://tin.example/a"]))
    assert (news.form, news.entries) == ("sitemap", (Entry("https://tin.example/a", TITLE, EIGHT),))
    plain = listing(
        "<urlset><url><loc> https://tin.example/a </loc><lastmod>2024-03</lastmod><image:image>"
        "<image:loc>https://tin.example/a.jpg</image:loc><image:title>X</image:title></image:image></url></urlset>"
    )
    assert plain.entries == (Entry("https://tin.example/a", None, None, datetime(2024, 3, 1)),)
    maps = listing(index(["https://tin.example/1.xml", "https://tin.example/2.xml.gz"]))
    assert maps.form == "index"
    assert [found.url for found in maps.entries] == ["https://tin.example/1.xml", "https://tin.example/2.xml.gz"]


def test_a_sitemap_may_be_packed() -> None:
    assert listing(gzip.compress(news_sitemap(["/a"]))).entries
    assert "cut off" in fault(gzip.compress(news_sitemap(["/a"]))[:-9]).reason
    assert "more than 20 MB" in fault(bomb(50)).reason


def item(inner: str) -> str:
    return f"<rss><channel><item>{inner}</item></channel></rss>"


@pytest.mark.parametrize(
    ("inner", "url"),
    [
        ("<link>/a</link><guid>https://tin.example/b</guid>", "https://tin.example/a"),
        ("<link/><guid>https://tin.example/b</guid>", "https://tin.example/b"),
        ('<guid isPermaLink="false">b</guid><link><![CDATA[/a?x=1&y=2]]></link>', "https://tin.example/a?x=1&y=2"),
        ("<link>/a?x=1&y=2</link>", "https://tin.example/a?x=1&y=2"),
        ("<link>javascript:alert(1)</link><guid>/b</guid>", "https://tin.example/b"),
        ('<atom:link rel="alternate" href="/c"/>', "https://tin.example/c"),
        ("<link>/x</link><feedburner:origLink>/a</feedburner:origLink>", "https://tin.example/a"),
        ("<media:link>/no</media:link><link>/a</link><link>/b</link>", "https://tin.example/a"),
        ("<LINK>/a</LINK>", "https://tin.example/a"),
    ],
)
def test_where_an_item_leads(inner: str, url: str) -> None:
    assert entry(item(inner)).url == url


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A &amp; B", "A & B"),
        ("A & B", "A & B"),
        ("A &amp;amp; B", "A & B"),
        ("<![CDATA[A <b>B</b> &quot;C&quot;]]>", 'A B "C"'),
        ("&lt;b&gt;A&lt;/b&gt;", "A"),
        ("  A\n  B ", "A B"),
        ("3 &lt; 4", "3 < 4"),
        ("A&nbsp;B&unknown;", "A B&unknown;"),
        ("A&#0;&#x1F;&#xD800;&#9999999;B", "AB"),
        ("A\x00\x0bB", "AB"),
        ("A" * 5000, "A" * 1000),
        ("", None),
    ],
)
def test_titles(written: str, title: str | None) -> None:
    assert entry(item(f"<title>{written}</title><link>/a</link>")).title == title


def test_the_same_address_twice_is_one_entry() -> None:
    text = "<rss><item><link>/a</link><title>1</title></item><item><link>/a#x</link><title>2</title></item></rss>"
    assert entry(text) == Entry("https://tin.example/a", "1")


def test_what_is_before_a_break_stands() -> None:
    whole = rss(["/a", "/b", "/c"])
    found = listing(whole[: whole.rindex(b"<link>") + 8])
    assert [entry.url for entry in found.entries] == ["https://tin.example/a", "https://tin.example/b"]
    assert found.complaint is not None
    assert "broken XML" in found.complaint


def test_what_php_says_before_a_feed_is_passed_over() -> None:
    assert listing(b"\n\nWarning: 1 < 2 in /x.php\n" + rss(["/a"])).entries


def test_an_empty_feed_is_no_fault() -> None:
    assert listing("<rss><channel><title>T</title></channel></rss>") == Listing("feed", ())
    assert listing('{"version": "https://jsonfeed.org/version/1", "items": []}') == Listing("feed", ())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "broken XML"),
        (b"<html><body></body></html>", "another kind"),
        (b"<svg><a/></svg>", "another kind"),
        (b"{", "broken JSON"),
        (b"{}", "without a list"),
        (b'{"a":' * 100_000, "broken JSON"),
        (b"<rss><item><title>no link</title></item></rss>", "no entry has an address"),
        (b"\x00\xff\xfe\x80" * 50, "no known charset"),
        (rss(["/a"], extra=LAUGHS), "definitions in the document"),
        (rss(["/a"], extra=FILES), "definitions in the document"),
        (
            rss(["/a"], extra='<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]>'),
            "definitions in the document",
        ),
        (rss(["/a"], extra='<!DOCTYPE r [<!ATTLIST item b CDATA "x">]>'), "definitions in the document"),
        (b"<rss>" + b"<a>" * 200_000, "nested more than 100 deep"),
        (b"<rss " + b" ".join(b'a%d="b"' % n for n in range(200_000)) + b"><a", "broken XML"),
        (b"<rss><!--" * 100_000, "broken XML"),
    ],
)
def test_what_is_no_feed(data: bytes, words: str) -> None:
    assert words in fault(data).reason


def test_a_doctype_elsewhere_is_not_loaded() -> None:
    text = '<!DOCTYPE rss SYSTEM "file:///etc/passwd">' + item("<link>/a</link><title>&x;</title>")
    assert entry(text) == Entry("https://tin.example/a", "&x;")


@pytest.mark.parametrize(
    "charset", ["utf-8", "utf-16", "windows-1258", "gb18030", "gbk", "big5", "euc-kr", "shift_jis"]
)
def test_charsets_as_declared(charset: str) -> None:
    words = {
        "gbk": "习近平会见金成男",
        "gb18030": "习近平会见金成男",
        "big5": "習近平會見",
        "euc-kr": "김성남",
        "shift_jis": "会談",
    }
    title = words.get(charset, "Hôi dam" if charset == "windows-1258" else TITLE)
    text = f'<?xml version="1.0" encoding="{charset}"?>' + item(f"<title>{title}</title><link>/a</link>")
    assert entry(text.encode(charset)).title == title


def test_charsets_as_told_and_as_they_are() -> None:
    plain = item("<title>会见</title><link>/a</link>")
    assert listing(plain.encode("gbk"), "gb2312").entries[0].title == "会见"
    assert listing(plain.encode(), "gb2312").entries[0].title == "会见"
    declared = '<?xml version="1.0" encoding="us-ascii"?>' + plain
    assert listing(declared.encode(), "iso-8859-1").entries[0].title == "会见"
    broken = item(f"<title>{TITLE * 3}</title><link>/a</link>").encode().replace("Ộ".lower().encode(), b"\xe1", 1)
    assert "�" in (listing(broken).entries[0].title or "")


@pytest.mark.parametrize("name", ["rot13", "base64", "utf-7", "unicode_escape", "idna", "x" * 100, "", "\x00"])
def test_what_is_no_charset_is_passed_over(name: str) -> None:
    assert text_of("é".encode(), name) == "é"
    assert text_of(b"+ADw-", name) == "+ADw-"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (rss(["/a"]), "xml"),
        (b"<!-- a --> <!-- b -->\n" + atom(["/a"]), "xml"),
        (rss(["/a"], extra=LAUGHS), "xml"),
        (rss(["/a"]).decode().encode("utf-16"), "xml"),
        (gzip.compress(rss(["/a"])), "xml"),
        (json_feed(["/a"]), "json"),
        (index(["/a"]), "xml"),
        (page().encode(), None),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', None),
        (b'{"a": 1}', None),
        (b"", None),
        (b"<!---->" * 500, None),
        (b"<?x?>" * 700, None),
        (b"\xff" * 3000, None),
    ],
)
def test_a_listing_is_known_by_its_beginning(data: bytes, kind: str | None) -> None:
    assert listing_kind(data) == kind


@pytest.mark.parametrize(
    ("data", "byline"),
    [
        ("<rss><item><link>/a</link><author>ann@tin.example (Ann Li)</author></item></rss>", "Ann Li"),
        ("<rss><item><link>/a</link><author>ann@tin.example</author></item></rss>", None),
        ("<rss><item><link>/a</link><author>Minh Thư</author></item></rss>", "Minh Thư"),
        (
            (
                '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><item><link>/a</link>'
                "<dc:creator>Ann Li</dc:creator></item></rss>"
            ),
            "Ann Li",
        ),
        (
            (
                '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/a"/><author> <name>Ann Li</name>'
                "<email>ann@tin.example</email></author><author><name>Tom Ray</name></author></entry></feed>"
            ),
            "Ann Li",
        ),
        ("<rss><item><link>/a</link><name>Ann Li</name></item></rss>", None),
        ('<feed><entry><link href="/a"/><source><author><name>Tin</name></author></source></entry></feed>', None),
        (
            (
                '{"version": "https://jsonfeed.org/version/1.1", "items": '
                '[{"url": "/a", "authors": [{"name": "Ann Li"}]}]}'
            ),
            "Ann Li",
        ),
        ('{"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a", "author": {"name": 7}}]}', None),
    ],
)
def test_who_wrote_it(data: str, byline: str | None) -> None:
    assert entry(data).byline == byline


def links(text: str, **how: str) -> list[tuple[str, str | None]]:
    found = read_links(text.encode(), url="https://tin.example/list", **how)  # type: ignore[arg-type]
    assert isinstance(found, Listing), found
    assert found.form == "links"
    return [(entry.url, entry.title) for entry in found.entries]


def test_links_by_selector() -> None:
    text = links_page(["/a", "b", "//other.example/c"])
    expected = [(f"https://{place}", TITLE) for place in ("tin.example/a", "tin.example/b", "other.example/c")]
    assert links(text, selector="h3 a") == expected
    assert links(text, selector="li.item") == expected
    assert links(text, selector="li.absent") == []


def test_links_by_pattern() -> None:
    text = '<a href="/2024/03/22/a-1.html">A</a><a href="/about">B</a><a href="javascript:x">C</a><a>D</a>'
    assert links(text, pattern=r"/\d{4}/.*\.html$") == [("https://tin.example/2024/03/22/a-1.html", "A")]


def test_a_link_is_taken_once_with_its_longest_text() -> None:
    text = (
        '<base href="/x/"><a href="a"><img></a><a href="a">Một hai</a><a href="a" title="no">1</a><a href="/list">L</a>'
    )
    assert links(text) == [("https://tin.example/x/a", "Một hai")]


@pytest.mark.parametrize("how", [{"selector": "a[["}, {"pattern": "("}])
def test_a_selector_that_is_none_is_told(how: dict[str, str]) -> None:
    found = read_links(b"<a href=b>", url=URL, **how)  # type: ignore[arg-type]
    assert isinstance(found, Fault)
    assert "cannot be selected" in found.reason


def test_a_hostile_page_of_links_has_an_end() -> None:
    assert len(links("<div>" * 200 + '<a href="x1">a</a>' * 3000, selector="div")) == 1
    assert len(links('<a href="x1">' * 3000, selector="a")) == 1
    deep = read_links(b"<div>" * 100_000, url=URL)
    assert isinstance(deep, Fault)
    assert "256 deep" in deep.reason
    many = read_links(b"<a href=x><i>a</i></a>" * 20_000, url=URL)
    assert isinstance(many, Listing)
    assert many.complaint == "more than 30,000 elements"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Fri, 22 Mar 2024 08:00:00 +0700", EIGHT),
        ("Fri,22 Mar 2024 08:00:00 +0700", EIGHT),
        ("Fri, 22 Mar 2024 08:00:00 GMT+7", EIGHT),
        ("22 Mar 2024 08:00:00 UTC+07:00", EIGHT),
        ("Fri, 22 Mar 2024 01:00:00 GMT", datetime(2024, 3, 22, 1, tzinfo=UTC)),
        ("2024-03-22T08:00:00+07:00", EIGHT),
        ("2024-03-22T08:00:00.123+0700", EIGHT.replace(microsecond=123000)),
        ("2024-03-22 08:00:00 +0700", EIGHT),
        ("2024-03-22T01:00:00Z", datetime(2024, 3, 22, 1, tzinfo=UTC)),
        ("2024-03-22 08:00:00", datetime(2024, 3, 22, 8)),
        ("2024-03-22", datetime(2024, 3, 22)),
        ("20240322", datetime(2024, 3, 22)),
        ("2024-03", datetime(2024, 3, 1)),
        ("2024", datetime(2024, 1, 1)),
        ("22/03/2024 08:00", None),
        ("3/4/2024", None),
        ("0001-01-01T00:00:00Z", None),
        ("2024-13-45", None),
        ("Fri, 99 Mar 2024 08:00:00 +9999", None),
        ("Fri, 22 Mar 2024 08:00:00 GMT+99", None),
        ("yesterday", None),
        ("²024-03-22", None),
        ("", None),
        (None, None),
        ("2" * 100, None),
    ],
)
def test_times(written: str | None, found: datetime | None) -> None:
    assert moment(written) == found
    if found:
        assert moment(written).utcoffset() == found.utcoffset()  # type: ignore[union-attr]
