"""Messages: who sends what to whom, or has it passed on → drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honglu.annotate.document import Sentence
from honglu.annotate.referents import Referent
from honglu.extract.clause import CLAUSE_MARKS, Clause
from honglu.extract.dating import date_near
from honglu.extract.drafts import Draft
from honglu.extract.groups import Group
from honglu.extract.telling import Telling, members

RELAY_REACH = 12  # nodes behind an act of passing on in which sender and recipient stand
RECEIVED_REACH = 2  # nodes between "nhận được" and the message
HANDED_REACH = 2  # sentences between a message and who handed it over


def messages(told: Telling) -> Iterator[Draft]:
    """ "A gửi điện mừng B", "điện mừng B của A": from A to B."""
    if _handed_over(told):
        return
    received = _received(told)
    if received is not None:
        yield from _each(told, received)
        return
    if told.clause.grammar.sides == "before":
        yield from _cased(told)
        return
    if _received_from(told):
        return
    sender, recipient = told.subject, [] if _in_passing(told) else told.object
    if not recipient and told.found.subject is not None and told.document.pack.grammar.complement != "both":
        before = [g for g in told.clause.groups if g.last < told.found.subject.first]
        recipient = members(before[0]) if before else []
        if before and _addressed(told, before[0], told.found.subject):
            sender, recipient = recipient, sender
    if sender and recipient and not _same_gift(told, sender, recipient):
        yield told.draft(sender, recipient)


def _addressed(told: Telling, first: Group, last: Group) -> bool:
    """Whether a word like "to" leads from one to the other before the act: "习近平向第37届非盟峰会致贺电"."""
    between = told.nodes[first.last + 1 : last.first]
    return told.clause.grammar.sides == "beside" and any(n.has("to") for n in between)


def _each(told: Telling, received: Draft) -> Iterator[Draft]:
    """A message from each of those who are told with an office of their own; of others one from all."""
    introduced = [r for r in received.first if r.type == "person" and r.posts]
    if told.document.pack.grammar.complement != "both" or len(introduced) < len(received.first):
        yield received
        return
    yield from (told.draft([sender], received.second) for sender in received.first)


def _same_gift(told: Telling, sender: Sequence[Referent], recipient: Sequence[Referent]) -> bool:
    """ "A handed the gift over to C on Friday", after B got one from A: the day of the message told before."""
    last = _told_before(told.sentence, told.before)
    if last is None or told.document.pack.grammar.complement != "both" or not set(sender) & set(last.first):
        return False
    if not {r.represents for r in recipient} & {r.represents for r in last.second}:
        return False
    _date(last, told.sentence, told.index)
    return True


def hand_over(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """ "The gift was handed to B by A on Friday": tells the day of the message told just before."""
    last = _told_before(sentence, drafts)
    at = next((n for n, node in enumerate(sentence.nodes) if node.has("handed")), None)
    if last is None or at is None:
        return
    _date(last, sentence, at)


def _date(message: Draft, sentence: Sentence, at: int) -> None:
    dated = date_near(sentence.nodes, at, stay=False)
    if dated is not None and message.date is None:
        message.date = dated.value
    message.sentences = sorted({*message.sentences, sentence.index})


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
    if told.clause.grammar.sides == "beside":
        yield from _passed_on(told)
        return
    if told.clause.grammar.sides == "before":
        yield from _cased(told)
        return
    after = [g for g in told.clause.groups if g.first > told.index]
    of = next((g for g in after if told.clause.before(g, "of")), None)
    to = next((g for g in after if told.clause.before(g, "to") and g is not of), None)
    sender = of or told.found.subject
    if sender and to:
        draft = told.draft(members(sender), members(to))
        draft.through = [r for r in told.subject if r not in draft.everyone]
        yield draft


def _passed_on(told: Telling) -> Iterator[Draft]:
    """ "C转达A对B的问候", "A请C转达对B的问候": from A to B; who is asked to pass it on stands right before the act.

    C is no participant: such words are spoken in a meeting with C, which is told beside them.
    """
    clause, index = told.clause, told.index
    hearer = clause.toward(index)
    bearer = clause.left(hearer.first if hearer is not None else index)
    asking = clause.left(bearer.first) if bearer is not None and clause.before(bearer, "proposed") else None
    here = list(_phrase(clause, index))
    to = next((g for g in here if clause.before(g, "to")), None) or hearer
    of = next((g for g in here if g.first == index + 1 and g is not to), None) or asking or bearer
    if to is None and bearer is not None and of not in (None, bearer):
        to = _hearer(told, bearer)
    if of is not None and to is not None and of is not to:
        yield told.draft(members(of)[:1], members(to)[:1])


def _phrase(clause: Clause, index: int) -> Iterator[Group]:
    """The groups behind an act, up to the end of its clause."""
    for at in range(index + 1, min(len(clause.nodes), index + RELAY_REACH)):
        node = clause.nodes[at]
        if node.is_mark(*CLAUSE_MARKS) or node.act is not None:
            return
        group = clause.group_at(at)
        if group is not None:
            yield group


def _hearer(told: Telling, bearer: Group) -> Group | None:
    """Whom a greeting is brought that the words leave open: nobody is guessed who is not named in the sentence."""
    before = [g for g in told.clause.groups if g.last < bearer.first]
    return before[-1] if before else None


def _received(told: Telling) -> Draft | None:
    """ "B nhận được điện mừng của A": from A to B."""
    after = (g for g in told.clause.groups if g.first > told.index and told.clause.before(g, "of"))
    sender, recipient = members(next(after, None)), told.subject
    return told.draft(sender, recipient) if _told_so(told) and sender and recipient else None


def _told_so(told: Telling) -> bool:
    return any(n.has("received") for n in told.nodes[max(0, told.index - RECEIVED_REACH) : told.index])


def _received_from(told: Telling) -> bool:
    """Whether the subject got the message, and so is not who sent it, whoever did."""
    return told.document.pack.grammar.complement == "both" and _told_so(told)


def _cased(told: Telling) -> Iterator[Draft]:
    """ "A가 B에게 축전을 보냈다": who it is for is told by particles, else by what was sent between the two before."""
    sender, recipient = told.subject, told.object
    if sender and not recipient:
        recipient = _answered(told, sender)
    if sender and recipient and {r.represents for r in sender} != {r.represents for r in recipient}:
        draft = told.draft(sender, recipient)
        draft.through = [r for r in members(told.found.bearer) if r not in draft.everyone]
        yield draft


def _answered(told: Telling, sender: Sequence[Referent]) -> list[Referent]:
    """To whom the message told before went, or from whom it came."""
    for draft in reversed(told.before):
        if draft.kind == "message" and any(r in draft.everyone for r in sender):
            return [r for r in draft.everyone if r not in sender]
    return []
