"""`honglu audit`: who did what in the web app."""

from __future__ import annotations

import dataclasses

import click

from honglu.cli.access_options import store_options
from honglu.cli.output import harmless, json_line
from honglu.web.access import audit
from honglu.web.access.store import Store

_EPILOG = """\b
Examples:
  honglu audit --last 200
  honglu audit --format jsonl > audit.jsonl
"""


@click.command("audit", epilog=_EPILOG, short_help="Tell who did what in the web app.")
@click.option("--last", type=click.IntRange(1), default=50, show_default=True, help="How many lines.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@store_options
def command(last: int, form: str, store: Store) -> None:
    """Tell logins, changes to users and tokens, and what was refused; oldest of the lines first."""
    with store.look() as db:
        found = audit.entries(db, last)
    for entry in reversed(found):
        if form == "jsonl":
            click.echo(json_line(dataclasses.asdict(entry)))
        else:
            told = (entry.time, entry.who, entry.address, entry.outcome, entry.action, entry.detail)
            click.echo(harmless("  ".join(filter(None, told))))
