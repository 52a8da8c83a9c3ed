"""Why the API does not answer, described: every fault is a problem of RFC 9457."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "description": "Why a request is not answered (RFC 9457): `detail` says what, and what to do next.",
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["in", "detail"],
                "properties": {"in": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}

_WHEN = {
    400: "The cursor is none of this list's, or what it stood at is gone; or the body is no JSON.",
    401: "Log in, or send a token that is good.",
    403: "Who asks may not do this, or another site asks in their name.",
    404: "There is no such thing in the ledger.",
    406: "It is not to be had in any form that the header Accept takes.",
    409: "The same was decided in the same moment.",
    413: "The request is longer than any decision.",
    422: "Some of what was asked has the wrong form; `errors` tells what.",
    429: "Too many requests: ask again after the seconds in the header Retry-After.",
    503: "The ledger cannot be read, or is being written for long.",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The responses of an operation that may fail so, besides what any may fail by."""
    return {status: _problem(status) for status in sorted({*statuses, 401, 406, 422, 429, 503})}


def _problem(status: int) -> dict[str, Any]:
    example = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": _WHEN[status]}
    reference = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
    described: dict[str, Any] = {"description": _WHEN[status], "content": {"application/problem+json": reference}}
    if status == 429:
        described["headers"] = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
    return described
