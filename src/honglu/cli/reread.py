"""`honglu reread`: all articles of the ledger once more, as this version reads them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from honglu import __version__
from honglu.cli.options import ledger_option, told
from honglu.cli.output import harmless
from honglu.cli.progress import Progress
from honglu.extract import read_article
from honglu.ledger import read_from, reread, write_to

_EPILOG = """\b
Example:
  honglu reread                         after an upgrade
  honglu reread --ledger asia.db -v
"""


@click.command("reread", epilog=_EPILOG, short_help="Read all articles of the ledger once more.")
@click.option("--verbose", "-v", is_flag=True, help="A line for each article, once it is safely on disk.")
@ledger_option
@click.pass_context
def command(ctx: click.Context, ledger: Path, *, verbose: bool) -> None:
    """Read all articles of the ledger once more, as this version reads them, and merge all contacts anew.

    Decisions stay, and are tied to the claims that are read now. Cut off, it can be run again.
    """
    counts: Counter[str] = Counter()
    with told(), read_from(ledger) as reader, write_to(ledger) as writer, Progress(shown=not verbose) as progress:
        for outcome in reread(reader, writer, read_article, version=__version__):
            counts.update({outcome.became: 1, "contacts": outcome.contacts})
            progress.step(outcome.contacts)
            if outcome.became == "failed":
                progress.say(f"{harmless(outcome.article)}: {harmless(outcome.reason)}")
            elif verbose:
                click.echo(f"{outcome.became}: {harmless(outcome.article)}, contacts: {outcome.contacts}")
    click.echo(
        f"articles: {counts['read again']:,} read again; contacts: {counts['contacts']:,}; faults: {counts['failed']:,}"
    )
    ctx.exit(1 if counts["failed"] else 0)
