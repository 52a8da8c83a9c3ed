"""Which of a sentence's dates is that of an act, in a language whose verb stands last: Korean."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.dates import DateMention
from honglu.annotate.document import Node
from honglu.extract.cases import depths

TOLD = 3  # nodes between a date and the word of telling that it dates: "24일 보도했다"
BEHIND = 4  # nodes between an act that is a noun and its date: "정상회담을 25일 연다"
_ACT, _EVENT, _LATER, _STAY = 12, 8, 10, 10  # what stands between counts for so many nodes


def cased_date(nodes: Sequence[Node], index: int, *, stay: bool) -> DateMention | None:
    """The date nearest before the act, else close behind it, but none of reporting. A `stay` prefers an interval."""
    quoted = depths(nodes)
    best: tuple[int, DateMention] | None = None
    for at, node in enumerate(nodes):
        if node.item is None or node.item.date is None or quoted[at] not in (0, quoted[index]):
            continue
        if (
            _dates_telling(nodes, at)
            or _dates_event(nodes, at)
            or nodes[at - 1].has("before")
            or (at > index and not _own(nodes, index, at))
        ):
            continue
        between = nodes[min(at, index) + 1 : max(at, index)]
        cost = len(between) + sum(_barrier(n) for n in between) + (_LATER if at > index else 0)
        cost -= _STAY if stay and "/" in node.item.date.value else 0
        if best is None or cost < best[0]:
            best = cost, node.item.date
    return best[1] if best else None


def _dates_telling(nodes: Sequence[Node], at: int) -> bool:
    """Whether the date is that of a report: "통신이 23일 보도했다"."""
    for node in nodes[at + 1 : at + 1 + TOLD]:
        if node.act is not None or node.referents:
            return False
        if node.has("says") or node.has("quote-verb"):
            return True
    return False


def _dates_event(nodes: Sequence[Node], at: int) -> bool:
    """Whether the date is that of something else, which stands right behind it: "2017년 취임"."""
    return any(n.has("event") for n in nodes[at + 1 : at + 3])


def _own(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date behind an act can still be its own."""
    between = nodes[index + 1 : at]
    return len(between) <= BEHIND and not any(n.act is not None or n.is_mark(",", "”") for n in between)


def _barrier(node: Node) -> int:
    if node.act is not None:
        return _ACT
    if node.has("event") or node.has("quote-verb"):
        return _EVENT
    return 4 if node.is_mark(";", "…") else 0
