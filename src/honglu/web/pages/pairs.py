"""Pairs of countries or organizations: those that had the most contacts, and a form that leads to any two."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.query.finding import PairCount, find_pairs
from honglu.query.question import Question
from honglu.web.asking import Ledger
from honglu.web.countries import codes_called, country_name
from honglu.web.faults import Fault
from honglu.web.preferences import words_for
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.wording import Words

routes = APIRouter()

_SIZE = 50
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A pair as the list shows it: its names, and its share of the contacts of the pair that had the most."""

    pair: PairCount
    names: tuple[str, str]
    share: float


@routes.get("/pairs")
def show(  # noqa: PLR0913  # the fields of the address
    request: Request, ledger: Ledger, *, text: str = "", one: str = "", other: str = "", after: int = 0
) -> Response:
    """A page of the pairs; two countries that are named lead to their own page."""
    if max(map(len, (text, one, other))) > _LONGEST:
        raise Fault(400, f"the name of a country has at most {_LONGEST} characters: give less of it")
    t, library = words_for(request), service_of(request).library
    answer = library.answer(ledger, Question())
    codes = answer.counts()["country"]
    named = [codes_called(side, codes) for side in (one, other)]
    if len(named[0]) == len(named[1]) == 1 and named[0] != named[1]:
        return RedirectResponse("/pairs/{}/{}".format(*sorted(named[0] + named[1])), 303)
    called = set(codes_called(text, codes))
    found = [pair for pair in find_pairs(library, answer) if not text.strip() or called & {pair.one, pair.other}]
    start = max(after, 0)
    return page(
        request,
        "pairs.html",
        text=text.strip(),
        one=one,
        other=other,
        told=_told(one, other, named, t) if one.strip() or other.strip() else "",
        codes=sorted((country_name(code, t.language), code) for code in codes),
        empty=not len(answer.shelf.catalogue),
        total=len(found),
        lines=[_line(pair, found[0].contacts, t) for pair in found[start : start + _SIZE]],
        first=_address(text) if start else None,
        further=_address(text, start + _SIZE) if len(found) > start + _SIZE else None,
    )


def _told(one: str, other: str, named: list[list[str]], t: Words) -> str:
    """Why two countries lead nowhere."""
    for asked, codes in zip((one, other), named, strict=True):
        if not codes:
            return t("pairs.nobody", asked=asked.strip())
        if len(codes) > 1:
            return t("pairs.several", asked=asked.strip(), names=", ".join(country_name(c, t.language) for c in codes))
    return t("pairs.same")


def _line(pair: PairCount, most: int, t: Words) -> Line:
    names = (country_name(pair.one, t.language), country_name(pair.other, t.language))
    return Line(pair, names, pair.contacts / most * 100)


def _address(text: str, after: int = 0) -> str:
    fields = {"text": text.strip(), "after": str(after or "")}
    query = urlencode({name: value for name, value in fields.items() if value})
    return f"/pairs?{query}" if query else "/pairs"
