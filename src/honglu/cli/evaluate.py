"""`honglu evaluate`: how well the program reads, and how well it tells names apart."""

from __future__ import annotations

from pathlib import Path

import click

from honglu.cli.output import json_line
from honglu.cli.skips import Skips
from honglu.evaluate import evaluate, render_text, to_json
from honglu.evaluate.names import evaluate_names, names_as_text, names_to_json

_EPILOG = """\b
Examples:
  honglu evaluate gold.jsonl articles.jsonl --worst 10
  honglu evaluate names pairs.tsv
"""
# In the place of GOLD it says that names are evaluated; a gold file of that name is written ./names.
_NAMES = Path("names")


@click.command("evaluate", epilog=_EPILOG, short_help="Score what is read, or names, against labels.")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("articles", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="As JSON, with a figure for each article or category.")
@click.option("--worst", type=click.IntRange(min=0), default=0, help="List so many articles that were read worst.")
def command(gold: Path, articles: Path, *, as_json: bool, worst: int) -> None:
    """Read ARTICLES and score what was read against the labels in GOLD.

    GOLD holds labelled readings and ARTICLES the articles, both as JSON Lines. The headline is `slots`, F1.
    An article in a language without a pack counts as missed, and is told on stderr.

    With the word `names` for GOLD, ARTICLES is a table of pairs of names, tab-separated with the columns left, right,
    same (yes or no) and category; a pair counts as found where the verdict is "same".
    """
    try:
        shown = _names(articles, as_json=as_json) if gold == _NAMES else _read(gold, articles, worst, as_json=as_json)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(shown)


def _names(pairs: Path, *, as_json: bool) -> str:
    scores = evaluate_names(pairs)
    return json_line(names_to_json(scores)) if as_json else names_as_text(scores)


def _read(gold: Path, articles: Path, worst: int, *, as_json: bool) -> str:
    skips = Skips()
    scores = evaluate(gold, articles, skips.add)
    skips.tell()
    return json_line(to_json(scores)) if as_json else render_text(scores, worst=worst)
