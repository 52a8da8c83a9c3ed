"""`honglu ingest`: articles into the ledger."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from honglu import __version__
from honglu.cli.intake import Intake
from honglu.cli.options import ledger_option, told
from honglu.cli.output import harmless
from honglu.cli.progress import Progress
from honglu.extract import read_article
from honglu.ledger import Outcome, ingest, write_to

_EPILOG = """\b
Examples:
  honglu ingest news.jsonl
  honglu --ledger asia.db ingest 2017/*.txt
  honglu ingest archive/ more.jsonl.gz
"""


@click.command("ingest", epilog=_EPILOG, short_help="Read articles into the ledger.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--again", is_flag=True, help="Read also articles that the ledger has unchanged.")
@click.option("--verbose", "-v", is_flag=True, help="A line for each article, once it is safely on disk.")
@ledger_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], ledger: Path, *, again: bool, verbose: bool) -> None:
    """Read articles into the ledger, which is made if it is not there.

    PATHS are as for `honglu read`. An article that the ledger has is read again only if its content changed or this
    program is newer than the one that read it. Each article is written whole or not at all: after a run that was cut
    off, run the same command again.
    """
    counts: Counter[str] = Counter()
    with told(), write_to(ledger) as writer, Progress(shown=not verbose) as progress:
        intake = Intake(paths, progress)
        for outcome in ingest(writer, intake, read_article, version=__version__, again=again):
            counts.update({outcome.became: 1, "contacts": outcome.contacts})
            progress.step(outcome.contacts)
            _tell(outcome, intake, verbose=verbose)
    click.echo(_summary(counts, intake.faults))
    ctx.exit(1 if intake.faults else 0)


def _tell(outcome: Outcome, intake: Intake, *, verbose: bool) -> None:
    if outcome.became == "failed":
        intake.fault(outcome.article, outcome.reason)
    elif verbose:
        click.echo(f"{outcome.became}: {harmless(outcome.article)}, contacts: {outcome.contacts}")


def _summary(counts: Counter[str], faults: int) -> str:
    told = [f"{counts[name]:,} {name}" for name in ("new", "read again", "unchanged")]
    total = counts["new"] + counts["read again"] + counts["unchanged"]
    return f"articles: {total:,} ({', '.join(told)}); contacts: {counts['contacts']:,}; faults: {faults:,}"
