"""`honglu article`: what one article tells, and which others print its text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from honglu.cli.copy_words import copy_json, copy_lines
from honglu.cli.entry import entry
from honglu.cli.layout import page_width, wrap
from honglu.cli.options import ledger_option, told
from honglu.cli.output import json_line
from honglu.cli.words import article_words
from honglu.ledger import Contact, Copy, Source, read_from
from honglu.query.articles import find_article

_EPILOG = """\b
Examples:
  honglu article kim-song-nam-ha-noi
  honglu article kim-song-nam-ha-noi --json
"""


@click.command("article", epilog=_EPILOG, short_help="Tell what an article tells, and who prints its text.")
@click.argument("article_id", metavar="ARTICLE")
@click.option("--json", "as_json", is_flag=True, help="As JSON: the ids of its contacts, and its copies.")
@ledger_option
def command(article_id: str, ledger: Path, *, as_json: bool) -> None:
    """Tell which contacts an article tells of, and which articles print its text: copies, and revised versions.

    ARTICLE is an id, or as much of its beginning as no other article has; `honglu explain` tells those of a contact.
    """
    with told(), read_from(ledger) as reader:
        found = find_article(reader, article_id)
        family, contacts = reader.family(found), list(reader.contacts_in(found.id))
    if as_json:
        node = {"article": found.id, "contacts": [one.id for one in contacts], "copies": copy_json(family)}
        click.echo(json_line(node))
    else:
        click.echo("\n".join(_lines(found, family, contacts)))


def _lines(found: Source, family: list[Copy], contacts: list[Contact]) -> Iterator[str]:
    head, *more = wrap(article_words(found), page_width())
    yield click.style(head, bold=True)
    yield from more
    if len(family) > 1:
        yield from ["", click.style("One text", bold=True)]
        yield from ("  " + line for line in copy_lines(family, page_width() - 2))
    if contacts:
        yield from ["", click.style("Contacts", bold=True)]
        yield from ("  " + line for contact in contacts for line in entry(contact, page_width() - 2))
