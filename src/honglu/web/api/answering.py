"""Answers of the API: one thing as JSON, or a page of a list as JSON or CSV."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from honglu.query.tables.csv_text import csv_text
from honglu.web.api.cursors import Key, next_address
from honglu.web.api.media import CSV, JSON

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list: its things, how many the whole list has (null: not counted), and the place of the last.

    The place is null on the last page. `rows` are the things as rows of `columns`, made only where CSV is wanted.
    """

    items: Iterable[Node]
    rows: Iterable[Mapping[str, Any]]
    columns: Sequence[str]
    total: int | None
    place: Sequence[Key] | None
    more: Node = field(default_factory=dict)


def answer(node: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """One thing."""
    # What cannot be written as UTF-8 (half a surrogate pair) is no text; "?" stands for it.
    body = json.dumps(node, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(body, status, headers, media_type=JSON)


def listing(request: Request, form: str, page: Page) -> Response:
    """A page of a list, in the form that is wanted; the address of the next is in the header Link, too."""
    following = next_address(request, page.place) if page.place is not None else None
    if form == CSV:
        text = csv_text(page.columns, page.rows).encode("utf-8", "replace")
        response = Response(text, headers={"Content-Type": f"{CSV}; charset=utf-8; header=present"})
    else:
        counted = {} if page.total is None else {"total": page.total}
        response = answer({"items": list(page.items), **counted, "next": following, **page.more})
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return response
