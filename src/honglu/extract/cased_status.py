"""The status of an act in a language whose verb stands last: what follows the act tells it. Korean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honglu.annotate.document import Node
from honglu.extract.cases import consonant, describes, verbal
from honglu.lang.pack import Act
from honglu.model.claim import Status

BEHIND = 9  # nodes behind an act in which its own verb stands
CLOSE = 3  # words behind a verb that are still its own
AHEAD = 3  # nodes before an act that is a noun which describe it
_SAYING: tuple[tuple[str, Status], ...] = (
    ("cancelled", "cancelled"),
    ("refused", "refused"),
    ("accepted", "planned"),
    ("planned", "planned"),
    ("proposed", "proposed"),
)
_DOUBTS = ("negated", "hypothetical", "condition")
_DONE = 4  # the last consonant of what describes something by what has been: ㄴ
_PAST = 20  # the last consonant of verbs in the past: ㅆ
_CLOSING = ('"', "”", "“", ".", "’", "‘", "…", "···", ";")


def status_behind(nodes: Sequence[Node], index: int, act: Act) -> Status | None:
    """The status that the words behind the act at `index` give it; None where they tell of no occasion."""
    own = nodes[index]
    if own.has("planned"):
        return None if _only_may(nodes, index) else "planned"
    if not act.noun and (_past(own) or _finished(nodes, index)):
        return _denied_later(nodes, index) or "held"
    if act.noun and _took_place(nodes, index):
        return _denied_later(nodes, index) or "held"
    told = _told_behind(nodes, index, act)
    if told != "held":
        return told
    return "planned" if act.noun and _coming(nodes, index) else "held"


def _described_by(nodes: Sequence[Node], index: int) -> int:
    """The node before an act that is a noun and its sides, which may describe it."""
    at = index - 1
    while at > 0 and index - at <= AHEAD and nodes[at].referents:
        at -= 1
    return at


def _taking_place(nodes: Sequence[Node], index: int) -> bool:
    """ "알래스카에서 열리는 정상회담을 통해": whether a verb in the present describes the act."""
    at = _described_by(nodes, index)
    return at > 0 and nodes[at].has("topic") and verbal(nodes[at - 1]) and nodes[at - 1].end == nodes[at].start


def assumed(nodes: Sequence[Node], index: int, act: Act) -> bool:
    """ "방한은 10년 만이다": whether an act that is a noun counts as held with no word to say that it took place."""
    if not act.noun or _took_place(nodes, index):
        return False
    words = list(_own_words(nodes, index))
    if any(n.has("purpose") for n in words[:2]):
        return True  # "정상회담을 위해 출국했다"
    return not any(_past(n) or n.has("takes-place") or n.has("at") or n.has("through") for n in words)


def _took_place(nodes: Sequence[Node], index: int) -> bool:
    """ "15일 열린 미러 정상회담에서": whether a verb in the past describes the act, whatever was said there."""
    at = _described_by(nodes, index)
    verb = nodes[at] if at >= 0 else None
    if verb is None or verb.item is None or not verb.has("takes-place") or not describes(nodes, at):
        return False
    return consonant(verb.item.low) == _DONE


def _told_behind(nodes: Sequence[Node], index: int, act: Act) -> Status | None:
    """What the verb behind an act says, or that of the clause which goes on from it."""
    if act.noun and index + 1 < len(nodes) and nodes[index + 1].has("matter"):
        return None  # "방한 문제를 협의했다"
    words = list(_own_words(nodes, index))
    if act.noun and _done_there(nodes, index, words):
        return "held"
    if act.strict and any(n.has("hypothetical") or n.has("proposed") for n in words):
        return None
    setting = act.noun and bool(words) and words[0].has("at")
    for count, node in enumerate(words):
        if node.act is not None and not node.act.weak and (setting or not act.noun):
            return "held" if setting else _next_planned(nodes, nodes.index(node), node.act)
        if not act.noun and count >= CLOSE and not (node.has("planned") or node.has("cancelled")):
            continue  # "만나 … 의지를 밝혔다": of the clause that follows
        told, status = _judged(nodes, node, act)
        if told:
            return status
    return "held"


def _done_there(nodes: Sequence[Node], index: int, words: Sequence[Node]) -> bool:
    """ "회담에서 휴전을 제안했다", "회담을 통해 의지를 드러냈다": what was done there tells that it took place."""
    if any(n.has("through") for n in words[1:2]):
        return not (_taking_place(nodes, index) or any(n.has("planned") for n in words))
    if not words or not words[0].has("at"):
        return False
    failed = any(n.has("negated") for n in words) and not any(n.has("planned") for n in words)
    return failed or any(_past(n) for n in words)


def _judged(nodes: Sequence[Node], node: Node, act: Act) -> tuple[bool, Status | None]:
    """Whether a word behind an act decides its status, and the status; None where it then is no occasion."""
    if any(node.has(tag) for tag in _DOUBTS):
        return True, None
    status = _said(node, act)
    doubtful = status == "planned" and _only_may(nodes, nodes.index(node))
    if doubtful or (status == "refused" and act.weak):
        return True, None
    return status is not None, status


def _said(node: Node, act: Act) -> Status | None:
    """The status that one word behind an act gives it; a journey that its own country refuses is called off."""
    status = next((status for tag, status in _SAYING if node.has(tag)), None)
    if status == "proposed" and act.kind == "message":
        status = None
    if status == "refused" and act.kind == "visit":
        return "cancelled"
    happens = node.has("takes-place") or (node.act is not None and not node.act.noun)
    return status or ("held" if happens and _past(node) else None)


def _only_may(nodes: Sequence[Node], at: int) -> bool:
    """ "열릴 수 있다", "방문할 가능성": whether what is to come is only said to be possible."""
    near = nodes[at + 1 : at + 3]
    return any(n.has("hypothetical") or n.has("ready") for n in near)


def _next_planned(nodes: Sequence[Node], at: int, act: Act) -> Status:
    """Of a verb that goes on to another act ("방문해 회담할"), whether both are to come."""
    eve = any(n.has("before") for n in nodes[at + 1 : at + 3])
    return "planned" if not eve and status_behind(nodes, at, act) == "planned" else "held"


def _own_words(nodes: Sequence[Node], index: int) -> Iterator[Node]:
    """The words behind an act that can be its verb's, up to what another says or does."""
    act = nodes[index].act
    for at in range(index + 1, min(len(nodes), index + 1 + BEHIND)):
        node = nodes[at]
        if node.is_mark(*_CLOSING) or node.has("quote-verb") or node.has("says"):
            return
        dated = node.item is not None and node.item.date is not None
        if dated and at == index + 1 and act is not None and not act.noun:
            return  # "만나 오는 25일 열릴 행사를 논의했다"
        if node.item is not None and not dated:
            yield node
        if at > index and verbal(node) and describes(nodes, at):
            return


def _past(node: Node) -> bool:
    """Whether the word is a verb in the past: "만났", "했"."""
    return node.item is not None and consonant(node.item.low) == _PAST


def _finished(nodes: Sequence[Node], index: int) -> bool:
    """Whether the act describes what follows as done: "방문한"."""
    return describes(nodes, index) and not nodes[index].has("planned")


def _denied_later(nodes: Sequence[Node], index: int) -> Status | None:
    """ "만난 적이 없다"."""
    near = nodes[index + 1 : index + 3]
    return "refused" if any(n.has("refused") or n.has("none-of") for n in near) else None


def _coming(nodes: Sequence[Node], index: int) -> bool:
    """ "예정된 회담", "열릴 정상회담": whether a word before the act says that it is still to come."""
    near = nodes[max(0, index - AHEAD) : index]
    return any(n.has("planned") and (describes(nodes, nodes.index(n)) or n.has("before")) for n in near)
