"""Where an act took place in a language in which the particle stands behind the place: "베이징에서 회담했다"."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.extract.places import Spot, seat_of, spot_of

REACH = 22  # nodes between an act and its place
AFTER = 9  # nodes behind an act in which its place stands
BESIDE = 5  # nodes between an act and a place without a particle
LONGEST = 6  # nodes of a place as written


def cased_place(nodes: Sequence[Node], index: int, text: str) -> Spot | None:
    """The place nearest before the act that a particle makes one; for an act named by its place, that."""
    for at in range(index - 1, max(-1, index - REACH - 1), -1):
        reported = at + 1 < len(nodes) and nodes[at + 1].has("reported")
        if not reported and (nodes[at].has("at") or (nodes[at].has("to") and nodes[at].has("particle"))):
            spot = _ending(nodes, at, text)
            if spot is not None and (nodes[at].has("at") or spot.name is not None):
                return spot
    return _behind(nodes, index, text) or _beside(nodes, index, text)


def _behind(nodes: Sequence[Node], index: int, text: str) -> Spot | None:
    """ "회담이 평양에서 열렸다": the place between an act that is a noun and its verb."""
    act = nodes[index].act
    if act is None or not act.noun:
        return None
    for at in range(index + 1, min(len(nodes), index + 1 + AFTER)):
        node = nodes[at]
        if node.act is not None or node.is_mark(",", "”", '"', "…") or node.has("takes-place"):
            return None
        if node.has("at") and (spot := _ending(nodes, at, text)) is not None:
            return spot
    return None


def _beside(nodes: Sequence[Node], index: int, text: str) -> Spot | None:
    """ "알래스카 정상회담": a place before an act, with no particle of its own."""
    for at in range(index - 1, max(-1, index - 1 - BESIDE), -1):
        node = nodes[at]
        if node.act is not None or (node.has("particle") and not node.has("with") and not node.has("of")):
            return None
        spot = spot_of(node, text) if node.has("place") and not node.has("state") else None
        if spot is not None:
            return spot
    return None


def _ending(nodes: Sequence[Node], at: int, text: str) -> Spot | None:
    """The place that ends before node `at`: its widest name, and the country that it lies in."""
    country: str | None = None
    names: list[Spot] = []
    for n in range(at - 1, max(-1, at - 1 - LONGEST), -1):
        spot = spot_of(nodes[n], text) or seat_of(nodes[n], text)
        if spot is None:
            if any(nodes[n].has(tag) for tag in ("site", "body", "of", "join-of")) or nodes[n].is_mark("(", ")"):
                continue
            break
        country = country or spot.country
        if spot.name is not None:
            names.append(spot)
    if not names:
        return Spot(None, country, nodes[at].start, nodes[at].end) if country else None
    return Spot(names[0].name, country, names[0].at, names[0].end)
