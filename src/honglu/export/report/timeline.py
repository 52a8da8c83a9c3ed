"""The timeline of a report: a row for each kind, a mark for each contact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import get_args

from honglu.export.report.axis import WIDTH, Axis
from honglu.ledger import Contact
from honglu.model.claim import Kind
from honglu.query.markup import Markup, element
from honglu.query.tables.rows import days
from honglu.query.telling import sentence, when

_ROW = 22
_LEFT = 96.0


def timeline(contacts: Sequence[Contact]) -> Markup | None:
    """When contacts took place; nothing where fewer than two are dated."""
    dated = [(contact, *span) for contact in contacts if (span := _span(contact))]
    if len(dated) < 2:
        return None
    kinds = [kind for kind in get_args(Kind) if any(contact.kind == kind for contact, *_ in dated)]
    height = _ROW * len(kinds) + 24
    axis = Axis(min(first for _, first, _ in dated), max(last for *_, last in dated), _LEFT)
    rows = [element("text", kind, class_="row", x=0, y=_ROW * row + 15, font_size=12) for row, kind in enumerate(kinds)]
    marks = [_mark(axis, contact, first, last, _ROW * kinds.index(contact.kind)) for contact, first, last in dated]
    chart = element(
        "svg",
        element("title", "Timeline", id="timeline-title"),
        axis.marks(height),
        *rows,
        *marks,
        class_="chart",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH:.0f} {height}",
        role="img",
        aria_labelledby="timeline-title",
    )
    note = element("p", "Filled: held. Hollow: planned, proposed, cancelled or refused.", class_="note")
    return element("section", element("h2", "Timeline", id="timeline"), chart, note, aria_labelledby="timeline")


def _span(contact: Contact) -> tuple[date, date] | None:
    first, last = days(contact.date)
    return (first, last) if first and last else None


def _mark(axis: Axis, contact: Contact, first: date, last: date, top: float) -> Markup:
    start, wide = axis.stretch(first, last)
    words = element("title", f"{when(contact.date)}: {sentence(contact)}")
    bar = element("rect", x=start, y=top + 5, width=wide, height=12, rx=2)
    return element("a", words, bar, class_=f"mark {contact.status}", href=f"#c-{contact.id}")
