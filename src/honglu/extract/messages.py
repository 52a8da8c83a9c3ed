"""Messages: who sends what to whom, or has it passed on → drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honglu.annotate.document import Sentence
from honglu.extract.dating import date_near
from honglu.extract.drafts import Draft
from honglu.extract.telling import Telling, members

RECEIVED_REACH = 2  # nodes between "nhận được" and the message
HANDED_REACH = 2  # sentences between a message and who handed it over


def messages(told: Telling) -> Iterator[Draft]:
    """ "A gửi điện mừng B", "điện mừng B của A": from A to B."""
    if _handed_over(told):
        return
    received = _received(told)
    if received is not None:
        yield received
        return
    sender, recipient = told.subject, [] if _in_passing(told) else told.object
    if not recipient and told.found.subject is not None:
        before = [g for g in told.clause.groups if g.last < told.found.subject.first]
        recipient = members(before[0]) if before else []
    if sender and recipient:
        yield told.draft(sender, recipient)


def hand_over(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """ "The gift was handed to B by A on Friday": tells the day of the message told just before."""
    last = _told_before(sentence, drafts)
    at = next((n for n, node in enumerate(sentence.nodes) if node.has("handed")), None)
    if last is None or at is None:
        return
    dated = date_near(sentence.nodes, at, stay=False)
    if dated is not None and last.date is None:
        last.date = dated.value
    last.sentences = sorted({*last.sentences, sentence.index})


def _handed_over(told: Telling) -> bool:
    """Whether the sentence tells no new message, but who handed over the one told before."""
    return _told_before(told.sentence, told.before) is not None and any(n.has("handed") for n in told.nodes)


def _told_before(sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    last = next((d for d in reversed(drafts) if d.kind == "message"), None)
    return last if last is not None and 0 < sentence.index - last.sentences[-1] <= HANDED_REACH else None


def _in_passing(told: Telling) -> bool:
    """ "sent condolences on the death of A": who stands behind other words than "to" gets no message."""
    group = told.found.object
    if group is None or told.document.pack.grammar.complement != "both" or group.first <= told.index + 1:
        return False
    before = told.nodes[group.first - 1]
    return before.has("of") and not before.has("to")


def relays(told: Telling) -> Iterator[Draft]:
    """ "C chuyển lời thăm hỏi của A tới B": from A to B, whoever passes it on."""
    after = [g for g in told.clause.groups if g.first > told.index]
    of = next((g for g in after if told.clause.before(g, "of")), None)
    to = next((g for g in after if told.clause.before(g, "to") and g is not of), None)
    sender = of or told.found.subject
    if sender and to:
        draft = told.draft(members(sender), members(to))
        draft.through = [r for r in told.subject if r not in draft.everyone]
        yield draft


def _received(told: Telling) -> Draft | None:
    """ "B nhận được điện mừng của A": from A to B."""
    after = (g for g in told.clause.groups if g.first > told.index and told.clause.before(g, "of"))
    sender, recipient = members(next(after, None)), told.subject
    told_so = any(n.has("received") for n in told.nodes[max(0, told.index - RECEIVED_REACH) : told.index])
    return told.draft(sender, recipient) if told_so and sender and recipient else None
