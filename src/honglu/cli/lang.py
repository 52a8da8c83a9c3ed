"""`honglu lang`: what the program knows of a language."""

from __future__ import annotations

import click

from honglu.annotate.checking import check_language
from honglu.cli.output import harmless
from honglu.lang.loader import load_pack

_EPILOG = """\b
Example:
  honglu lang check vi
"""


@click.group("lang", epilog=_EPILOG, short_help="Check what is known of a language.")
def command() -> None:
    """Look after language packs: the words, rules and examples of one language, as data."""


@command.command("check", epilog=_EPILOG)
@click.argument("language", metavar="LANGUAGE")
@click.pass_context
def check(ctx: click.Context, language: str) -> None:
    """Check the pack of LANGUAGE (ISO 639-1): its form, its words, and that every entry reads its examples.

    Each finding is a line "file: entry: what (hint)"; with any, the exit status is 1.
    """
    try:
        findings = check_language(language)
    except LookupError as error:
        raise click.ClickException(str(error.args[0])) from error
    for finding in findings:
        click.echo(harmless(str(finding)))
    if findings:
        click.echo(f"{language}: {len(findings)} finding{'s' if len(findings) > 1 else ''}", err=True)
        ctx.exit(1)
    click.echo(f"{language}: {len(load_pack(language).terms)} terms, 0 findings")
