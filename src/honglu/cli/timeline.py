"""`honglu timeline`: what happened, day by day, each with a sentence of proof."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from honglu.cli.entry import entry
from honglu.cli.layout import page_width
from honglu.cli.options import FILTER_HELP, filter_options, ledger_option, told
from honglu.ledger import read_from
from honglu.query import Filter, search

_EPILOG = f"""{FILTER_HELP}
\b
Examples:
  honglu timeline --country KP
  honglu timeline --person "võ văn thưởng" --since 2023-07 --until 2023-12
\b
The letters in brackets at the end of a line go to `honglu explain`, which tells why the line says what it says.
"""


@click.command("timeline", epilog=_EPILOG, short_help="Tell the contacts in order of time, with proof.")
@filter_options
@ledger_option
def command(wanted: Filter, ledger: Path) -> None:
    """Tell the contacts in the ledger in order of time, each with a sentence that states it.

    A meeting, call or message that is not marked otherwise took place; visits always tell their status.
    """
    width, gap = page_width(), False
    with told(), read_from(ledger) as reader:
        for _, same_date in groupby(search(reader, wanted), lambda contact: contact.date):
            if gap:
                click.echo()
            gap = True
            for contact in same_date:
                click.echo("\n".join(entry(contact, width)))
    if not gap:
        click.echo(f"no contact in {ledger} answers this", err=True)
