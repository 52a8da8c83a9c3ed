"""What pages fetch besides themselves, under addresses that change with what is in them."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent."""

    body: bytes
    media: str


class Assets:
    """All files in `static/`, in memory; `assets("honglu.css")` is the address of one."""

    def __init__(self) -> None:
        self._addresses: dict[str, str] = {}
        self._served: dict[str, Asset] = {}
        for name, body in _files(files("honglu.web").joinpath("static")):
            path = PurePosixPath(name)
            digest = hashlib.sha256(body).hexdigest()[:12]
            hashed = str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
            media = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self._addresses[name] = f"/static/{hashed}"
            self._served[hashed] = Asset(body, media)

    def __call__(self, name: str) -> str:
        """The address of a file; a `KeyError` where there is none of that name."""
        return self._addresses[name]

    async def serve(self, request: Request) -> Response:
        """The file at a hashed address, to be kept for good."""
        asset = self._served.get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        return Response(asset.body, media_type=asset.media, headers=_FOREVER)


def _files(folder: Traversable, before: str = "") -> Iterator[tuple[str, bytes]]:
    for found in sorted(folder.iterdir(), key=lambda one: one.name):
        if found.is_dir():
            yield from _files(found, f"{before}{found.name}/")
        else:
            yield f"{before}{found.name}", found.read_bytes()
