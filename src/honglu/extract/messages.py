"""Messages: who sends what to whom, or has it passed on → drafts."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.extract.drafts import Draft
from honglu.extract.telling import Telling, members


def messages(told: Telling) -> Iterator[Draft]:
    """ "A gửi điện mừng B", "điện mừng B của A": from A to B."""
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
