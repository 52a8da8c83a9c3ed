"""Names that the article has introduced, found again where nothing but their letters tells them.

Where no space and no capital marks a name, "法耶" behind "塞内加尔总统" is one, but alone it is a country's character
and another. So the names that stand beside posts are read first, and become items of their own wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from honglu.annotate.item import NOTHING, Item
from honglu.annotate.nodes import Nodes
from honglu.lang.pack import Pack
from honglu.text.layer import Layer

SHORTEST = 2  # characters of a name that is looked for again


def mark_names(rows: Sequence[list[Item]], layer: Layer, pack: Pack) -> None:
    """Makes one item of every name that stands beside a post somewhere in the article."""
    names = _introduced(rows, layer, pack)
    if not names:
        return
    for items in rows:
        if items:
            _mark(items, layer, names, pack)


def _introduced(rows: Sequence[list[Item]], layer: Layer, pack: Pack) -> list[str]:
    """The names beside posts, the longest first."""
    nodes = Nodes(layer.text, pack.names)
    found: set[str] = set()
    for items in rows:
        if any("head" in item.tags for item in items):
            phrases = (node.phrase for node in nodes.of(items, 0))
            found.update(layer.text[slice(*p.name)] for p in phrases if p and p.name and p.posts)
    return sorted((name for name in found if len(name) >= SHORTEST), key=len, reverse=True)


def _mark(items: list[Item], layer: Layer, names: Iterable[str], pack: Pack) -> None:
    start, stop = items[0].start, items[-1].end
    for name in names:
        at = layer.text.find(name, start, stop)
        while at >= 0:
            _join(items, layer, at, at + len(name), pack)
            at = layer.text.find(name, at + len(name), stop)


def _join(items: list[Item], layer: Layer, begin: int, end: int, pack: Pack) -> None:
    """Puts one item in the place of those between `begin` and `end`; what is left of a term behind them stays one."""
    first = next((n for n, item in enumerate(items) if item.end > begin), len(items))
    if (
        first == len(items)
        or items[first].start != begin
        or (items[first].end >= end and "person" in items[first].tags)
    ):
        return
    last = first
    while last + 1 < len(items) and items[last].end < end:
        last += 1
    whole = items[first : last + 1]
    if any(item.date is not None or "head" in item.tags for item in whole):
        return
    rest = items[last].end
    made = [_item(layer, begin, end, {"person": True})]
    if rest > end:
        term = pack.terms.get(layer.folded[end:rest])
        if term is None:
            return
        made.append(_item(layer, end, rest, term.tags))
    items[first : last + 1] = made


def _item(layer: Layer, begin: int, end: int, tags: Mapping[str, Any]) -> Item:
    return Item(begin, end, layer.folded[begin:end], tags or NOTHING, "person" in tags, True)
