"""Where an act leads: the countries and towns that stand behind it."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Node
from honglu.extract.places import Spot, spot_of

STOPS = (",", ";", ".", "“", "”")


def spots_after(nodes: Sequence[Node], index: int, text: str, *, spoken: str | None, reach: int = 8) -> list[Spot]:
    """The destinations after an act: "thăm Lào, Campuchia và Thái Lan" gives three.

    `spoken` is the country spoken of last, which "this country" means.
    """
    spots: list[Spot] = []
    at = index + 1
    listed = next((i for i in range(at, min(len(nodes), at + 25)) if nodes[i].has("including")), None)
    if listed is not None:
        first = next((i for i in range(listed + 1, min(len(nodes), listed + 4)) if nodes[i].referents), None)
        at = first if first is not None and spot_of(nodes[first], text) else at
    limit = index + 1 + reach
    while at < min(len(nodes), limit):
        node = nodes[at]
        spot = spot_of(node, text)
        if spot is None and node.has("this-country") and spoken:
            spot = Spot(None, spoken, node.start, node.end)
        if spot is not None:
            if not spots or _listed(nodes, at):
                spots.append(spot)
            elif spots[-1].country == spot.country or (spot.name is None and spots[-1].name):
                pass
            else:
                break
            limit = at + 4
        elif (
            node.referents
            or (node.act and not node.act.weak)
            or (node.is_mark(*STOPS) and not (spots and node.is_mark(",")))
        ):
            break
        at += 1
    return spots


def _listed(nodes: Sequence[Node], at: int) -> bool:
    before = nodes[at - 1]
    return before.has("and") or before.is_mark(",", "-")
