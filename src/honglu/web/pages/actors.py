"""Actors: everybody in the ledger, those with the most contacts first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from honglu.query.finding import find_actors
from honglu.query.roster import Listed
from honglu.web.asking import Ledger
from honglu.web.countries import country_name
from honglu.web.faults import Fault
from honglu.web.preferences import words_for
from honglu.web.questions import Choice, Facet
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.wording import Words

routes = APIRouter()

_SIZE = 50
_SHOWN = 12
_LONGEST = 300

Type = Literal["person", "body"]
_TYPES: tuple[Type, ...] = ("person", "body")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list; an empty field asks for nothing."""

    text: str = ""
    country: str = ""
    type: str = ""

    def has(self, one: Listed) -> bool:
        """Whether an actor is of the country and type."""
        return self.country in ("", one.represents) and self.type in ("", _type(one))

    def address(self, **more: str) -> str:
        """The address that asks so."""
        fields = {"text": self.text, "country": self.country, "type": self.type, **more}
        query = urlencode({name: value for name, value in fields.items() if value})
        return f"/actors?{query}" if query else "/actors"


@routes.get("/actors")
def show(request: Request, ledger: Ledger, after: str = "") -> Response:
    """A page of the actors asked for."""
    t, library, asked = words_for(request), service_of(request).library, _asked(request)
    called = find_actors(ledger, library, asked.text)
    found = [one for one in called if asked.has(one)]
    start = next((place for place, one in enumerate(found, 1) if one.id == after), 0) if after else 0
    shown = found[start : start + _SIZE]
    return page(
        request,
        "actors.html",
        asked=asked,
        total=len(found),
        empty=not library.shelf(ledger).actors,
        actors=shown,
        facets=[facet for facet in (_countries(called, asked, t), _types(called, asked, t)) if facet.shown],
        first=asked.address() if start else None,
        further=asked.address(after=shown[-1].id) if len(found) > start + _SIZE else None,
        nothing=Wanted().address(),
    )


def _asked(request: Request) -> Wanted:
    text, country, kind = (request.query_params.get(name, "").strip() for name in ("text", "country", "type"))
    if len(text) > _LONGEST:
        raise Fault(400, f"a name has at most {_LONGEST} characters: give less of it")
    return Wanted(text, country.upper(), kind if kind in _TYPES else "")


def _type(one: Listed) -> Type:
    return "person" if one.person else "body"


def _countries(called: Sequence[Listed], asked: Wanted, t: Words) -> Facet:
    counted = Counter(one.represents for one in called if one.represents and replace(asked, country="").has(one))
    order = sorted(counted, key=lambda code: (code != asked.country, -counted[code], code))
    choices = [_choice(country_name(code, t.language), counted[code], "country", code, asked) for code in order]
    return Facet("country", tuple(choices[:_SHOWN]), tuple(choices[_SHOWN:]))


def _types(called: Iterable[Listed], asked: Wanted, t: Words) -> Facet:
    counted = Counter(_type(one) for one in called if replace(asked, type="").has(one))
    there = [kind for kind in _TYPES if counted[kind]]
    return Facet("type", tuple(_choice(t(f"actors.{one}"), counted[one], "type", one, asked) for one in there), ())


def _choice(words: str, count: int, field: Literal["country", "type"], value: str, asked: Wanted) -> Choice:
    chosen = getattr(asked, field) == value
    after = replace(asked, country="" if chosen else value) if field == "country" else None
    after = after or replace(asked, type="" if chosen else value)
    return Choice(words, count, chosen, after.address())
