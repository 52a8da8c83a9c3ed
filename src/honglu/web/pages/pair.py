"""The record of two countries or organizations: year by year, at each level, its silences, and what is coming."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.query.pair import Pair, pair_of
from honglu.query.question import Question
from honglu.web.asking import Ledger
from honglu.web.charts import Columns, columns, kinds_key, levels_key
from honglu.web.countries import country_name, is_country
from honglu.web.faults import Fault
from honglu.web.preferences import words_for
from honglu.web.questions import address
from honglu.web.service import service_of
from honglu.web.showing import page
from honglu.web.wording import Words

routes = APIRouter()

_NEWEST = 10


@routes.get("/pairs/{one}/{other}")
def show(request: Request, ledger: Ledger, one: str, other: str) -> Response:
    """The record of two codes, in whatever order and case they are given."""
    first, second = sorted((one.upper(), other.upper()))
    if first == second:
        raise Fault(404, "a pair is of two: give two different codes")
    if (first, second) != (one, other):
        return RedirectResponse(f"/pairs/{quote(first, safe='')}/{quote(second, safe='')}", 307)
    service, t = service_of(request), words_for(request)
    everything = Question(country=(first, second))
    answer = service.library.answer(ledger, everything)
    for code in (first, second):
        if not is_country(code) and code not in answer.shelf.catalogue.counts(Question())["country"]:
            raise Fault(
                404, f"no country or organization in the ledger has the code {code}: /pairs has those there are"
            )
    request.state.tag = None  # tomorrow the answer is another, though the ledger is the same
    today = service.settings.clock().date()
    found = service.library.remembered(
        answer.shelf,
        ("pair", first, second, today),
        lambda: pair_of(ledger, answer.shelf.catalogue, first, second, today),
    )
    kinds, levels = _charts(found, everything, t)
    return page(
        request,
        "pair.html",
        pair=found,
        names=[country_name(code, t.language) for code in (first, second)],
        kinds=kinds,
        levels=levels,
        newest=answer.page(ledger, _NEWEST),
        everything=address("/contacts", everything),
    )


def _charts(pair: Pair, everything: Question, t: Words) -> tuple[Columns | None, Columns | None]:
    held = everything.changed("status", "held")
    leads: Callable[[int], str] = lambda year: address("/contacts", held.changed("year", f"{year:04}"))  # noqa: E731
    levels = {
        year: {str(level or "none"): count for level, count in counts.items()} for year, counts in pair.levels.items()
    }
    return columns(pair.kinds, kinds_key(t), leads, t), columns(levels, levels_key(t), leads, t)
