"""One contact as a few lines for people: what happened, and a sentence of proof."""

from __future__ import annotations

import click

from honglu.cli.layout import cells, cut, pad, wrap
from honglu.cli.output import harmless
from honglu.cli.words import date_words, kind_words, place_words, quoted, who_words
from honglu.ledger import Contact

# As wide as "25–28 Mar 2024"; the few longer dates stand out.
_DATE = 14
# Enough of an id to find the contact by, as long as there are not hundreds of thousands.
SHORT_ID = 8
# What breaking the quotation into two lines may cost in cells.
_SPARE = 12
_NO_BREAK = "\u00a0"


def entry(contact: Contact, width: int) -> list[str]:
    """The contact's lines: date, place, kind and people, wrapped; then the quoted sentence, cut to two lines."""
    parts = (place_words(contact.place), kind_words(contact), who_words(contact))
    indent = " " * (_DATE + 3)
    first, *more = wrap(" · ".join(part for part in parts if part), width - len(indent))
    date = click.style(pad(date_words(contact.date), _DATE), bold=True)
    return [f"{date} · {first}", *(indent + line for line in [*more, *_proof(contact, width - len(indent))])]


def _proof(contact: Contact, width: int) -> list[str]:
    tail = f" — {source_words(contact)} [{contact.id[:SHORT_ID]}]"
    quote = quoted(contact.proofs[0].evidence) if contact.proofs else "no sentence kept"
    room = 2 * width - cells(tail) - _SPARE
    shown = quote if cells(quote) <= room else cut(quote, room - 1) + "”"
    # Where it comes from is not torn apart.
    lines = wrap(f"{shown} {tail.strip().replace(' ', _NO_BREAK)}", width)
    return [click.style(line.replace(_NO_BREAK, " "), dim=True) for line in lines]


def source_words(contact: Contact) -> str:
    """The outlet that states it, or the article's id where no outlet is known, and how many more there are."""
    first, *others = contact.sources
    more = f" and {len(others)} more" if others else ""
    return harmless(cut(first.outlet or first.id, 30)) + more
