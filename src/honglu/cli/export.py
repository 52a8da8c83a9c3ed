"""`honglu export`: the ledger's contacts in the forms that other tools take."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from honglu import __version__
from honglu.cli.options import FILTER_HELP, filter_options, ledger_option, told
from honglu.export import FORMATS, ExportError, Format, Material, write
from honglu.ledger import Reader, read_from
from honglu.query import Filter, in_words, search
from honglu.query.journeys import journey_of

_WIDTH = max((len(name) for name in FORMATS), default=0)
_EPILOG = f"""{FILTER_HELP}
\b
Examples:
  honglu export csv --between VN,KP -o vn-kp
  honglu export gdelt --since 2024 --dyads > events.tsv
  honglu export html --person "kim song nam" -o kim.html
  honglu export html --visit 3f2a91c0 -o visit.html
\b
Formats:
""" + "\n".join(f"  {form.name:{_WIDTH}}  {form.what}" for form in FORMATS.values())


@click.command("export", epilog=_EPILOG)
@click.argument("name", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@filter_options
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="Where to; a single file goes to standard output by default.",
)
@click.option("--dyads", is_flag=True, help="One row for each pair of sides, not one a contact (event formats).")
@click.option("--visit", metavar="ID", help="Only the visit with this id, its tour, and the meetings within it.")
@ledger_option
def command(name: str, wanted: Filter, out: Path | None, ledger: Path, **more: Any) -> None:
    """Write the contacts in the ledger in a form that other tools take."""
    form, dyads = FORMATS[name], more["dyads"]
    if form.folder and out is None:
        raise click.UsageError(f"{name} makes a folder of files: name it with -o")
    if dyads and not form.dyads:
        able = ", ".join(one.name for one in FORMATS.values() if one.dyads)
        raise click.UsageError(f"{name} has no rows for pairs of sides; --dyads goes with {able}")
    with told(), read_from(ledger) as reader:
        material = _asked(reader, wanted, **more)
        try:
            _write(form, material, out)
        except ExportError as error:
            raise click.ClickException(str(error)) from error


def _asked(reader: Reader, wanted: Filter, *, visit: str | None, dyads: bool) -> Material:
    about: Any = {"persons": wanted.persons, "between": wanted.between}
    if visit is None:
        return Material(partial(search, reader, wanted), reader, in_words(wanted), __version__, dyads, **about)
    journey = journey_of(reader, visit)
    kept = [contact for contact in journey.contacts if wanted.matches(contact)]
    words = f"visit {journey.id} and its meetings" + ("" if wanted == Filter() else f", {in_words(wanted)}")
    return Material(lambda: iter(kept), reader, words, __version__, dyads, **about, journey=journey)


def _write(form: Format, material: Material, out: Path | None) -> None:
    if out is not None:
        write(form, material, out)
        return
    with TemporaryDirectory() as room:
        made = Path(room) / f"export{form.suffix}"
        write(form, material, made)
        with made.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
