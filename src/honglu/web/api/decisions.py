"""Decisions: what people said of the record, and saying it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from honglu.ledger import Reader
from honglu.model.decision import Decision
from honglu.model.decision_codec import decision_to_json
from honglu.query import deciding
from honglu.query.deciding import Judge
from honglu.resolve.decisions import live
from honglu.web.api import models, pages
from honglu.web.api.answering import Node, Page, answer, listing
from honglu.web.api.asked import Asked
from honglu.web.api.cursors import place_in
from honglu.web.api.described import table
from honglu.web.api.media import ONE_FORM, EitherForm
from honglu.web.api.problems import problems
from honglu.web.api.slices import after
from honglu.web.api.verdicts import EXAMPLES, Pairing, Undoing, Verdict, Wrong
from honglu.web.asking import Ledger, Reviewing
from honglu.web.deciding import decide as keep
from honglu.web.faults import Fault

routes = APIRouter(tags=["decisions"])

_COLUMNS = ("id", "verdict", "one", "other", "field", "value", "right", "undoes", "who", "made", "why", "counts")


@routes.get(
    "/decisions",
    response_model=pages.Decisions,
    response_model_exclude_none=True,
    responses={200: table(_COLUMNS), **problems(400)},
)
def decisions(request: Request, form: EitherForm, ledger: Ledger, asked: Annotated[Asked, Query()]) -> Response:
    """Every decision ever made, the newest first; undone ones, too."""
    made = ledger.decisions()[::-1]
    counting = {one.id for one in live(made)}
    numbered = list(enumerate(made))
    place = place_in(request, (str,))
    start = next((number for number, one in numbered if place and one.id == place[0]), None)
    told, more = after(numbered, None if start is None else (start,), asked.limit, lambda one: (one[0],))
    nodes = [_node(one, counting) for _, one in told]
    last = (told[-1][1].id,) if more else None
    return listing(request, form, Page(nodes, map(_row, nodes), _COLUMNS, len(made), last))


@routes.get("/decisions/{decision}", response_model=models.Decision, dependencies=ONE_FORM, responses=problems(404))
def decision(ledger: Ledger, decision: Annotated[str, Path(max_length=64)]) -> Response:
    """The decision with exactly this id."""
    made = ledger.decisions()
    found = next((one for one in made if one.id == decision), None)
    if found is None:
        raise Fault(404, "no decision has this id")
    return answer(_node(found, {one.id for one in live(made)}))


@routes.post(
    "/decisions",
    status_code=201,
    response_model=models.Decision,
    dependencies=ONE_FORM,
    responses={
        201: {"headers": {"Location": {"description": "Its address.", "schema": {"type": "string"}}}},
        **problems(400, 403, 409, 413),
    },
    openapi_extra={"security": [{"token": []}]},
)
def decide(
    request: Request,
    _: Reviewing,
    ledger: Ledger,
    said: Annotated[Verdict, Body(openapi_examples=EXAMPLES)],
) -> Response:
    """Say that two contacts, or two actors, are the same or different, that a field is wrong, or undo a decision.

    It takes a reviewer. The ledger follows at once; a decision is never changed, only undone.
    """
    made = keep(request, ledger, said.why, lambda by: _decision(ledger, said, by), impossible=422)
    headers = {"Location": f"/api/v1/decisions/{made.id}"}
    return answer(_node(made, set() if made.verdict == "undo" else {made.id}), 201, headers)


def _decision(ledger: Reader, said: Pairing | Wrong | Undoing, judge: Judge) -> Decision:
    if isinstance(said, Wrong):
        return deciding.wrong(ledger, said.contact, deciding.Fault(said.field, said.value, said.right), judge)
    if isinstance(said, Undoing):
        return deciding.undo(ledger.decisions(), said.decision, judge)
    make = deciding.same if said.verdict == "same" else deciding.different
    return make(ledger, said.one, said.other, judge)


def _node(decision: Decision, counting: set[str]) -> Node:
    return {**decision_to_json(decision), "counts": decision.verdict == "undo" or decision.id in counting}


def _row(node: Node) -> Node:
    row: Node = {name: node.get(name) for name in _COLUMNS}
    return {**row, **{side: "; ".join(map(_subject, node.get(side, ()))) for side in ("one", "other")}}


def _subject(one: dict[str, Any]) -> str:
    return str(one["claim"]) if "claim" in one else f"{one['name']} ({one['represents'] or '?'})"
