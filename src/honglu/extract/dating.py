"""Which of a sentence's dates is that of an act."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from honglu.annotate.dates import DateMention
from honglu.annotate.document import Node


def date_near(nodes: Sequence[Node], index: int, *, stay: bool, run_on: bool = False) -> DateMention | None:
    """The date that stands nearest to the act, those of other acts and of subordinate clauses last.

    A `stay` prefers an interval. Where sentences `run_on`, what somebody says behind the act has dates of its own.
    """
    best: tuple[int, DateMention] | None = None
    for at, node in enumerate(nodes):
        if node.item is None or node.item.date is None or _quoted(nodes, at):
            continue
        between = nodes[min(at, index) + 1 : max(at, index)]
        cost = len(between) + sum(_barrier(n) for n in between)
        if (
            (run_on and _apart(nodes, index, at, stay=stay))
            or _dates_event(nodes, at)
            or _dates_other(nodes, index, at, node.item.date.value, stay=stay)
        ):
            continue
        if stay and at < index and _remembered(between):
            continue
        if stay and "/" in node.item.date.value:
            cost -= 10
        if best is None or cost < best[0]:
            best = (cost, node.item.date)
    return best[1] if best else None


def _dates_other(nodes: Sequence[Node], index: int, at: int, value: str, *, stay: bool) -> bool:
    """Whether a date after the act is that of a later act in the sentence: "tiếp ông A đang thăm … từ 25-28/3"."""
    between = nodes[index + 1 : at]
    if any(n.act for n in between) and any(n.has("planned") for n in between):
        return True  # "trong cuộc điện đàm … rằng ông có kế hoạch tới Trung Quốc vào đầu năm 2026"
    visits = any(n.act and n.act.frame == "visit" and not n.act.weak for n in between)
    return visits and (stay or "/" in value)


def _apart(nodes: Sequence[Node], index: int, at: int, *, stay: bool) -> bool:
    """Whether something else begins between an act and a date behind it: "会见…时表示，去年10月…"; or a name does."""
    if _named_by(nodes, at):
        return True
    between = nodes[index + 1 : at]
    comma = any(n.is_mark(",", ";") for n in between)
    return comma and (not stay or any(n.has("quote-verb") or n.act for n in between))


def _named_by(nodes: Sequence[Node], at: int) -> bool:
    """Whether the date is part of a gathering's name ("2025年上海合作组织峰会") or only when something began."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if after is None or after.start != nodes[at].end:
        return False
    return after.has("org") or after.has("forum") or after.has("since")


def _dates_event(nodes: Sequence[Node], at: int) -> bool:
    """Whether the date is that of something else: "khánh thành tại Paris hồi tháng Năm 2016"."""
    for node in reversed(nodes[max(0, at - 6) : at]):
        if node.has("event"):
            return True
        if node.act or (node.is_mark(",")):
            return False
    return False


def _quoted(nodes: Sequence[Node], at: int) -> bool:
    """Whether the node stands within quotation marks: a title, not a time."""
    opened = sum(n.is_mark("“") for n in nodes[:at])
    return opened > sum(n.is_mark("”") for n in nodes[:at])


def _remembered(between: Sequence[Node]) -> bool:
    """ "on Monday on the anniversary of his visit to …": the day is not that of the visit."""
    return any(a.has("event") and b.has("of") for a, b in pairwise(between))


def _barrier(node: Node) -> int:
    if node.has("event") or node.has("relative-clause"):
        return 8
    if node.act:
        return 6
    return 4 if node.is_mark(";", "“", '"') else 0
