"""`honglu explain`: why a contact says what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from honglu.cli.explain_actor import actor_json, actor_lines
from honglu.cli.explain_merging import choice_lines, merging_lines, source_lines
from honglu.cli.layout import pad, page_width, wrap
from honglu.cli.options import ledger_option, told
from honglu.cli.output import harmless, json_line
from honglu.cli.reasons import reason_lines
from honglu.cli.words import article_words, date_words, kind_words, place_words, quoted
from honglu.ledger import Contact, Join, KeptClaim, Party, contact_to_json, read_from
from honglu.query import find_contact
from honglu.query.people import find_actor

_EPILOG = """\b
Examples:
  honglu timeline --country KP        ends each line with letters in brackets, say [3f2a91c0]
  honglu explain 3f2a91c0
  honglu explain 3f2a --json
"""


@click.command("explain", epilog=_EPILOG, short_help="Tell why a contact says what it says.")
@click.argument("contact_id", metavar="CONTACT")
@click.option("--json", "as_json", is_flag=True, help="As JSON: the contact with its reasons.")
@ledger_option
def command(contact_id: str, ledger: Path, *, as_json: bool) -> None:
    """Tell where a contact comes from: the sentences, and the words and rules that gave each field its value.

    CONTACT is an id, or as much of its beginning as no other contact has. With the id of a person or body, which
    `honglu person` tells: where its names were met, why they are one's, and which posts were seen when.
    """
    with told(), read_from(ledger) as reader:
        actor = find_actor(reader, contact_id)
        if actor:
            click.echo(json_line(actor_json(reader, actor)) if as_json else "\n".join(actor_lines(reader, actor)))
            return
        contact = find_contact(reader, contact_id)
        joins = reader.joins(contact)
    click.echo(json_line(_json(contact, joins)) if as_json else "\n".join(_lines(contact, joins)))


def _json(contact: Contact, joins: tuple[Join, ...]) -> dict[str, Any]:
    return {**contact_to_json(contact, reasons=True), "joins": [asdict(join) for join in joins]}


def _lines(contact: Contact, joins: tuple[Join, ...]) -> Iterator[str]:
    yield click.style(contact.id, bold=True)
    yield from _table(_facts(contact))
    for lines in (list(source_lines(contact)), list(merging_lines(contact, joins)), list(choice_lines(contact))):
        yield from ["", *lines] if lines else []
    for kept in contact.claims:
        yield ""
        yield from _claim(kept)


def _facts(contact: Contact) -> Iterator[tuple[str, str]]:
    yield "date", f"{date_words(contact.date)} ({harmless(contact.date)})" if contact.date else date_words(None)
    yield "place", place_words(contact.place) or "not told"
    yield "kind", kind_words(contact)
    for party in contact.parties:
        yield party.participant.role, _party(party)
    yield "part of", contact.part_of or "nothing else told"
    yield "told by", harmless(", ".join(contact.attributed_to)) or "the article itself"
    yield "confidence", f"{contact.confidence:.2f}"


def _party(party: Party) -> str:
    who = party.participant
    forms = [name for name in party.names if name != who.name]
    also = f"also {', '.join(forms)}" if forms else ""
    return harmless("; ".join(part for part in (f"{who.name} ({who.represents or '?'})", *who.posts, also) if part))


def _claim(kept: KeptClaim) -> Iterator[str]:
    yield click.style(f"Stated by {article_words(kept.source)}", bold=True)
    if kept.source.original:
        yield f"  (a copy of {harmless(kept.source.original)})"
    for evidence in kept.claim.evidence:
        where = f"{evidence.zone} {evidence.start}–{evidence.end}"
        yield from ("  " + line for line in wrap(f"{quoted(evidence)} ({where})", page_width() - 2))
    yield click.style("Because", bold=True)
    yield from ("  " + line for line in reason_lines(kept.claim))


def _table(facts: Iterator[tuple[str, str]]) -> Iterator[str]:
    for name, value in facts:
        first, *more = wrap(value, page_width() - 14)
        yield f"  {pad(name, 12)}{first}"
        yield from (" " * 14 + line for line in more)
