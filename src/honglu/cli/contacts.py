"""`honglu contacts`: the ledger's contacts, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from honglu.cli.layout import page_width
from honglu.cli.options import FILTER_HELP, filter_options, ledger_option, told
from honglu.cli.output import json_line
from honglu.cli.table import COLUMNS, csv_lines, table_lines
from honglu.ledger import Contact, contact_to_json, read_from
from honglu.query import Filter, search

_EPILOG = f"""{FILTER_HELP}
\b
Examples:
  honglu contacts --person "kim song nam"
  honglu contacts --between VN,LA --kind visit --since 2017 --format csv > visits.csv
\b
Columns of the CSV (UTF-8; a cell that a spreadsheet would run as a formula starts with an apostrophe):
""" + "\n".join(f"  {name:14} {meaning}" for name, meaning in COLUMNS)


@click.command("contacts", epilog=_EPILOG)
@filter_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="A table cut to the terminal's width; all there is, as JSON Lines; or one row a contact, as CSV.",
)
@ledger_option
def command(wanted: Filter, form: str, ledger: Path) -> None:
    """List the contacts in the ledger, by date, undated ones last."""
    with told(), read_from(ledger) as reader:
        for line in _FORMS[form](search(reader, wanted)):
            click.echo(line)


def _table(contacts: Iterable[Contact]) -> Iterator[str]:
    return table_lines(contacts, page_width())


def _jsonl(contacts: Iterable[Contact]) -> Iterator[str]:
    return (json_line(contact_to_json(contact)) for contact in contacts)


_FORMS: dict[str, Callable[[Iterable[Contact]], Iterator[str]]] = {
    "table": _table,
    "jsonl": _jsonl,
    "csv": csv_lines,
}
