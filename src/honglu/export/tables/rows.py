"""The rows of all contacts of an export, table by table."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.export.format import Material
from honglu.query.tables import Row, rows_of, source_row


def rows(material: Material) -> Iterator[tuple[str, Row]]:
    """Every row, with the table it belongs to, one contact after the other; a source comes before what refers to it."""
    told: set[str] = set()
    for contact in material.contacts():
        for source in contact.sources:
            if source.id not in told:
                told.add(source.id)
                yield "sources", source_row(source)
        yield from rows_of(contact, material.reader.seated([contact.id]))
