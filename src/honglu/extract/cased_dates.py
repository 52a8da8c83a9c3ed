"""Which of a sentence's dates is that of an act, in a language whose verb stands last: Korean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from honglu.annotate.dates import DateMention
from honglu.annotate.document import Node
from honglu.extract.cases import BRACKET, depths, describes
from honglu.extract.drafts import Draft

DAY = len("2024-03-21")
QUOTED = 7  # nodes of a quotation that only sets words off
BESIDE = 3  # nodes between the purpose of a journey and its own date
TOLD = 3  # nodes between a date and the word of telling that it dates: "24일 보도했다"
BEHIND = 4  # nodes between an act that is a noun and its date: "정상회담을 25일 연다"
_ACT, _EVENT, _LATER, _STAY, _INSIDE = 12, 8, 10, 10, 16  # what stands between counts for so many nodes


def cased_date(nodes: Sequence[Node], index: int, draft: Draft, published: date | None) -> DateMention | None:
    """The date nearest before the act, else close behind it, but none of reporting. A visit prefers an interval."""
    stay = draft.kind == "visit"
    quoted = depths(nodes)
    told_of, purpose = _modifies(nodes, index), _is_purpose(nodes, index)
    best: tuple[int, DateMention] | None = None
    for at, node in enumerate(nodes):
        if node.item is None or node.item.date is None or not _heard(quoted, at, index):
            continue
        if told_of or _dates_else(nodes, at) or (at > index and not _own(nodes, index, at)):
            continue
        if at < index and _of_speaker(nodes, at, index, draft, published):
            continue
        between = nodes[min(at, index) + 1 : max(at, index)]
        if purpose and len(between) > BESIDE:
            continue
        cost = len(between) + _barriers(between) + (_LATER if at > index else 0)
        cost -= _STAY if stay and "/" in node.item.date.value else 0
        cost += _INSIDE if _in_bracket(nodes, at) else 0
        if best is None or cost < best[0]:
            best = cost, node.item.date
    return best[1] if best else None


def _heard(quoted: Sequence[int], at: int, index: int) -> bool:
    """Whether a date can be that of an act: what others say at length has dates of its own."""
    return quoted[at] == quoted[index] or (quoted[at] == 0 and quoted.count(quoted[index]) <= QUOTED)


def _dates_else(nodes: Sequence[Node], at: int) -> bool:
    """Whether the date is that of a report, of an event, or of the eve of the act."""
    return _dates_telling(nodes, at) or _dates_event(nodes, at) or _of_eve(nodes, at)


def _of_speaker(nodes: Sequence[Node], at: int, index: int, draft: Draft, published: date | None) -> bool:
    """ "백악관은 12일 A가 B와 회담한다고 밝혔다": the day behind who speaks of what is to come is that of the speech.

    So it is behind an outlet, and of one who takes part when he speaks of the act: "A는 26일 B와 한 회담이 …라고
    말했다". Who speaks of somebody else's contact mostly does so on its day.
    """
    speaker, said = _speaker(nodes, at), nodes[at].item
    if speaker is None or said is None or said.date is None or len(said.date.value) != DAY:
        return False
    if (published is not None and said.date.value > published.isoformat()) or not _says_all(nodes, index):
        return False
    if any(r in draft.everyone for r in speaker.referents):
        return _spoken_of(nodes, index)
    described = any(n.has("takes-place") and describes(nodes, k) for k, n in enumerate(nodes[:index]) if k > at)
    return not described and (draft.status == "planned" or speaker.has("outlet"))


def _speaker(nodes: Sequence[Node], at: int) -> Node | None:
    """Who stands with the particle of a subject right before a date."""
    if at < 2 or not (nodes[at - 1].has("topic") or nodes[at - 1].has("subject")):
        return None
    node = nodes[at - 2]
    return node if node.referents or node.body is not None or node.has("outlet") else None


def _says_all(nodes: Sequence[Node], index: int) -> bool:
    """Whether a word of saying stands behind the act, and nobody else is named there who says it."""
    says = (n for n in range(index + 1, len(nodes)) if nodes[n].has("says") or nodes[n].has("quote-verb"))
    end = next(says, None)
    return end is not None and all(_speaker(nodes, n) is None for n in range(max(index + 2, end - TOLD), end + 1))


def _spoken_of(nodes: Sequence[Node], index: int) -> bool:
    """Whether the act is a noun of which something is said: "회담이", "회담은"."""
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    act = nodes[index].act
    spoken = after is not None and (after.has("subject") or after.has("topic")) and not after.has("at")
    return act is not None and act.noun and spoken


def _in_bracket(nodes: Sequence[Node], at: int) -> bool:
    """Whether a bracket opened a little before the node is still open: "(한국 시간 16일)"."""
    for node in reversed(nodes[max(0, at - BRACKET) : at]):
        if node.is_mark("(", ")"):
            return node.is_mark("(")
    return False


def _is_purpose(nodes: Sequence[Node], index: int) -> bool:
    """ "정상회담을 위해 24일 떠났다": what one travels for has no other date than its own."""
    act = nodes[index].act
    return act is not None and act.noun and any(n.has("purpose") for n in nodes[index + 1 : index + 3])


def _modifies(nodes: Sequence[Node], index: int) -> bool:
    """ "정상회담 순방에 동행하는 기업인들과 만났다": a noun before another act, and so not what its sentence dates."""
    act, after = nodes[index].act, nodes[index + 1].act if index + 1 < len(nodes) else None
    later = (n for n in nodes[index + 2 :] if n.act is not None and not n.act.noun and not n.act.weak)
    return act is not None and act.noun and after is not None and after.noun and any(True for _ in later)


def _dates_telling(nodes: Sequence[Node], at: int) -> bool:
    """Whether the date is that of a report: "통신이 23일 보도했다"."""
    if at + 1 < len(nodes) and nodes[at + 1].is_mark("“", '"'):
        return True  # "대통령실은 12일 “…"
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
    act = nodes[index].act
    if not between and act is not None and not (act.noun or describes(nodes, index)):
        return False  # "만나 오는 25일 …": of what follows; not so "방문한 2일"
    if between and not (between[0].has("subject") or between[0].has("object")):
        return False
    return len(between) <= BEHIND and not any(n.act is not None or n.is_mark(",", "”") for n in between)


def _of_eve(nodes: Sequence[Node], at: int) -> bool:
    """ "회담을 하루 앞둔 14일": a day before the act."""
    return at > 0 and nodes[at - 1].has("before") and describes(nodes, at - 1)


def _barriers(between: Sequence[Node]) -> int:
    """What parts a date from an act: other acts, save one that describes something and has a date of its own."""
    dated, cost = False, 0
    for at, node in enumerate(between):
        if node.item is not None and node.item.date is not None:
            dated = True
        elif node.act is not None:
            cost += 0 if dated and describes(between, at) else _ACT
            dated = False
        elif node.has("event") or node.has("quote-verb"):
            cost += _EVENT
        elif node.is_mark(";", "…"):
            cost += 4
    return cost
