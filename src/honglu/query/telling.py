"""A contact in one English sentence, and its date in words."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.ledger import Contact, Party
from honglu.model import edtf
from honglu.model.claim import Role

# English whatever the locale, as all the program says is.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# What those did who stand first to those who stand behind: done, and to be done.
_DONE = {
    "meeting": ("received {}", "receives {}"),
    "talks": ("received {} for talks", "receives {} for talks"),
    "visit": ("was visited by {}", "is visited by {}"),
    "conference": ("hosted {} at a conference", "hosts {} at a conference"),
    "signing": ("signed an agreement with {}", "signs an agreement with {}"),
    "ceremony": ("held a ceremony with {}", "holds a ceremony with {}"),
    "message": ("sent a message to {}", "sends a message to {}"),
    "call": ("spoke by telephone with {}", "speaks by telephone with {}"),
}
# What all did together, where none stands before the others.
_TOGETHER = {
    "meeting": ("met", "meet"),
    "talks": ("held talks", "hold talks"),
    "visit": ("were on a visit", "are on a visit"),
    "conference": ("took part in a conference", "take part in a conference"),
    "signing": ("signed an agreement", "sign an agreement"),
    "ceremony": ("took part in a ceremony", "take part in a ceremony"),
    "message": ("exchanged messages", "exchange messages"),
    "call": ("spoke by telephone", "speak by telephone"),
}


def sentence(contact: Contact) -> str:
    """Who did what with whom: "Wang Huning (CN) received Kim Song-nam (KP)", "planned: A (VN) and B (LA) meet"."""
    done = contact.status == "held"
    words = _visit(contact, done=done) if contact.kind == "visit" else _other(contact, done=done)
    through = _names(_those(contact, "mediator"))
    words = f"{words}, through {through}" if through else words
    return words if done else f"{contact.status}: {words}"


def when(value: str | None) -> str:
    """The date in words: "21 Mar 2024", "25–28 Mar 2024", "Mar 2024", "2024", or "no date"; as it is if it is none."""
    if value is None:
        return "no date"
    if not edtf.is_valid(value):
        return value
    first, slash, last = value.partition("/")
    return _interval(_point(first), _point(last)) if slash else " ".join(_point(first))


def _visit(contact: Contact, *, done: bool) -> str:
    guests, hosts = _those(contact, "guest"), _those(contact, "host")
    if not guests:
        return _other(contact, done=done)
    place = contact.place.country if contact.place else None
    where = place or next((host.participant.represents for host in hosts if host.participant.represents), None)
    rank = {"transit": " in transit", "private": " privately"}.get(contact.rank or "", "")
    verb = "visited" if done else "to visit"
    words = f"{_names(guests)} {verb} {where or 'abroad'}{rank}"
    people = [host for host in hosts if host.participant.type == "person"]
    return f"{words}, hosted by {_names(people)}" if people else words


def _other(contact: Contact, *, done: bool) -> str:
    first, others = _those(contact, "host", "sender"), _those(contact, "guest", "recipient")
    tense = 0 if done else 1
    if first and others:
        words = f"{_names(first)} {_DONE[contact.kind][tense].replace('{}', _names(others))}"
        beside = _names(_those(contact, "party"))
        return f"{words}, with {beside}" if beside else words
    everybody = [party for party in contact.parties if party.participant.role != "mediator"]
    if len(everybody) == 1:
        return f"{_names(everybody)}: {contact.kind}"
    return f"{_names(everybody)} {_TOGETHER[contact.kind][tense]}" if everybody else contact.kind


def _those(contact: Contact, *roles: Role) -> list[Party]:
    return [party for party in contact.parties if party.participant.role in roles]


def _names(parties: Iterable[Party]) -> str:
    names = [_name(party) for party in parties]
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _name(party: Party) -> str:
    who = party.participant
    return f"{who.name} ({who.represents})" if who.represents and who.type != "state" else who.name


def _point(value: str) -> tuple[str, ...]:
    year, *rest = value.split("-")
    month = (_MONTHS[int(rest[0]) - 1],) if rest else ()
    day = (str(int(rest[1])),) if len(rest) > 1 else ()
    return (*day, *month, year)


def _interval(first: tuple[str, ...], last: tuple[str, ...]) -> str:
    # What both ends share is said once, at the end.
    start = first[: len(first) - _common_tail(first, last)] if len(first) == len(last) else first
    dash = "–" if len(start) == 1 and len(first) == 3 else " – "
    return f"{' '.join(start)}{dash}{' '.join(last)}"


def _common_tail(first: tuple[str, ...], last: tuple[str, ...]) -> int:
    count = 0
    while count < len(first) - 1 and first[-1 - count] == last[-1 - count]:
        count += 1
    return count
