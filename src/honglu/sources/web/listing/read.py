"""Bytes of a feed or sitemap → its entries."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Literal

from honglu.sources.fault import Fault
from honglu.sources.web.charset import text_of
from honglu.sources.web.listing.dates import moment
from honglu.sources.web.listing.entry import Entry, Form, Listing
from honglu.sources.web.listing.records import Record, read_records
from honglu.sources.web.target import joined, web_address
from honglu.sources.web.trouble import Trouble
from honglu.sources.web.unpacking import GZIP, gunzipped, is_packed_warc, within

Kind = Literal["xml", "json"]

_MOST_BYTES = 20 * 1024**2
_LONGEST_TITLE = 1000
_LONGEST_NAME = 120
_ADDRESSED = re.compile(r"\S{1,100}@\S{1,100}\s{1,9}\((.{1,200})\)")
_ROOTS: dict[str, Form] = {
    "rss": "feed",
    "rdf:rdf": "feed",
    "feed": "feed",
    "urlset": "sitemap",
    "sitemapindex": "index",
}
# What may stand before the outermost element; taken once and not tried in other ways, which would be without number.
_PROLOG = re.compile(
    r"[^<]{0,500}+(?>(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)\s*)*+<([A-Za-z_][\w:.-]*)", re.DOTALL
)
_LOCAL_ROOTS = frozenset(root.rpartition(":")[2] for root in _ROOTS)
_TAG = re.compile(r"<[/!A-Za-z][^<>]*>")
_JSON_FEED = re.compile(r'\s*\{.*?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version', re.DOTALL)
_SEEN = 4000
_TITLE = ("title", "news:title", "dc:title")
_PUBLISHED = ("pubdate", "published", "atom:published", "news:publication_date", "issued", "dcterms:created", "dc:date")
_UPDATED = ("updated", "atom:updated", "modified", "dcterms:modified", "lastmod")


def listing_kind(data: bytes, charset: str | None = None) -> Kind | None:
    """Whether a document is a feed or sitemap, by its beginning; None for any other, such as a page."""
    if data.startswith(GZIP):
        return None if is_packed_warc(data) else "xml"
    head = text_of(data[:_SEEN], charset) or data[:_SEEN].decode("utf-8", "replace")
    if _JSON_FEED.match(head):
        return "json"
    root = _PROLOG.match(head)
    return "xml" if root and root.group(1).lower().rpartition(":")[2] in _LOCAL_ROOTS else None


def read_listing(data: bytes, *, url: str, charset: str | None = None, most: int = _MOST_BYTES) -> Listing | Fault:
    """The entries of RSS (0.9x, 1.0, 2.0), Atom, a JSON feed, a sitemap or an index of sitemaps, also gzip'd.

    `url` is where it came from, against which its links are read, and `charset` what the HTTP header said of it. Never
    raises for any bytes; of a document that is broken further down the entries before stand.
    """
    try:
        data = within(gunzipped([data]), most) if data.startswith(GZIP) else data
    except Trouble as trouble:
        return Fault(url, None, f"no feed: {trouble.reason}", trouble.hint)
    text = text_of(data, charset)
    if text is None:
        return Fault(url, None, "a feed in no known charset", "tell the site, or read its pages one by one")
    listing = _json_feed(text, url) if text.lstrip("\ufeff \t\r\n").startswith("{") else _xml(text, url)
    if listing.complaint and not listing.entries:
        return Fault(url, None, f"no feed that can be read: {listing.complaint}", "check the address")
    return listing


def _xml(text: str, url: str) -> Listing:
    records = read_records(text)
    form = _ROOTS.get(records.root)
    if form is None:
        return Listing("feed", (), records.complaint or f"an XML document of another kind ({records.root[:40]})")
    wanted = {"sitemap": "url", "index": "sitemap"}.get(form)
    entries = [_entry(record, url) for record in records.found if wanted in (None, record.kind)]
    found = _each_once(entries)
    nameless = "no entry has an address of the web" if entries and not found else None
    return Listing(form, found, records.complaint or nameless)


def _entry(record: Record, url: str) -> Entry:
    base = url
    for step in record.base.split("\n"):
        base = joined(base, step) or base
    title = next((record.fields[name] for name in _TITLE if name in record.fields), None)
    byline = _author(record.fields)
    return Entry(_address(record, base), _title(title), _moment(record, _PUBLISHED), _moment(record, _UPDATED), byline)


def _address(record: Record, base: str) -> str:
    told = record.fields
    pages = [link for link in record.links if link.get("rel", "alternate").lower() == "alternate"]
    pages.sort(key=lambda link: link.get("type", "text/html") not in ("text/html", "application/xhtml+xml"))
    candidates = [
        told.get("feedburner:origlink", ""),
        told.get("loc", ""),
        *([told.get("link", "")] if record.kind == "item" else []),
        *(link["href"] for link in pages),
        told.get("guid", "") if record.guid_is_link else "",
        record.about,
        told.get("id", "") if told.get("id", "").lower().startswith("http") else "",
    ]
    return next((found for link in candidates if (found := web_address(base, link))), "")


def _title(written: str | None) -> str | None:
    """A title as text: feeds write it as text, as HTML, or as HTML packed as text, and rarely say which."""
    if not written:
        return None
    text = html.unescape(_TAG.sub("", html.unescape(written[: 4 * _LONGEST_TITLE])))
    return " ".join(text.split())[:_LONGEST_TITLE] or None


def _author(told: Mapping[str, str]) -> str | None:
    """Who wrote an item: RSS has an address with the name in brackets, or dc:creator, Atom an element with a name."""
    named = next((told[name] for name in ("dc:creator", "name", "author") if name in told), "")
    found = _ADDRESSED.fullmatch(named)
    name = " ".join((found[1] if found else named).split())
    return name if name and "@" not in name and len(name) <= _LONGEST_NAME else None


def _moment(record: Record, names: Iterable[str]) -> datetime | None:
    return next((found for name in names if (found := moment(record.fields.get(name)))), None)


def _json_feed(text: str, url: str) -> Listing:
    try:
        node = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        return Listing("feed", (), f"broken JSON ({str(error)[:80]})")
    items = node.get("items") if isinstance(node, dict) else None
    if not isinstance(items, list):
        return Listing("feed", (), 'JSON without a list of "items"')
    return Listing("feed", _each_once(_json_entry(item, url) for item in items if isinstance(item, dict)))


def _json_entry(item: dict[str, Any], url: str) -> Entry:
    told = {name: value for name, value in item.items() if isinstance(value, str)}
    links = (web_address(url, told.get(name, "")) for name in ("url", "external_url"))
    return Entry(
        next(filter(None, links), "")
        or (web_address(url, told["id"]) if told.get("id", "").startswith("http") else ""),
        _title(told.get("title")),
        moment(told.get("date_published")),
        moment(told.get("date_modified")),
        _json_author(item),
    )


def _json_author(item: dict[str, Any]) -> str | None:
    some = item.get("authors")
    one = some[0] if isinstance(some, list) and some else item.get("author")
    name = one.get("name") if isinstance(one, dict) else None
    return _author({"name": name}) if isinstance(name, str) else None


def _each_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.url:
            found.setdefault(entry.url, entry)
    return tuple(found.values())
