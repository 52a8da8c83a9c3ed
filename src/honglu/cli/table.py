"""Contacts as a table, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import click

from honglu.cli.entry import SHORT_ID
from honglu.cli.layout import cells, cut, pad
from honglu.cli.output import harmless
from honglu.cli.words import place_words, sources_words, who_words
from honglu.ledger import Contact
from honglu.model import edtf

_HEAD = ("id", "date", "kind", "status", "who", "where", "sources")
_WHO = _HEAD.index("who")
_WIDEST_PLACE = 24
# The columns are as wide as the first rows need, so that a long table starts at once and takes no memory.
_SAMPLE = 200

COLUMNS = (
    ("id", "the contact's id, for `honglu explain`"),
    ("date", "as in the contract: EDTF, empty where not told"),
    ("first_day", "the first day that the date may mean"),
    ("last_day", "the last day that the date may mean"),
    ("kind", "visit, meeting, talks, call, message, conference, signing, ceremony"),
    ("rank", "of a visit: state, official, working, friendly, private, transit"),
    ("status", "held, planned, proposed, cancelled, refused"),
    ("place", "town, site or building as written"),
    ("country", "ISO 3166-1 alpha-2 code of the place"),
    ("sides", "whom the participants represent, each once, joined by ;"),
    ("participants", "name (side, role), joined by ;"),
    ("posts", "name: its posts joined by |, joined by ;"),
    ("part_of", "id of the visit or conference that it belongs to"),
    ("attributed_to", "who the articles have it from, joined by ;"),
    ("confidence", "0 to 1"),
    ("sources", "ids of the articles that state it, joined by ;"),
    ("lines", "how many lines of sources they are: copies and rewrites of one text are one"),
    ("copies", "which print another article's text: id=id of the earliest that does, joined by ;"),
    ("quote", "the first sentence that states it"),
)


def table_lines(contacts: Iterable[Contact], width: int) -> Iterator[str]:
    """The table, head first, set to the width; nothing at all where there are no contacts."""
    rows = map(_row, contacts)
    sample = list(islice(rows, _SAMPLE))
    if not sample:
        return
    widths = [max(cells(row[i]) for row in (_HEAD, *sample)) for i in range(len(_HEAD))]
    widths[_WHO] = max(width - sum(widths) + widths[_WHO] - 2 * (len(_HEAD) - 1), 20)
    yield click.style(_line(_HEAD, widths), bold=True)
    for row in chain(sample, rows):
        yield _line(row, widths)


def csv_lines(contacts: Iterable[Contact]) -> Iterator[str]:
    """CSV rows with the columns of `COLUMNS`, head first."""
    for row in chain([[name for name, _ in COLUMNS]], map(_record, contacts)):
        out = io.StringIO()
        csv.writer(out, lineterminator="").writerow(map(_cell, row))
        yield out.getvalue()


def _row(contact: Contact) -> tuple[str, ...]:
    where = cut(place_words(contact.place), _WIDEST_PLACE)
    who = who_words(contact, roles=False)
    date = harmless(contact.date or "")
    return (contact.id[:SHORT_ID], date, contact.kind, contact.status, who, where, sources_words(contact))


def _line(row: Iterable[str], widths: list[int]) -> str:
    return "  ".join(pad(cut(cell, width), width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _record(contact: Contact) -> tuple[str, ...]:
    people = [party.participant for party in contact.parties]
    place = contact.place
    dated = contact.date is not None and edtf.is_valid(contact.date)
    days = [day.isoformat() for day in edtf.parse(contact.date)] if dated and contact.date else ["", ""]
    return (
        contact.id,
        contact.date or "",
        *days,
        contact.kind,
        contact.rank or "",
        contact.status,
        (place and place.name) or "",
        (place and place.country) or "",
        ";".join(dict.fromkeys(p.represents for p in people if p.represents)),
        "; ".join(f"{p.name} ({p.represents or '?'}, {p.role})" for p in people),
        "; ".join(f"{p.name}: {' | '.join(p.posts)}" for p in people if p.posts),
        contact.part_of or "",
        "; ".join(contact.attributed_to),
        str(contact.confidence),
        ";".join(source.id for source in contact.sources),
        str(len(contact.lines)),
        ";".join(f"{copy}={original}" for copy, original in contact.copies.items()),
        contact.proofs[0].evidence.quote if contact.proofs else "",
    )


def _cell(value: str) -> str:
    # A spreadsheet runs a cell that starts so as a formula; the apostrophe makes it text.
    text = harmless(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else text
