"""Where: the place that stands after "tại" or "ở" nearest to an act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.document import Node
from honglu.annotate.referents import STATE_CODE

MAX_PHRASE = 9
REACH = 16  # nodes between an act and its place
PLAIN_WORDS = 3  # lower-case words that may open a place phrase: "cung điện Versailles"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as written (None for a country alone), its country, and where it stands."""

    name: str | None
    country: str | None
    at: int
    end: int


def spot_of(node: Node, text: str) -> Spot | None:
    """The place that a node names, if it names one."""
    if node.item is None:
        return None
    tags = node.item.tags
    name = text[node.start : node.end]
    if "state" in tags or "short" in tags:
        return Spot(None, tags.get("state") or tags.get("short"), node.start, node.end)
    if "capital" in tags or "seat" in tags:
        return Spot(name, tags.get("capital") or tags.get("seat"), node.start, node.end)
    if "place" in tags:
        return Spot(name, tags["place"][0], node.start, node.end)
    return None


def seat_of(node: Node, text: str) -> Spot | None:
    """A body that stands for where it has its seat: "대통령실에서"."""
    code = node.body.represents if node.body is not None and not node.body.delegation else None
    if code is None or len(code) != STATE_CODE:
        return None
    return Spot(text[node.start : node.end], code, node.start, node.end)


def place_near(nodes: Sequence[Node], index: int, text: str) -> Spot | None:
    """The place nearest to the act; one with a name is preferred to a country alone."""
    best: tuple[int, Spot] | None = None
    for at, node in enumerate(nodes):
        if not node.has("at") or _byline(nodes, at):
            continue
        spot = read_place(nodes, at + 1, text)
        if spot is None:
            continue
        between = nodes[min(at, index) : max(at, index)]
        if len(between) > REACH or any(_parts(n) for n in between[1:]):
            continue
        distance = len(between) + (6 if spot.name is None else 0) + (4 if at < index else 0)
        if best is None or distance < best[0]:
            best = (distance, spot)
    return best[1] if best else None


def place_before(nodes: Sequence[Node], index: int, text: str) -> Spot | None:
    """The town or region right before the noun: "the Alaska summit"."""
    if index == 0 or not (nodes[index - 1].has("place") or nodes[index - 1].has("capital")):
        return None
    return spot_of(nodes[index - 1], text)


def _parts(node: Node) -> bool:
    """Whether the node begins something else: "hội đàm … để thảo luận tình hình ở Syria"."""
    return node.has("relative-clause") or node.has("topic") or (node.is_mark(";"))


def read_place(nodes: Sequence[Node], at: int, text: str) -> Spot | None:
    """The place phrase that begins at node `at`: words, a body or a town, and the country it lies in."""
    end, country, named = at, None, False
    while end < min(len(nodes), at + MAX_PHRASE):
        node = nodes[end]
        code = _code(node, text)
        if code:
            country = country or code
            named = named or not (node.has("state") or node.has("short"))
        elif not (
            _capital_word(node)
            or (node.has("of") and end > at and end + 1 < len(nodes) and spot_of(nodes[end + 1], text) is not None)
            or node.has("body")
            or (end - at < PLAIN_WORDS and not named and _plain_word(node))
        ):
            break
        named = (
            named
            or (_capital_word(node) and _names_site(nodes, end))
            or (node.has("body") and node.item is not None and node.item.cap)
        )
        end += 1
        if code and not node.has("body") and not (_goes_on(nodes, end) or _narrows(nodes, end, code, text)):
            break
    while end > at and _trails(nodes[end - 1]):
        end -= 1
    if end == at or not (country or named):
        return None
    country = country or _country_after(nodes, end, text)
    if not named:
        return Spot(None, country, nodes[at].start, nodes[end - 1].end)
    if end - at > 1 and nodes[at].has("state") and nodes[at + 1].start == nodes[at].end:
        at += 1  # "印尼巴厘岛": the country is told apart from the place in it
    begin, stop = nodes[at].start, nodes[end - 1].end
    return Spot(text[begin:stop], _country_after(nodes, end, text) or country, begin, stop)


def _code(node: Node, text: str) -> str | None:
    spot = spot_of(node, text)
    if spot is not None:
        return spot.country
    if node.body is not None and not node.body.delegation and node.body.represents and node.body.represents.isupper():
        return node.body.represents if len(node.body.represents) == STATE_CODE else None
    return None


def _goes_on(nodes: Sequence[Node], at: int) -> bool:
    """A town after a region, a state after a body: "cung điện Versailles Pháp"."""
    return at < len(nodes) and nodes[at].item is not None and nodes[at].has("state")


def _names_site(nodes: Sequence[Node], at: int) -> bool:
    """Whether an unknown word names a place: by its capital, or in scripts without them by what stands behind it."""
    item = nodes[at].item
    if item is None or item.low.isascii() or item.low != item.low.upper():
        return True
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return after is not None and any(after.has(tag) for tag in ("site", "body", "place", "named"))


def _narrows(nodes: Sequence[Node], at: int, country: str, text: str) -> bool:
    """Whether a place within the country stands right behind it: "印尼巴厘岛", "北京人民大会堂"."""
    if at >= len(nodes) or nodes[at].start != nodes[at - 1].end or nodes[at].has("state"):
        return False
    return _code(nodes[at], text) == country


def _capital_word(node: Node) -> bool:
    return node.item is not None and node.phrase is None and node.item.cap and node.item.word and not node.item.tags


def _trails(node: Node) -> bool:
    """Whether a name of a place does not end with this node."""
    return _plain_word(node) or (node.has("body") and node.item is not None and not node.item.cap)


def _plain_word(node: Node) -> bool:
    return node.item is not None and node.item.word and not node.item.cap and not node.item.tags


def _country_after(nodes: Sequence[Node], at: int, text: str) -> str | None:
    """ "Davos (Thụy Sĩ)", "Astana, Kazakhstan", "Cung điện Hoàng gia ở thủ đô Ryiadh"."""
    if at + 1 < len(nodes) and (nodes[at].is_mark("(", ",") or nodes[at].has("of")):
        spot = spot_of(nodes[at + 1], text)
        return spot.country if spot else None
    return None


def _byline(nodes: Sequence[Node], at: int) -> bool:
    """ "Phóng viên TTXVN tại Canada" tells where the reporter is."""
    return any(n.has("outlet") or n.has("reporter") for n in nodes[max(0, at - 2) : at])
