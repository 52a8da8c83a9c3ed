"""Archives made for the tests: WARC files record by record, and pages with text of our own."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

HTML = b"Content-Type: text/html; charset=UTF-8"
HOSTS = ("Trương Thị Mai", "Lê Hoài Trung", "Bùi Thanh Sơn", "Phạm Minh Chính", "Vương Đình Huệ")
GUESTS = (
    "Kim Song-nam, Trưởng Ban Quốc tế của Đảng Lao động Triều Tiên",
    "Đại sứ Mỹ Marc Knapper",
    "Đại sứ Nga Bezdetko",
)


def page(text: str, title: str = "Tin đối ngoại", published: date | None = None) -> bytes:
    """An HTML page of an article."""
    told = f'<meta property="article:published_time" content="{published}T08:00:00+07:00">' if published else ""
    paragraphs = "".join(f"<p>{line}</p>\n" for line in text.splitlines())
    html = (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{told}</head>'
        f"<body><article><h1>{title}</h1>\n{paragraphs}</article></body></html>"
    )
    return html.encode()


def dispatch(number: int) -> str:
    """The text of one of many articles, each of another meeting."""
    day = date(2023, 1, 1) + timedelta(days=number % 700)
    host, guest = HOSTS[number % len(HOSTS)], GUESTS[number % len(GUESTS)]
    return (
        f"Ngày {day.day}/{day.month}/{day.year}, tại Hà Nội, Trưởng Ban Đối ngoại Trung ương {host} đã tiếp {guest}.\n"
        f"Tại buổi tiếp, hai bên đã trao đổi về {number} nội dung hợp tác và về tình hình khu vực.\n"
        "Hai bên nhất trí tăng cường trao đổi đoàn các cấp và phối hợp chặt chẽ tại các diễn đàn đa phương."
    )


def http(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """An answer as a server sends it."""
    return b"\r\n".join((b"HTTP/1.1 " + status, *(headers or (HTML,)), b"", body))


def record(
    url: str,
    block: bytes,
    kind: str = "response",
    *,
    length: int | None = None,
    fetched: str = "2024-12-31T03:04:05Z",
) -> bytes:
    """A record of a WARC file; `length` where it lies about its own."""
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, kind + url)}>",
        "WARC-Date": fetched,
        "WARC-Target-URI": url,
        "Content-Type": "application/warc-fields" if kind == "warcinfo" else f"application/http; msgtype={kind}",
        "Content-Length": str(len(block) if length is None else length),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def news(number: int) -> Iterator[bytes]:
    """Request and answer, as Common Crawl's news archives lay them."""
    url = f"https://news.example/{number}.html"
    yield record(url, b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n", "request")
    yield record(url, http(page(dispatch(number), f"Tin số {number}")))


def warc(records: Iterable[bytes], *, packed: bool = True) -> bytes:
    """The records as a file, each packed on its own."""
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in records)


def news_archive(path: Path, numbers: Sequence[int]) -> Path:
    """A file in the layout of Common Crawl's news: what made it, then requests and answers."""
    first = record("https://news.example/", b"software: tests\r\n", "warcinfo")
    path.write_bytes(warc([first, *(one for number in numbers for one in news(number))]))
    return path
