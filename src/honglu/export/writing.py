"""Bringing an export to its place whole, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from honglu.export.format import Format, Material


class ExportError(Exception):
    """An export cannot be written; the message says where, why, and what to do."""


def write(form: Format, material: Material, out: Path) -> None:
    """Write the export to `out`: a file, or a folder that is made if it is not there.

    It is written beside its place and then moved there, so that what stood there before stays until the new one is
    whole. Of a folder, the files of the same names are replaced and others left alone.

    Raises:
        ExportError: The place cannot be written to.
        LedgerError: The ledger cannot be read.
    """
    if form.folder and out.exists() and not out.is_dir():
        raise ExportError(f"{out} is a file, and {form.name} makes a folder: name another with -o")
    if not form.folder and out.is_dir():
        raise ExportError(
            f"{out} is a folder, and {form.name} makes one file: name it with -o {out / 'NAME'}{form.suffix}"
        )
    with _said(out), _beside(out) as room:
        if form.folder:
            form.write(material, room)
            out.mkdir(exist_ok=True)
            for made in sorted(room.iterdir()):
                made.replace(out / made.name)
        else:
            made = room / out.name
            form.write(material, made)
            made.replace(out)


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """An empty folder on the same disk, gone afterwards."""
    room = Path(mkdtemp(prefix=f".{out.name}-", dir=out.absolute().parent))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


@contextmanager
def _said(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise ExportError(f"{out} cannot be written ({reason}): check that its folder exists and has room") from error
