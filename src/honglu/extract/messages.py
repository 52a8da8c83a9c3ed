"""Messages: who sends what to whom, or has it passed on → drafts."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.extract.drafts import Draft
from honglu.extract.telling import Telling, members

RECEIVED_REACH = 2  # nodes between "nhận được" and the message


def messages(told: Telling) -> Iterator[Draft]:
    """ "A gửi điện mừng B", "điện mừng B của A": from A to B."""
    received = _received(told)
    if received is not None:
        yield received
        return
    sender, recipient = told.subject, told.object
    if not recipient and told.found.subject is not None:
        before = [g for g in told.clause.groups if g.last < told.found.subject.first]
        recipient = members(before[0]) if before else []
    if sender and recipient:
        yield told.draft(sender, recipient)


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
