"""`honglu copies`: which articles print one text."""

from __future__ import annotations

from pathlib import Path

import click

from honglu.cli.copy_words import copy_json, copy_lines
from honglu.cli.layout import page_width
from honglu.cli.options import ledger_option, told
from honglu.cli.output import json_line
from honglu.ledger import read_from

_EPILOG = """\b
Examples:
  honglu copies
  honglu copies --json > copies.jsonl
"""


@click.command("copies", epilog=_EPILOG, short_help="List the articles that print one text.")
@click.option("--json", "as_json", is_flag=True, help="One text a line, as JSON: its articles, the earliest first.")
@ledger_option
def command(ledger: Path, *, as_json: bool) -> None:
    """List the texts that more than one article prints: copies, also lightly edited or cut, and revised versions.

    All are kept as articles; for a contact they count as one line of sources. The earliest stands first.
    """
    with told(), read_from(ledger) as reader:
        for number, family in enumerate(reader.families()):
            if as_json:
                click.echo(json_line(copy_json(family)))
            else:
                click.echo("\n".join([*([""] if number else []), *copy_lines(family, page_width())]))
