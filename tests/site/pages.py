"""What stands on the test site: pages and feeds in texts of our own."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable

TITLE = "Ông Vương Hộ Ninh tiếp đoàn Triều Tiên"
TEXT = (
    "Ngày 21/3, tại Bắc Kinh, Chủ tịch Chính hiệp toàn quốc Trung Quốc Vương Hộ Ninh đã tiếp Trưởng Ban Quốc tế "
    "Đảng Lao động Triều Tiên Kim Song-nam."
)
MORE = "Cùng ngày, hai bên đã trao đổi về tình hình khu vực và quan hệ giữa hai đảng, theo thông cáo của nước chủ nhà."


def page(number: int = 0, *, title: str = TITLE, published: str = "2024-03-22T08:30:00+07:00") -> str:
    """An article, another one for each number."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta property="article:published_time" content="{published}"></head>
<body><header><nav><a href="/">Trang chủ</a></nav></header>
<article><h1>{html.escape(title)}</h1><p>{TEXT}</p><p>{MORE}</p><p>Bản tin số {number} trong ngày hôm đó.</p></article>
<footer><p>Bản quyền</p></footer></body></html>"""


def rss(links: Iterable[str], *, charset: str = "utf-8", extra: str = "") -> bytes:
    """RSS 2.0; the later in the list, the older."""
    items = "".join(
        f"<item><title>{TITLE} ({number})</title><link>{html.escape(link)}</link>"
        f"<pubDate>Fri, 22 Mar 2024 {23 - number % 24:02}:00:00 +0700</pubDate></item>"
        for number, link in enumerate(links)
    )
    text = f"""<?xml version="1.0" encoding="{charset}"?>{extra}
<rss version="2.0"><channel><title>Tin</title><link>/</link>{items}</channel></rss>"""
    return text.encode(charset)


def atom(links: Iterable[str]) -> bytes:
    """Atom."""
    entries = "".join(
        f'<entry><title type="html">{TITLE}</title><link rel="alternate" href="{html.escape(link)}"/>'
        "<id>tag:1</id><published>2024-03-22T08:00:00+07:00</published><updated>2024-03-22T09:00:00Z</updated></entry>"
        for link in links
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title>{entries}</feed>'.encode()


def json_feed(links: Iterable[str]) -> bytes:
    """A JSON feed."""
    items = [{"id": "1", "url": link, "title": TITLE, "date_published": "2024-03-22T08:00:00+07:00"} for link in links]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Tin", "items": items}).encode()


def news_sitemap(links: Iterable[str]) -> bytes:
    """A sitemap as news search takes it."""
    urls = "".join(
        f"<url><loc>{html.escape(link)}</loc><news:news><news:publication><news:name>Tin</news:name>"
        "<news:language>vi</news:language></news:publication><news:publication_date>2024-03-22T08:00:00+07:00"
        f"</news:publication_date><news:title>{TITLE}</news:title></news:news></url>"
        for link in links
    )
    names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {names} {news}>{urls}</urlset>'.encode()


def index(links: Iterable[str]) -> bytes:
    """An index of sitemaps."""
    maps = "".join(f"<sitemap><loc>{link}</loc></sitemap>" for link in links)
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'.encode()


def links_page(links: Iterable[str]) -> str:
    """A page that lists articles, with other links around."""
    items = "".join(f'<li class="item"><h3><a href="{link}">{TITLE}</a></h3></li>' for link in links)
    return f'<html><body><nav><a href="/about">Giới thiệu</a></nav><ul>{items}</ul></body></html>'
