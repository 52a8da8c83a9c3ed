"""In which form a client wants its answer: the header Accept, as RFC 9110 weighs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from honglu.web.faults import Fault

JSON, CSV = "application/json", "text/csv"


def chosen(accept: str, offered: Sequence[str]) -> str | None:
    """Of the media offered, the one liked best, the first of those liked equally; null where none is taken."""
    weights = {media: _weight(accept, media) for media in offered}
    best = max(offered, key=lambda media: weights[media])
    return best if weights[best] > 0 else None


def one_form(request: Request) -> str:
    """JSON, for who takes it; others are told what there is (406)."""
    return _taken(request, (JSON,))


def either_form(request: Request) -> str:
    """JSON or CSV, whichever is liked better."""
    return _taken(request, (JSON, CSV))


ONE_FORM = [Depends(one_form)]
"""What a handler depends on that answers in JSON only."""


EitherForm = Annotated[str, Depends(either_form)]


def _taken(request: Request, offered: Sequence[str]) -> str:
    media = chosen(request.headers.get("accept", "*/*") or "*/*", offered)
    if media is None:
        raise Fault(406, f"this is to be had as {' or '.join(offered)}: name it in the header Accept")
    return media


def _weight(accept: str, media: str) -> float:
    """How much a media type is liked: by the range that fits it most closely."""
    kind = media.partition("/")[0]
    closeness = {"*/*": 0, f"{kind}/*": 1, media: 2}
    fitting = []
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if name in closeness:
            fitting.append((closeness[name], _quality(parameters)))
    return max(fitting, default=(0, 0.0))[1]


def _quality(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return min(max(float(parameter[2:]), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
