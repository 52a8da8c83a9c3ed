"""Whether an act has happened, will, was proposed, or came to nothing: what the words around it say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from honglu.annotate.document import Node
from honglu.lang.pack import Act
from honglu.model.claim import Status

DENIALS = {"cancelled", "refused", "negated"}
OFFER_REACH = 8  # nodes between readiness and the act
PURPOSE_REACH = 4  # nodes between "để" and the act
READY_REACH, CONDITION_REACH = 20, 30  # nodes before an act and behind it
SET_REACH = 12  # nodes behind an act in which its day is set
WORD_REACH = 16  # nodes around an act in which the word that gave its status stands
_SPEAKING: Mapping[Status, tuple[str, ...]] = {
    "planned": ("planned", "accepted", "before"),
    "proposed": ("proposed",),
    "cancelled": ("cancelled",),
    "refused": ("refused",),
}
HABIT_REACH = 14  # nodes before an act in which a word of habit makes it one


def due(nodes: Sequence[Node], last: int, index: int) -> bool:
    """ "A to visit B", as headlines have it: nothing but "to" stands between the subject and the act."""
    return last + 2 == index and nodes[last + 1].has("to") and nodes[last + 1].has("infinitive")


def status_of(nodes: Sequence[Node], first: int, index: int, act: Act) -> Status | None:
    """The status that the words around the act at `index` give it; those before it count from node `first`.

    None when the sentence denies or only supposes the contact.
    """
    before = [n for n in nodes[max(0, first) : index] if n.item is not None]
    tags = _tags(before)
    last = max((at for at, n in enumerate(before) if n.has("relative-clause")), default=-1)
    near = _tags(before[last + 1 :])  # "sẽ không … khi gặp" does not deny the meeting
    after = _tags(nodes[index + 1 : index + 4])
    lead = _tags(nodes[max(0, first - 6) : max(0, first)])
    if "hypothetical" in tags | lead or _supposed(nodes, index, act):
        return None
    if near & DENIALS or "cancelled" in after:
        return _denied(near, near | after)
    return _foreseen(nodes, index, act, tags)


def _supposed(nodes: Sequence[Node], index: int, act: Act) -> bool:
    """Whether the sentence tells of no occasion: a condition, a readiness, a hope, or a habit."""
    if _condition(nodes, index) or (act.noun and (_offered(nodes, index) or _wished(nodes, index))):
        return True
    return (act.weak or act.frame == "sign") and habit(nodes, index)


def _wished(nodes: Sequence[Node], index: int) -> bool:
    """ "hy vọng mời được A và B … để tạo ra một cuộc gặp": what is hoped to lead to a meeting is none."""
    purpose = any(n.has("relative-clause") for n in nodes[max(0, index - PURPOSE_REACH) : index])
    return purpose and any(n.has("proposed") for n in nodes[max(0, index - READY_REACH) : index])


def _offered(nodes: Sequence[Node], index: int) -> bool:
    """ "sẵn sàng đón ông B trong một cuộc gặp": what somebody is ready for, in the same clause, is none yet."""
    for node in reversed(nodes[max(0, index - OFFER_REACH) : index]):
        if node.is_mark(",", ";", ":", "“", '"') or node.has("date"):
            return False
        if node.has("ready") and node.has("proposed"):
            return True
    return False


def _condition(nodes: Sequence[Node], index: int) -> bool:
    """ "sẵn sàng gặp ông A, nếu …": a condition that follows the act."""
    ready = any(n.has("ready") for n in nodes[max(0, index - READY_REACH) : index])
    return ready and any(n.has("condition") for n in nodes[index + 1 : index + CONDITION_REACH])


def _denied(near: set[str], around: set[str]) -> Status | None:
    if "cancelled" in around:
        return "cancelled"
    return "refused" if "refused" in near else None


def _foreseen(nodes: Sequence[Node], index: int, act: Act, tags: set[str]) -> Status:
    if "planned" in tags or (act.noun and index and nodes[index - 1].has("before")):
        return "planned"
    if "accepted" in tags:
        return "held"
    if act.noun and ("takes-place" in _after_planned(nodes, index) or _set_for(nodes, index)):
        return "planned"
    return "proposed" if "proposed" in tags else "held"


def habit(nodes: Sequence[Node], index: int) -> bool:
    """ "nhất trí tăng cường đối thoại" tells of no occasion."""
    return "habitual" in _tags(nodes[max(0, index - HABIT_REACH) : index])


def _tags(nodes: Sequence[Node]) -> set[str]:
    return {tag for node in nodes if node.item is not None for tag in node.item.tags}


def _set_for(nodes: Sequence[Node], index: int) -> bool:
    """ "a visit to Laos is planned for May"."""
    for node in nodes[index + 1 : index + SET_REACH]:
        if node.act is not None or node.is_mark(";"):
            return False
        if node.has("set-for"):
            return True
    return False


def _after_planned(nodes: Sequence[Node], index: int) -> set[str]:
    """The tags right behind a "will" that follows the act: "cuộc gặp … sẽ diễn ra"."""
    for at in range(index + 1, min(len(nodes), index + 16)):
        if nodes[at].has("planned"):
            return _tags(nodes[at : at + 4])
    return set()


def status_word(nodes: Sequence[Node], index: int, status: Status) -> Node | None:
    """The word nearest to the act that speaks for a status other than held."""
    near = range(max(0, index - WORD_REACH), min(len(nodes), index + WORD_REACH))
    telling = [at for at in near if any(nodes[at].has(tag) for tag in _SPEAKING.get(status, ()))]
    return nodes[min(telling, key=lambda at: abs(at - index))] if telling else None
