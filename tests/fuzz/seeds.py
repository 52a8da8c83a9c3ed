"""Small valid inputs of each form, in words of our own, from which damaged ones are made."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
import zlib
from datetime import date
from pathlib import Path

import brotli
import pyarrow as pa
import pypdf
from pyarrow import parquet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.fuzz.files import PARTING
from tests.lang.small_pack import FILES
from tests.site.pages import TEXT, TITLE, atom, index, json_feed, links_page, news_sitemap, rss
from tests.site.pages import page as web_page
from tests.sources.archives import HTML, dispatch, http, news, page, record, warc

_PROJECT = Path(__file__).resolve().parents[2]
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: "
_CSV_HEAD = ["id", "title", "text", "date", "lang", "source", "url"]
_CSV_ROW = ["7", TITLE, f'{TEXT}\n"Hết", ông nói.', "2024-03-22 08:30:00", "vi", "Báo", "https://a.example/7"]


def plain() -> list[bytes]:
    return [TEXT.encode(), TEXT.encode("utf-16"), "习近平会见金成男。".encode("gb18030"), gzip.compress(TEXT.encode())]


def jsonl() -> list[bytes]:
    full = {"id": "1", "title": TITLE, "text": TEXT, "published": "2024-03-22", "language": "vi", "url": "https://a/"}
    lines = "\n".join(json.dumps(node) for node in (full, {"text": "a", "published": "2024-03-22T08:30:00+07:00"}))
    return [lines.encode(), lines.encode("utf-16"), b'{"text": "\\ud83d\\ude00"}\n[1]\nnull\n{"text": 1e5}\n']


def pages() -> list[bytes]:
    made = sorted((_PROJECT / "tests/pages").glob("*/*.html"))
    return [*(file.read_bytes() for file in made if file.stat().st_size < 12_000), web_page().encode()]


def labelled_pages() -> list[bytes]:
    return [b"utf-8\n" + raw for raw in pages()] + ["gbk\n<html><body><p>会谈。".encode("gbk")]


def listings() -> list[bytes]:
    made = [rss(["/a", "/b"]), atom(["/a"]), json_feed(["/a"]), news_sitemap(["/a"]), index(["/s.xml"])]
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/><item rdf:about="/a"><title>A &amp;eacute;</title>'
        "<dc:date>2024-03</dc:date></item></rdf:RDF>"
    )
    return [*(b"utf-8\n" + raw for raw in (*made, rdf.encode())), b"x\n" + gzip.compress(made[0], mtime=0)]


def links() -> list[bytes]:
    return [links_page(["/a", "/b?c=d", "//e.example/", "https://f.example:8/g#h"]).encode()]


def robots() -> list[bytes]:
    return [
        b"User-agent: *\nDisallow: /a\nAllow: /a/*.html$\nCrawl-delay: 2\n\nUser-agent: honglu\nDisallow:\n",
        b"User-agent: *\nRequest-rate: 1/5s 0900-1700\nVisit-time: 0600-0845\nSitemap: https://tin.example/s.xml\n",
    ]


def answers() -> list[bytes]:
    rules = _OK + b"text/plain\r\n\r\n" + robots()[0]
    html, feed = web_page().encode(), rss(["/a", "/b"])
    packed = gzip.compress(html, mtime=0)
    chunked = b"Transfer-Encoding: chunked\r\n\r\n" + b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    made = [
        [b"HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n", _OK + b"text/html; charset=utf-8\r\n\r\n" + html],
        [rules, _OK + b"text/html\r\nContent-Encoding: gzip\r\n" + chunked],
        [rules, _OK + b"application/rss+xml\r\n\r\n" + feed, _OK + b'text/html\r\nETag: "1"\r\n\r\n' + html],
        [
            rules,
            b"HTTP/1.1 301 x\r\nLocation: /b\r\n\r\n",
            b"HTTP/1.1 503 x\r\nRetry-After: 5\r\n\r\n",
            _OK + b"\r\n\r\n",
        ],
        [rules, _OK + b"text/html\r\nContent-Encoding: deflate\r\n\r\n" + zlib.compress(html)],
    ]
    return [PARTING.join(parts) for parts in made]


def bodies() -> list[bytes]:
    raw = b"<html><p>" + TEXT.encode()
    packed = {
        b"gzip": gzip.compress(raw, mtime=0),
        b"deflate": zlib.compress(raw),
        b"br": brotli.compress(raw),
        b"": raw,
    }
    twice = b"\ngzip, br\n" + brotli.compress(packed[b"gzip"])
    chunked = [b"chunked\n%s\n%x;a=b\r\n%s\r\n0\r\n\r\n" % (name, len(body), body) for name, body in packed.items()]
    return [*(b"\n%s\n%s" % pair for pair in packed.items()), *chunked, twice]


def charsets() -> list[bytes]:
    names = ("utf-8", "utf-16", "utf-16-le", "gbk", "big5", "euc-kr", "cp1258", "windows-1252", "iso-2022-kr")
    texts = [TEXT, "双方举行了会谈。", "회담을 진행하였다."]
    return [f"{name}\n".encode() + text.encode(name, "ignore") for name in names for text in texts]


def texts(language: str | None = None) -> list[bytes]:
    """The samples in a language, or in all."""
    lines = (_PROJECT / "samples/dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    nodes = [json.loads(line) for line in lines]
    wanted = [node for node in nodes if language in (None, node["language"])]
    return [f"{node['title']}\n{node['text']}".encode() for node in wanted]


def warcs() -> list[bytes]:
    return [warc(_records(), packed=False)]


def packed_warcs() -> list[bytes]:
    return [warc(_records())]


def _records() -> list[bytes]:
    html = page(dispatch(2))
    packed = http(gzip.compress(html, mtime=0), HTML, b"Content-Encoding: gzip")
    chunked = http(b"%x\r\n%s\r\n0\r\n\r\n" % (len(html), html), HTML, b"Transfer-Encoding: chunked")
    return [
        record("https://a.example/", b"software: tests\r\n", "warcinfo"),
        *news(1),
        record("https://a.example/2", packed),
        record("https://a.example/3", chunked),
        record("https://a.example/4", b"", "revisit"),
    ]


def zips() -> list[bytes]:
    made = []
    for form in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", form) as archive:
            archive.writestr(zipfile.ZipInfo("tin/a.html"), page(dispatch(1)), form)
            archive.writestr(zipfile.ZipInfo("b.jsonl"), jsonl()[0], form)
            archive.writestr(zipfile.ZipInfo("c.csv"), tables()[0], form)
            archive.writestr(zipfile.ZipInfo("d.warc.gz"), packed_warcs()[0], form)
        made.append(out.getvalue())
    return made


def tables() -> list[bytes]:
    made = []
    for delimiter in ",;\t":
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter).writerows([_CSV_HEAD, _CSV_ROW, [], _CSV_ROW])
        made.append(out.getvalue().encode())
    return [*made, made[0].decode().encode("utf-16")]


def parquets() -> list[bytes]:
    day = date(2024, 3, 22)
    forms: list[tuple[dict[str, list[object]], dict[str, object]]] = [
        ({"id": [1, 2], "text": [TEXT, "a"], "date": [day, None]}, {"compression": "none", "use_dictionary": False}),
        ({"text": [TEXT, TEXT], "title": ["a", None]}, {"compression": "snappy"}),
        ({"text": [TEXT], "url": ["https://a.example/"]}, {"compression": "zstd", "data_page_version": "2.0"}),
    ]
    made = []
    for columns, options in forms:
        out = io.BytesIO()
        parquet.write_table(pa.table(columns), out, **options)
        made.append(out.getvalue())
    return made


def pdfs() -> list[bytes]:
    made = []
    for font, line, compression in (
        ("Times-Roman", "The Minister received the special envoy in Hanoi.", 0),
        ("Times-Roman", "The two sides held talks.", 1),
        ("STSong-Light", "双方举行了会谈。", 0),
    ):
        if font == "STSong-Light":
            pdfmetrics.registerFont(UnicodeCIDFont(font))
        out = io.BytesIO()
        canvas = Canvas(out, invariant=1, pageCompression=compression)
        for _ in range(2):
            canvas.setFont(font, 11)
            canvas.drawString(60, 760, line)
            canvas.showPage()
        canvas.save()
        made.append(out.getvalue())
    return [*made, _with_object_streams(made[1])]


def _with_object_streams(raw: bytes) -> bytes:
    """The document as newer programs write it, locked with an empty password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(raw))
    writer.encrypt("", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def folders() -> list[bytes]:
    files = {"a.txt": plain()[0], "b.jsonl": jsonl()[0], "c.html": web_page().encode(), "d.csv": tables()[0]}
    return [PARTING.join(name.encode() + b"\n" + content for name, content in files.items())]


def anything() -> list[bytes]:
    """One of each, for a pipe, which has no name."""
    each = (plain, jsonl, pages, packed_warcs, warcs, tables, zips, parquets, pdfs)
    return [made()[0] for made in each] + [gzip.compress(jsonl()[0], mtime=0)]


def packs() -> list[bytes]:
    return [f"{name}\n{content}".encode() for name, content in FILES.items()]
