"""`honglu evaluate`: how well the program reads."""

from __future__ import annotations

from pathlib import Path

import click

from honglu.cli.output import json_line
from honglu.evaluate import evaluate, render_text, to_json

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_EPILOG = """\b
Example:
  honglu evaluate gold.jsonl articles.jsonl --worst 10
"""


@click.command("evaluate", epilog=_EPILOG, short_help="Score what is read against labels.")
@click.argument("gold", type=_FILE)
@click.argument("articles", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with a figure for each article.")
@click.option("--worst", type=click.IntRange(min=0), default=0, help="List so many articles that were read worst.")
def command(gold: Path, articles: Path, *, as_json: bool, worst: int) -> None:
    """Read ARTICLES and score what was read against the labels in GOLD.

    GOLD holds labelled readings and ARTICLES the articles, both as JSON Lines. The headline is `slots`, F1.
    """
    try:
        scores = evaluate(gold, articles)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(json_line(to_json(scores)) if as_json else render_text(scores, worst=worst))
