"""Who signs an article, as its page writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from honglu.sources.page_body import Region
from honglu.sources.page_meta import Meta
from honglu.sources.page_rules import PageRules

_NAMES = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_LONGEST = 120
_LONGEST_LINE = 200
_BESIDE = 5  # lines before the body, and at its ends
_ADDRESS = re.compile(r"[(<\[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?")
_NO_NAME = re.compile(r"https?:|www\.|^@|^[\W\d_]*$")
_EDGES = " \t,;:|/·-–—"  # what stands between a name and what is beside it


def byline_of(meta: Meta, region: Region, outlet: str | None, rules: PageRules) -> str | None:
    """The author by JSON-LD, by an element of that name, by metadata, by a line that is signed.

    It is as the page writes it ("김민서 기자"), less a "By" before it and an address behind it. What only names the
    outlet again is none.
    """
    named = (meta.linked.author, *region.authors, *(meta.named.get(name) for name in _NAMES))
    told = chain(named, _signed(region, rules))
    cleaned = (_cleaned(one, rules) for one in told if one)
    return next((one for one in cleaned if one and _is_name(one, outlet)), None)


def _signed(region: Region, rules: PageRules) -> Iterator[str]:
    """What the first paragraphs open with, then whole lines before, at the ends of, and behind the body."""
    for line in region.body[:_BESIDE]:
        if found := rules.openings.match(line):
            yield found[found.lastindex or 0]
    ends = region.body if len(region.body) <= 2 * _BESIDE else (*region.body[:_BESIDE], *region.body[-_BESIDE:])
    for line in (*region.before[-_BESIDE:], *ends, *region.after[:_BESIDE]):
        if len(line) <= _LONGEST_LINE and (found := rules.signed.fullmatch(line)):
            yield found[found.lastindex or 0]


def _cleaned(told: str, rules: PageRules) -> str:
    words = " ".join(_ADDRESS.sub(" ", told[: 4 * _LONGEST]).split())
    return rules.by.sub("", words, count=1).strip(_EDGES)


def _is_name(byline: str, outlet: str | None) -> bool:
    repeats = outlet is not None and byline.casefold() == outlet.casefold()
    return 1 < len(byline) <= _LONGEST and not repeats and _NO_NAME.search(byline) is None
