"""`honglu ingest`: articles into the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from honglu import __version__
from honglu.cli.intake import Intake
from honglu.cli.options import language_option, ledger_option, told
from honglu.cli.progress import Progress
from honglu.cli.taking import columns_option, jobs_option, readers
from honglu.cli.tally import Tally
from honglu.cli.web_options import web_options
from honglu.ledger import holds, ingest, write_to
from honglu.sources.web.settings import Settings

_EPILOG = """\b
Examples:
  honglu ingest news.jsonl
  honglu --ledger asia.db ingest 2017/*.txt
  honglu ingest pages/ more.jsonl.gz
  honglu ingest https://example.org/feed.xml
  honglu ingest --jobs 4 CC-NEWS-20240326.warc.gz
  honglu ingest articles.csv --columns text=story,published=day:%d/%m/%Y
"""


@click.command("ingest", epilog=_EPILOG, short_help="Read articles into the ledger.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--again", is_flag=True, help="Read also articles that the ledger has unchanged.")
@click.option("--verbose", "-v", is_flag=True, help="A line for each article, once it is safely on disk.")
@language_option
@columns_option
@web_options
@jobs_option
@ledger_option
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  # the options of the command
    ctx: click.Context,
    paths: tuple[str, ...],
    language: str | None,
    columns: dict[str, str],
    web: Settings,
    jobs: int,
    ledger: Path,
    *,
    again: bool,
    verbose: bool,
) -> None:
    """Read articles into the ledger, which is made if it is not there.

    PATHS are as for `honglu read`. An article that the ledger has is read again only if its content changed or this
    program is newer than the one that read it. Each article is written whole or not at all: after a run that was cut
    off, run the same command again; it passes over pages whose articles the ledger has. Articles in a language without
    a pack are kept unread: `honglu reread`, or the same command again, reads them once there is one.
    """
    with (
        told(),
        readers(jobs, language) as many,
        write_to(ledger) as writer,
        Progress(shown=not verbose) as progress,
    ):
        intake = Intake(paths, progress, language, columns=columns, web=web, readers=many)
        tally = Tally(progress, verbose=verbose)
        arrivals = intake.arrivals(lambda one: again or not holds(writer, one, __version__))
        for outcome in ingest(writer, arrivals, intake.read, version=__version__, again=again):
            tally.add(outcome)
            if outcome.became == "failed":
                intake.fault(outcome.article, outcome.reason)
    click.echo(_summary(tally, intake.faults))
    tally.skips.tell()
    ctx.exit(1 if intake.faults or tally.only_skips else 0)


def _summary(tally: Tally, faults: int) -> str:
    told = [f"{tally[became]:,} {became}" for became in ("new", "read again", "unchanged")]
    return f"articles: {tally.known:,} ({', '.join(told)}); contacts: {tally.contacts:,}; faults: {faults:,}"
