"""XML of feeds and sitemaps → records: the fields of each item, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from honglu.sources.web.listing.markup import Handlers, read_markup

# What the usual prefixes stand for, whatever the document calls them.
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.w3.org/2005/atom": "atom:",
    "http://purl.org/atom/ns#": "atom:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
}
_ITEMS = frozenset({"item", "entry", "url", "sitemap"})
_WITHIN = frozenset({"news:news"})  # its children count as the record's own
_LINKS = ("link", "atom:link")
_PLAIN = ("title", "guid", "id", "loc", "pubdate", "published", "issued", "updated", "modified", "lastmod")
_AUTHORS = ("author", "name", "dc:creator")
_OF_OTHERS = (
    *("dc:date", "dc:title", "dcterms:created", "dcterms:modified", "atom:updated", "atom:published"),
    *("news:title", "news:publication_date", "feedburner:origlink"),
)
_KEPT = frozenset((*_LINKS, *_PLAIN, *_AUTHORS, *_OF_OTHERS))
_LONGEST = 10_000
_MOST_RECORDS = 100_000
_MOST_NAMES = 1000


@dataclass(slots=True)
class Record:
    """One item: the text of its fields by name, its links with their attributes, and the base of its addresses."""

    kind: str
    base: str
    about: str
    fields: dict[str, str] = field(default_factory=dict)
    links: list[Mapping[str, str]] = field(default_factory=list)
    guid_is_link: bool = True


@dataclass(slots=True)
class Records:
    """The records of a document, the name of its outermost element, and what could not be read of it."""

    root: str
    found: list[Record]
    complaint: str | None


def read_records(text: str) -> Records:
    """All records of a document, as far as it can be read."""
    collector = _Collector()
    complaint = read_markup(text, Handlers(collector.start, collector.end, collector.characters))
    if len(collector.found) > _MOST_RECORDS:
        complaint = f"more than {_MOST_RECORDS:,} entries"
    return Records(collector.root, collector.found[:_MOST_RECORDS], complaint)


class _Collector:
    def __init__(self) -> None:
        self.root = ""
        self.found: list[Record] = []
        self._path: list[str] = []
        self._bases: list[str] = []
        self._prefixes: dict[str, str] = {}
        self._names: dict[str, str] = {}  # as the prefixes stand
        self._record: Record | None = None
        self._depth = 0  # of the record in the path
        self._field: str | None = None
        self._field_depth = 0
        self._text: list[str] = []
        self._length = 0

    def start(self, raw: str, attributes: Mapping[str, str]) -> None:
        name = self._name(raw, attributes)
        self._path.append(name)
        self._bases.append(attributes.get("xml:base", ""))
        if self._record is None:
            self.root = self.root or name
            # The items of RSS 1.0 stand beside its channel, those of others below.
            if name in _ITEMS and len(self._path) > 1 and len(self.found) <= _MOST_RECORDS:
                base = "\n".join(filter(None, self._bases))
                self._record = Record(name, base, attributes.get("rdf:about", ""))
                self._depth = len(self._path)
        elif self._field in (None, "author") and self._is_own() and name in _KEPT:
            self._begin(name, attributes, self._record)

    def end(self, raw: str) -> None:  # noqa: ARG002  # the parser has checked that it is the one which began
        depth = len(self._path)
        if self._record and self._field and depth == self._field_depth:
            value = "".join(self._text).strip()
            if value:
                self._record.fields.setdefault(self._field, value)
            self._field = None
        elif self._record and depth == self._depth:
            self.found.append(self._record)
            self._record = None
        self._path.pop()
        self._bases.pop()

    def characters(self, text: str) -> None:
        if self._field and self._length < _LONGEST:
            self._text.append(text[:_LONGEST])
            self._length += len(text)

    def _is_own(self) -> bool:
        *between, name = self._path[self._depth :]
        if name == "name":
            return between == ["author"]
        return not between or (len(between) == 1 and between[0] in _WITHIN)

    def _begin(self, name: str, attributes: Mapping[str, str], record: Record) -> None:
        if name in _LINKS and "href" in attributes:
            record.links.append(attributes)
        if name == "guid" and attributes.get("isPermaLink", "").lower() == "false":
            record.guid_is_link = False
        self._field, self._field_depth, self._text, self._length = name, len(self._path), [], 0

    def _name(self, raw: str, attributes: Mapping[str, str]) -> str:
        for attribute, value in attributes.items():
            if attribute.startswith("xmlns:"):
                known = _PREFIXES.get(value.strip().lower())
                if known is not None:
                    self._prefixes[attribute[6:].lower()] = known
                    self._names.clear()
        if raw not in self._names:
            if len(self._names) > _MOST_NAMES:
                self._names.clear()
            self._names[raw] = self._resolved(raw)
        return self._names[raw]

    def _resolved(self, raw: str) -> str:
        prefix, colon, local = raw.rpartition(":")
        if not colon:
            return raw.lower()
        prefix = prefix.lower()
        if not self._path and local.lower() in ("feed", "rss", "urlset", "sitemapindex"):
            self._prefixes[prefix] = ""  # the document's own names have this prefix
        return self._prefixes.get(prefix, prefix + ":") + local.lower()
