"""What a page says of itself outside its text: meta elements, JSON-LD, links, the language of its root."""

from __future__ import annotations

from dataclasses import dataclass

from honglu.sources.page_head import plain, tags
from honglu.sources.page_jsonld import Linked

_KEYS = ("property", "name", "itemprop", "http-equiv")
_LONGEST_TITLE = 1000


@dataclass(frozen=True, slots=True)
class Meta:
    """What a page says of itself: `named` by lower-case name or property of its meta elements, the first of each."""

    named: dict[str, str]
    linked: Linked
    title: str | None
    canonical: str | None
    language: str | None

    def first(self, *names: str) -> str | None:
        """The first of these meta elements that says something."""
        return next((self.named[name] for name in names if self.named.get(name)), None)


def meta_of(text: str, linked: Linked) -> Meta:
    """Read the head of a page, and what its JSON-LD told; all of the page where it has no body. Linear in the text."""
    body = max(text.find("<body"), text.find("<BODY"))
    text = text[:body] if body >= 0 else text
    named: dict[str, str] = {}
    for attributes, _ in tags(text, "meta"):
        for key in _KEYS:
            if attributes.get(key):
                named.setdefault(attributes[key].lower(), attributes.get("content", ""))
    links = (link for link, _ in tags(text, "link") if link.get("rel", "").lower() == "canonical")
    return Meta(
        named=named,
        linked=linked,
        title=next((_title(text, end) for _, end in tags(text, "title")), None),
        canonical=next((link["href"] for link in links if link.get("href")), None),
        language=next((root["lang"] for root, _ in tags(text, "html") if root.get("lang")), None),
    )


def _title(text: str, start: int) -> str:
    return plain(text[start : start + _LONGEST_TITLE].partition("</")[0])
