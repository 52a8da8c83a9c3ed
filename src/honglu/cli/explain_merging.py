"""Why the claims of a contact were taken for one occasion, and why each field shows the value it shows."""

from __future__ import annotations

from collections.abc import Iterator

import click

from honglu.cli.layout import page_width, wrap
from honglu.cli.output import harmless
from honglu.cli.words import date_words
from honglu.ledger import Contact, Join, Link


def source_lines(contact: Contact) -> Iterator[str]:
    """The lines of sources, the earliest article of each first; nothing where each article is one."""
    if len(contact.lines) == len(contact.sources):
        return
    yield click.style(f"{len(contact.sources)} articles in {len(contact.lines)} lines of sources", bold=True)
    for first, *others in contact.lines:
        told = [_repeated(contact, other) for other in others]
        yield from _wrapped("; ".join([harmless(first), *told]), 2)


def _repeated(contact: Contact, article: str) -> str:
    original = contact.copies.get(article)
    why = f"a copy of {harmless(original)}" if original else "has the sentences, or the agency, of another"
    return f"{harmless(article)} ({why})"


def merging_lines(contact: Contact, joins: tuple[Join, ...]) -> Iterator[str]:
    """The steps by which the claims came together, with the points of each; nothing where there is one claim."""
    where = {kept.id: kept.source.id for kept in contact.claims}
    if joins:
        yield click.style("One occasion, because", bold=True)
    for join in joins:
        one, other = (", ".join(dict.fromkeys(where[claim] for claim in side)) for side in (join.one, join.other))
        yield from _wrapped(f"{harmless(one)} and {harmless(other)}: {_sum(join.link)}", 2)
        for point in join.link.reasons if join.link else ():
            yield from _wrapped(f"{point.points:+.1f}  {harmless(point.reason)}", 6)


def choice_lines(contact: Contact) -> Iterator[str]:
    """For each field on which several claims speak why its value stands first, what else is told, and the history."""
    if len(contact.claims) < 2 and not contact.rejected:
        return
    yield click.style("Shown first, because", bold=True)
    for field, reason in contact.choices.items():
        yield from _wrapped(f"{field}: {harmless(reason)}", 2)
        for value, articles in contact.disputed.get(field, {}).items():
            yield from _wrapped(f"{harmless(value)}: {harmless(', '.join(articles))}", 6)
    if len(contact.history) > 1:
        yield click.style("History", bold=True)
        for step in contact.history:
            told = date_words(step.told.isoformat()) if step.told else "no date"
            yield from _wrapped(f"{told}: {step.status}, told by {harmless(', '.join(step.sources))}", 2)


def _sum(link: Link | None) -> str:
    return f"{link.points:.1f} points" if link else "a person decided so"


def _wrapped(text: str, indent: int) -> Iterator[str]:
    yield from (" " * indent + line for line in wrap(text, page_width() - indent))
