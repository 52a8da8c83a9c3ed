"""`honglu reread`: all articles of the ledger once more, as this version reads them."""

from __future__ import annotations

from pathlib import Path

import click

from honglu import __version__
from honglu.cli.options import ledger_option, told
from honglu.cli.output import harmless
from honglu.cli.progress import Progress
from honglu.cli.tally import Tally
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

    Decisions stay, and are tied to the claims that are read now. Articles that were kept unread are read where there is
    a pack of their language now. Cut off, it can be run again.
    """
    with told(), read_from(ledger) as reader, write_to(ledger) as writer, Progress(shown=not verbose) as progress:
        tally = Tally(progress, verbose=verbose)
        for outcome in reread(reader, writer, read_article, version=__version__):
            tally.add(outcome)
            if outcome.became == "failed":
                progress.say(f"{harmless(outcome.article)}: {harmless(outcome.reason)}")
    click.echo(f"articles: {tally.known:,} read again; contacts: {tally.contacts:,}; faults: {tally['failed']:,}")
    tally.skips.tell()
    ctx.exit(1 if tally["failed"] or tally.only_skips else 0)
