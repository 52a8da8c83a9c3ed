"""Contacts told in a sentence, and dates, in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from honglu.model import edtf
from honglu.model.claim import Place, Role
from honglu.model.contact import Contact
from honglu.model.summary import Attendant, Summary
from honglu.web.countries import country_name
from honglu.web.wording import Words

# Names of one side that a sentence tells; the rest are counted.
_NAMED = 4
_GIVING: tuple[Role, ...] = ("host", "sender")
_TAKING: tuple[Role, ...] = ("guest", "recipient")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Who did what with whom: those told first, the words between, and the others; `through` handed it on."""

    first: tuple[Attendant, ...]
    act: str
    second: tuple[Attendant, ...]
    through: tuple[Attendant, ...] = ()


def date_words(value: str | None, t: Words) -> str:
    """The date: "21 Mar 2024", "25–28 Mar 2024", "Mar 2024", "2024", or that there is none."""
    if value is None or not edtf.is_valid(value):
        return value or t("date.none")
    first, slash, last = value.partition("/")
    if not slash:
        return _point(first, t)
    if len(first) == len(last) == len("2024-03-21") and first[:7] == last[:7]:
        return t("date.days", first=int(first[8:]), last=_point(last, t))
    return t("date.span", first=_point(first, t), last=_point(last, t))


def place_words(place: Place | None) -> str:
    """Where: "Bắc Kinh, CN", or nothing."""
    return ", ".join(part for part in (place.name, place.country) if part) if place else ""


def kind_words(contact: Contact | Summary, t: Words) -> str:
    """What it was: "meeting", "official visit"."""
    kind = t(f"kind.{contact.kind}")
    return t("kind.ranked", rank=t(f"rank.{contact.rank}"), kind=kind) if contact.rank else kind


def who_words(attendant: Attendant) -> str:
    """Who: "Kim Song-nam (KP)"."""
    return f"{attendant.name} ({attendant.represents})" if attendant.represents else attendant.name


def sentence(contact: Summary, t: Words) -> Sentence:
    """The contact in a sentence: "Wang Huning (CN)" "received" "Kim Song-nam (KP)"."""
    first, second = _with_roles(contact, _GIVING), _with_roles(contact, _TAKING)
    through = _with_roles(contact, ("mediator",))
    verb: str = contact.kind
    if contact.kind == "visit":
        # Who travels does it; a host who is a state is told by the place.
        first, second = second, first
    elif first and second:
        verb = f"{contact.kind}-hosted" if contact.kind in ("meeting", "talks") else contact.kind
    if not first or not second:
        first, second = _split(one for one in contact.attendants if one not in through)
    return Sentence(first, t(f"act.{verb}.{_mood(contact)}"), second, through)


def side_words(attendants: Sequence[Attendant], t: Words) -> str:
    """Those of one side: "A (CN), B (CN)", and how many more."""
    named = ", ".join(map(who_words, attendants[:_NAMED]))
    more = len(attendants) - _NAMED
    return t("who.more", named=named, count=more) if more > 0 else named


def in_words(contact: Summary, t: Words) -> str:
    """The whole sentence as text: "Wang Huning (CN) received Kim Song-nam (KP)"."""
    told = sentence(contact, t)
    second, country = side_words(told.second, t), contact.place.country if contact.place else None
    if contact.kind == "visit" and country:
        hosts = side_words([one for one in told.second if one.type == "person"], t)
        second = country_name(country, t.language)
        second = t("who.hosted", where=second, hosts=hosts) if hosts else second
    words = " ".join(part for part in (side_words(told.first, t), told.act, second) if part)
    return t("who.through", told=words, through=side_words(told.through, t)) if told.through else words


def _mood(contact: Summary) -> str:
    if contact.status == "held":
        return "held"
    return "coming" if contact.status in ("planned", "proposed") else "off"


def _with_roles(contact: Summary, roles: Iterable[Role]) -> tuple[Attendant, ...]:
    return tuple(one for one in contact.attendants if one.role in roles)


def _split(attendants: Iterable[Attendant]) -> tuple[tuple[Attendant, ...], tuple[Attendant, ...]]:
    """Those who act for the side that is named first, and all others."""
    told = tuple(attendants)
    here = tuple(one for one in told if one.represents == told[0].represents)
    return here, tuple(one for one in told if one not in here)


def _point(value: str, t: Words) -> str:
    year, *rest = value.split("-")
    if not rest:
        return year
    month = t(f"month.{int(rest[0])}")
    if len(rest) == 1:
        return t("date.month", month=month, year=year)
    return t("date.day", day=int(rest[1]), month=month, year=year)
