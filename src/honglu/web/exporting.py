"""An answer written in a form that other tools take, and sent as one file."""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from threading import BoundedSemaphore
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from starlette.background import BackgroundTask
from starlette.responses import FileResponse

from honglu.export import ExportError, Format, Material, write
from honglu.web.faults import Fault

MOST = 20_000
"""Contacts that one request may ask for."""

MOST_IN_PAGE = 2_000
"""The same for a report, which is one page that a person is to read."""

# More at once would take the memory and the processors that readers of pages need.
_AT_ONCE = BoundedSemaphore(2)
_LONGEST = 60
# The same export is the same file, whenever it is made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_log = logging.getLogger("honglu.web")


def check_size(form: Format, total: int) -> None:
    """Raise `Fault` (413) where the answer has more contacts than are sent at once in this form."""
    most = MOST_IN_PAGE if form.name == "html" else MOST
    if total > most:
        raise Fault(
            413,
            f"the answer has {total:,} contacts, and at most {most:,} are sent at once as {form.name}: ask for fewer, "
            f"or run `honglu export {form.name}` beside the ledger",
        )


def send(form: Format, material: Material, about: str) -> FileResponse:
    """The export as a file to keep, named after what it is about; a folder is a ZIP file.

    Raises `Fault` where a library is missing (501), too many exports are being made (503), or it cannot be written.
    """
    if not _AT_ONCE.acquire(timeout=5.0):
        raise Fault(503, "other exports are being made: ask again in a moment", {"Retry-After": "10"})
    room = Path(mkdtemp(prefix="honglu-export-"))
    try:
        made = _written(form, material, room)
    except BaseException:
        shutil.rmtree(room, ignore_errors=True)
        raise
    finally:
        _AT_ONCE.release()
    media = "application/zip" if form.folder else form.media_type
    name = f"honglu-{_slug(about)}{form.name}{'.zip' if form.folder else form.suffix}"
    return FileResponse(
        made, media_type=media, filename=name, background=BackgroundTask(shutil.rmtree, room, ignore_errors=True)
    )


def _written(form: Format, material: Material, room: Path) -> Path:
    made = room / "export"
    try:
        write(form, material, made)
    except ExportError as error:
        if isinstance(error.__cause__, ImportError):
            raise Fault(501, str(error)) from error
        _log.error("%s", error)
        raise Fault(503, "the export could not be written: the server's output says why") from error
    if not form.folder:
        return made
    packed = room / "export.zip"
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for file in _files(made):
            entry = ZipInfo(file.relative_to(made).as_posix(), _NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            with file.open("rb") as source, archive.open(entry, "w") as target:
                shutil.copyfileobj(source, target)
    return packed


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _slug(about: str) -> str:
    """Letters and digits that every disk takes, and a hyphen behind; nothing where there are none."""
    found = "-".join(re.findall("[a-z0-9]+", about.lower()))[:_LONGEST].strip("-")
    return f"{found}-" if found else ""
