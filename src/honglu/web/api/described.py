"""Answers described besides their models: as CSV, with the address of the next page, and by examples."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI

from honglu.web.api.problems import PROBLEM

_LINK = {"Link": {"description": 'The next page, rel="next".', "schema": {"type": "string"}}}
_TAG = {"ETag": {"description": "Changes with the ledger: send it in If-None-Match.", "schema": {"type": "string"}}}
_SCHEMES = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A token of `honglu token add`, or of the account's page.",
    }
}
_ABOUT = """The record of diplomacy: who met whom, in what capacity, when, where, on whose word.

Lists are paged: `next` in the body, and `Link` in the header, have the address of the next page. They are to be had as
JSON or, by `Accept: text/csv`, as CSV (UTF-8, one header row; a cell that a spreadsheet would run has an apostrophe
before it, and so has one that begins with an apostrophe).
Each answer has an `ETag`: send it in `If-None-Match`, and it is only sent again where the ledger has changed.
Faults are problems of RFC 9457. Reading is open unless the server is closed; deciding takes a reviewer's token."""


def table(columns: Sequence[str]) -> dict[str, Any]:
    """The answer 200 of a list, which is also to be had as CSV."""
    csv = {"schema": {"type": "string"}, "example": ",".join(columns) + "\n"}
    return {"content": {"text/csv": csv}, "headers": {**_LINK, **_TAG}}


def describe(app: FastAPI) -> None:
    """Let the app's description have what FastAPI does not tell by itself; made when it is first asked for."""
    make = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            node = make()
            node["info"]["description"] = _ABOUT
            components = node.setdefault("components", {})
            components.setdefault("schemas", {})["Problem"] = PROBLEM
            components["securitySchemes"] = _SCHEMES
            for unused in ("HTTPValidationError", "ValidationError"):
                components["schemas"].pop(unused, None)
            for address, told in examples().items():
                _show(node["paths"], address, told)
        return app.openapi_schema or {}

    app.openapi = openapi  # type: ignore[method-assign]  # as FastAPI's guide has it


@cache
def examples() -> dict[str, Any]:
    """For addresses of the API, what it answers on the ledger of the samples."""
    text = files("honglu.web.api").joinpath("examples.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _show(paths: dict[str, Any], address: str, told: dict[str, Any]) -> None:
    content = paths[told["path"]]["get"]["responses"]["200"]["content"]["application/json"]
    content.setdefault("examples", {})[told["name"]] = {"summary": f"GET {address}", "value": told["answer"]}
