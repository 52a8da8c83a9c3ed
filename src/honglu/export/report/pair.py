"""What a report tells of a pair of sides: contacts a year by kind, the last of each kind, the longest silences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import get_args

from honglu.ledger import Contact
from honglu.model.claim import Kind
from honglu.query.markup import Markup, element
from honglu.query.tables.rows import days
from honglu.query.telling import sentence, when

_SILENCES = 3


def pair_section(contacts: Sequence[Contact], between: tuple[str, str]) -> Markup:
    """Contacts of the two that were held, counted; what is to come; and when nothing was told."""
    held = [contact for contact in contacts if contact.status == "held"]
    coming = [contact for contact in contacts if contact.status == "planned"]
    return element(
        "section",
        element("h2", f"{between[0]} and {between[1]} by year", id="pair"),
        _by_year(held),
        _listed("Last of each kind", list(_latest(held))),
        _listed("Planned", coming),
        _silences(held),
        aria_labelledby="pair",
    )


def _by_year(held: Sequence[Contact]) -> Markup:
    years: dict[str, Counter[str]] = {}
    for contact in held:
        first, _ = days(contact.date)
        years.setdefault(str(first.year) if first else "undated", Counter())[contact.kind] += 1
    kinds = [kind for kind in get_args(Kind) if any(kind in count for count in years.values())]
    most = max((count.total() for count in years.values()), default=1)
    head = element("tr", *(element("th", name, scope="col") for name in ("Year", *kinds, "all", "")))
    rows = [
        element(
            "tr",
            element("th", year, scope="row"),
            *(element("td", str(count[kind] or "")) for kind in kinds),
            element("td", str(count.total())),
            element("td", _bar(count.total() / most)),
        )
        for year, count in sorted(years.items())
    ]
    return element("table", element("thead", head), element("tbody", *rows), class_="years")


def _bar(part: float) -> Markup:
    bar = element("rect", class_="bar", width=100 * part, height=10, rx=1)
    return element("svg", bar, class_="bar", viewBox="0 0 100 10", aria_hidden="true")


def _latest(held: Sequence[Contact]) -> Iterator[Contact]:
    """The last dated contact of each kind, the latest first."""
    last: dict[str, Contact] = {}
    for contact in held:
        if days(contact.date)[1]:
            last[contact.kind] = contact
    yield from sorted(last.values(), key=lambda one: days(one.date)[1] or date.min, reverse=True)


def _listed(title: str, contacts: Sequence[Contact]) -> Markup | None:
    if not contacts:
        return None
    items = [
        element(
            "li", f"{contact.kind}, {when(contact.date)}: ", element("a", sentence(contact), href=f"#c-{contact.id}")
        )
        for contact in contacts
    ]
    return element("div", element("h3", title), element("ul", *items))


def _silences(held: Sequence[Contact]) -> Markup | None:
    """The longest times between the end of a contact and the beginning of the next."""
    spans = [(first, last) for first, last in (days(contact.date) for contact in held) if first and last]
    ends: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        ends.append((first, max(ends[-1][1], last) if ends else last))
    gaps = sorted(((after[0] - before[1]).days, before[1], after[0]) for before, after in pairwise(ends))
    longest = [gap for gap in reversed(gaps) if gap[0] > 1][:_SILENCES]
    items = [element("li", f"{gap} days, from {when(str(start))} to {when(str(end))}") for gap, start, end in longest]
    return element("div", element("h3", "Longest silences in this ledger"), element("ul", *items)) if items else None
