"""The shell's way in: `honglu` and its commands, each in a file of its own that is imported only when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from honglu import __version__
from honglu.cli.lazy import LazyGroup
from honglu.cli.output import prepare_streams

COMMANDS = (
    "read",
    "ingest",
    "watch",
    "sources",
    "alert",
    "contacts",
    "timeline",
    "person",
    "explain",
    "article",
    "copies",
    "export",
    "compare",
    "evaluate",
    "lang",
    "decide",
    "review",
    "reread",
    "serve",
    "user",
    "token",
    "audit",
    "completion",
)

_EPILOG = """\b
Examples:
  honglu read article.txt --format text        what one article says
  honglu ingest news/*.jsonl                   keep it, article by article
  honglu timeline --between VN,KP --since 2017
  honglu person "song nam"                     who it is, what it was when, whom it met
  honglu explain 3f2a91c0                      why a line says what it says
  honglu serve --open                          the same in the browser
"""


@click.command(
    cls=LazyGroup,
    package="honglu.cli",
    names=COMMANDS,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="HONGLU_LEDGER",
    show_envvar=True,
    metavar="PATH",
    help="The ledger to use; by default one in your data folder. May also stand after the command.",
)
@click.version_option(__version__, message="honglu %(version)s")
def main(ledger: Path | None) -> None:  # noqa: ARG001  # commands take it from the context
    """Read the press and keep the record of diplomacy: who met whom, in what capacity, when, where, on whose word.

    Exit status: 0 all went well, 1 something could not be read or found (stderr says what), 2 wrong usage.
    """
    prepare_streams()
