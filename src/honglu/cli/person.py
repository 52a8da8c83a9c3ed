"""`honglu person`: who somebody is, what they were when, and whom they met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from honglu.cli.entry import SHORT_ID
from honglu.cli.layout import cells, pad, page_width, wrap
from honglu.cli.options import ledger_option, told
from honglu.cli.output import harmless, json_line
from honglu.cli.person_words import count_words, head_words, held_words, script_words, span_words
from honglu.cli.words import date_words, kind_words, place_words, who_words
from honglu.ledger import Contact, contact_to_json, read_from
from honglu.query.people import Counterpart, Person, changes, find_person

_EPILOG = """\b
Examples:
  honglu person "kim song nam"        accents, case, hyphens and order of words do not matter
  honglu person "Wang Huning"         a name in one script finds who bears it in another
  honglu person 8eb2cfc7 --json
\b
A post is shown from the first to the last day on which an article shows it held, and never beyond; one without a date
was told of a contact long past, or by an article without a day. `honglu explain ID` tells which sentence shows what.
"""


@click.command("person", epilog=_EPILOG, short_help="Tell who somebody is, what they were, whom they met.")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="As JSON: names, posts, contacts and counterparts.")
@ledger_option
def command(name: str, ledger: Path, *, as_json: bool) -> None:
    """Tell the names of a person, the posts held over time, the contacts and whom they were with.

    NAME is a name or part of one, in any script, or the beginning of an id.
    """
    with told(), read_from(ledger) as reader:
        found = find_person(reader, name)
    click.echo(json_line(_json(found)) if as_json else "\n".join(_lines(found)))


def _json(found: Person) -> dict[str, Any]:
    return {
        **asdict(found.actor),
        "contacts": [contact_to_json(contact) for contact in found.contacts],
        "counterparts": [asdict(one) for one in found.counterparts],
    }


def _lines(found: Person) -> Iterator[str]:
    actor = found.actor
    yield f"{click.style(head_words(actor), bold=True)} [{actor.id[:SHORT_ID]}]"
    yield f"  seen {span_words(actor.first_seen, actor.last_seen)}"
    if len({when for when, _ in changes(actor)}) > 1:
        career = ", ".join(f"{harmless(post)} in {when}" for when, post in changes(actor))
        yield from _indented(career)
    yield from _section("Names", _names(found))
    yield from _section("Posts", _posts(found))
    yield from _section("Contacts", [row for one in found.contacts for row in _contact(one)])
    yield from _section("Counterparts", _counterparts(found.counterparts))


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", click.style(title, bold=True), *lines)


def _names(found: Person) -> list[str]:
    rows = [
        (harmless(one.name), script_words(one), count_words(len(one.sources), "source")) for one in found.actor.names
    ]
    return _columns(sorted(rows, key=lambda row: row[1].split(",")[0] != rows[0][1].split(",")[0]))


def _posts(found: Person) -> list[str]:
    lines = []
    times = [span_words(held.since, held.until) for held in found.actor.posts]
    width = max(map(cells, times), default=0)
    for time, held in zip(times, found.actor.posts, strict=True):
        first, *more = wrap(held_words(held), page_width() - width - 4)
        lines += [f"  {pad(time, width)}  {first}", *(" " * (width + 4) + line for line in more)]
    return lines


def _contact(contact: Contact) -> list[str]:
    """As in a timeline, without the quotation."""
    parts = (place_words(contact.place), kind_words(contact), who_words(contact, roles=False))
    tail = f"{' · '.join(part for part in parts if part)} [{contact.id[:SHORT_ID]}]"
    first, *more = wrap(tail, page_width() - 19)
    return [f"  {pad(date_words(contact.date), 14)} · {first}", *(" " * 19 + line for line in more)]


def _counterparts(found: Sequence[Counterpart]) -> list[str]:
    return _columns(
        [
            (
                harmless(f"{one.name} ({one.represents or '?'})"),
                count_words(one.times, "time"),
                span_words(one.first, one.last),
            )
            for one in found
        ]
    )


def _indented(text: str) -> Iterator[str]:
    return ("  " + line for line in wrap(text, page_width() - 2))


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    return ["  " + "  ".join(map(pad, row, widths)).rstrip() for row in rows]
