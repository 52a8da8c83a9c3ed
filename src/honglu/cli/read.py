"""`honglu read`: what each article says, without a ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from honglu.cli.entry import entry
from honglu.cli.intake import Intake
from honglu.cli.layout import page_width
from honglu.cli.options import language_option
from honglu.cli.output import harmless, json_line
from honglu.cli.progress import Progress
from honglu.cli.reasons import reason_lines
from honglu.cli.skips import Skips, in_language
from honglu.cli.taking import columns_option, jobs_option, readers
from honglu.cli.web_options import web_options
from honglu.ledger import kept_claims
from honglu.model.article import Article
from honglu.model.claim import Reading
from honglu.model.codec import reading_to_json
from honglu.resolve.view import alone
from honglu.sources.web.settings import Settings

_EPILOG = """\b
Examples:
  honglu read article.txt --format text
  honglu read page.html --format text
  honglu read news.jsonl > readings.jsonl
  honglu read --language vi thu-tuong.txt
  honglu read https://example.org/a-page.html
  curl -s https://example.org/feed.jsonl | honglu read -
"""


@click.command("read", epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text"]),
    default="jsonl",
    show_default=True,
    help="JSON, one line for each article in input order; or text for people.",
)
@click.option("--reasons", is_flag=True, help="Tell also which rule and which words gave each field its value.")
@language_option
@columns_option
@web_options
@jobs_option
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  # the options of the command
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str,
    language: str | None,
    columns: dict[str, str],
    web: Settings,
    jobs: int,
    *,
    reasons: bool,
) -> None:
    """Print the contacts that articles report.

    PATHS are files of plain text or pages of HTML (one article each), JSON Lines (one a line), CSV or Parquet tables
    (one a row), WARC or ZIP archives of pages, PDF documents, folders of such, or addresses of the web (a page or such
    a file, or a feed or sitemap whose pages are read; robots.txt is obeyed); "-", or none, is standard input. What
    cannot be read is told on stderr, the rest is read, and the exit status is 1. Articles in a language without a pack
    have a line, and no contacts; their number is told at the end, and is no fault unless nothing else was there to
    read.
    """
    if not paths and sys.stdin.isatty():
        raise click.UsageError("nothing to read: name files, or pipe articles in")
    with readers(jobs, language) as many, Progress(shown=not sys.stdout.isatty()) as progress:
        intake = Intake(paths or ("-",), progress, language, columns=columns, web=web, readers=many)
        skips, read = Skips(), 0
        for reading in _readings(intake):
            if reading.skipped:
                skips.add(reading.article.language)
            else:
                read += 1
            lines = _text(reading, reasons=reasons) if form == "text" else [_json(reading, reasons=reasons)]
            click.echo("\n".join(lines))
            progress.step(len(reading.claims))
    skips.tell()
    ctx.exit(1 if intake.faults or (skips and not read) else 0)


def _readings(intake: Intake) -> Iterator[Reading]:
    for article in intake:
        reading = _reading(article, intake)
        if reading:
            yield reading


def _reading(article: Article, intake: Intake) -> Reading | None:
    try:
        return intake.read(article)
    except Exception as error:  # one article must not stop the thousands after it
        intake.fault(
            article.id, f"the reader failed on it ({type(error).__name__}: {error})", "please report this article"
        )
        return None


def _json(reading: Reading, *, reasons: bool) -> str:
    return json_line(reading_to_json(reading, reasons=reasons))


def _text(reading: Reading, *, reasons: bool) -> list[str]:
    article = reading.article
    known = (article.title, article.outlet, article.published and article.published.isoformat())
    lines = [click.style(harmless(" — ".join(part for part in known if part) or article.id), bold=True)]
    for kept in kept_claims(reading):
        lines += ["  " + line for line in entry(alone(kept), page_width() - 2)]
        lines += ["      " + line for line in reason_lines(kept.claim)] if reasons else []
    if reading.skipped:
        lines.append(f"  not read: {in_language(article.language)}")
    elif not reading.claims:
        lines.append("  no contact")
    return [*lines, ""]
