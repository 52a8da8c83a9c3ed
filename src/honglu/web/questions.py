"""Questions as addresses, and the values of their fields in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from honglu.query.library import Answer
from honglu.query.question import Question, question_of
from honglu.web.countries import country_name
from honglu.web.faults import Fault
from honglu.web.telling import date_words
from honglu.web.wording import Words

# Values of a field that are shown at once; the rest are folded.
_SHOWN = 10
_PEOPLE = 15


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be asked for: in words, how many contacts it would leave, and the address of that question."""

    words: str
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A field with its values: those shown, and those folded."""

    name: str
    shown: tuple[Choice, ...]
    folded: tuple[Choice, ...]


def asked_in(request: Request) -> Question:
    """The question in an address; raises `Fault` (400) where it has a value that can be none."""
    try:
        return question_of(request.query_params.multi_items())
    except ValueError as error:
        raise Fault(400, str(error)) from error


def address(path: str, asked: Question, **more: str) -> str:
    """The address of a page that shows the answer."""
    query = urlencode([*asked.pairs(), *more.items()])
    return f"{path}?{query}" if query else path


def facets(answer: Answer, t: Words) -> list[Facet]:
    """Every field of which some value, or several, would be found, with its values; people after countries."""
    found = [_facet(name, counts, answer, t) for name, counts in answer.counts().items()]
    found.insert(1, _people(answer))
    return [facet for facet in found if facet.shown]


def value_words(name: str, value: str, t: Words) -> str:
    """A value of a field in words: "KP" of countries is "North Korea"."""
    if name == "country":
        return country_name(value, t.language)
    if name in ("since", "until"):
        return date_words(value, t)
    key = {"language": "language_name"}.get(name, name)
    return t(f"{key}.{value}") if f"{key}.{value}" in t else value


def chosen(answer: Answer, t: Words) -> list[tuple[str, str, str]]:
    """What is asked, value by value: the field, the value in words, and the address without it."""
    asked, found = answer.asked, []
    for name, value in asked.pairs():
        actor = answer.shelf.actors.get(value) if name == "actor" else None
        words = actor.name if actor else value_words(name, value, t)
        found.append((name, words, address("/contacts", asked.without_value(name, value))))
    return found


def _facet(name: str, counts: Mapping[str, int], answer: Answer, t: Words) -> Facet:
    asked = answer.asked
    there = getattr(asked, name)
    order = sorted(counts, reverse=True) if name == "year" else list(counts)
    choices = [
        Choice(
            value_words(name, value, t),
            counts[value],
            value in there,
            address("/contacts", asked.without_value(name, value) if value in there else asked.with_value(name, value)),
        )
        for value in sorted(order, key=lambda value: value not in there)
    ]
    return Facet(name, tuple(choices[:_SHOWN]), tuple(choices[_SHOWN:]))


def _people(answer: Answer) -> Facet:
    asked = answer.asked
    choices = []
    for one, count in answer.people(_PEOPLE + len(asked.actor)):
        there = one.id in asked.actor
        after = asked.without_value("actor", one.id) if there else asked.with_value("actor", one.id)
        words = f"{one.name} ({one.represents})" if one.represents else one.name
        choices.append(Choice(words, count, there, address("/contacts", after)))
    choices.sort(key=lambda choice: not choice.chosen)
    return Facet("person", tuple(choices[:_SHOWN]), tuple(choices[_SHOWN:]))
