"""JSON-LD of a page: its article, and who wrote and published it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TYPE = "application/ld+json"
_CLOSE = "</script"
_MOST_BLOCKS = 20
_MOST_NODES = 2000
_MOST_AUTHORS = 10
_LONGEST = 1 << 20  # characters of one block
_LOOSE = re.compile(r'"(datePublished|headline)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')
_NONE = re.compile("[\0\ud800-\udfff]")  # JSON may have half a character, and NUL, which no file takes
_ARTICLE = ("Article", "BlogPosting", "Report")
_PAGE = ("WebPage",)


@dataclass(frozen=True, slots=True)
class Linked:
    """What JSON-LD tells of the article: as written, None where it tells nothing."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    description: str | None = None
    body: str | None = None


def linked_of(text: str) -> Linked:
    """The article among the JSON-LD of a page; what is broken is passed over, but for its date and headline."""
    nodes: list[dict[str, Any]] = []
    loose: dict[str, str] = {}
    for block in _blocks(text):
        try:
            nodes += _nodes(json.loads(block, strict=False))
        except (ValueError, RecursionError):
            for key, value in _LOOSE.findall(block):
                loose.setdefault(key, value)
    article = _first(nodes, _ARTICLE) or _first(nodes, _PAGE) or {}
    return Linked(
        headline=_string(article.get("headline")) or loose.get("headline"),
        published=_string(article.get("datePublished")) or loose.get("datePublished"),
        publisher=_name(article.get("publisher")),
        author=_names(article.get("author")),
        description=_string(article.get("description")),
        body=_string(article.get("articleBody")),
    )


def _blocks(text: str) -> Iterator[str]:
    start = 0
    for _ in range(_MOST_BLOCKS):
        named = text.find(_TYPE, start)
        opened = text.find(">", named) if named >= 0 else -1
        end = text.find(_CLOSE, opened) if opened >= 0 else -1
        if end < 0:
            return
        if end - opened <= _LONGEST:
            yield text[opened + 1 : end].strip().rstrip(";")
        start = end


def _nodes(value: Any) -> list[dict[str, Any]]:
    """The objects at the top, in lists, and in a graph."""
    found: list[dict[str, Any]] = []
    waiting = [value]
    while waiting and len(found) < _MOST_NODES:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = node[:_MOST_NODES] + waiting
        elif isinstance(node, dict):
            found.append(node)
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
    return found


def _first(nodes: list[dict[str, Any]], kinds: tuple[str, ...]) -> dict[str, Any] | None:
    return next((node for node in nodes if any(kind.endswith(kinds) for kind in _kinds(node))), None)


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _names(value: Any) -> str | None:
    some = value[:_MOST_AUTHORS] if isinstance(value, list) else [value]
    return ", ".join(name for one in some if (name := _name(one))) or None


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return (_NONE.sub("\ufffd", value).strip() or None) if isinstance(value, str) else None
