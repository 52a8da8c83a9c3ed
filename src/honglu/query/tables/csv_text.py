"""Rows as CSV: RFC 4180, a header, an empty cell for what is not known."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from honglu.query.tables.cells import guarded, writable


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """The table; a cell that a spreadsheet might run has an apostrophe before it, see `guarded`."""
    out = io.StringIO()
    # The writer quotes a cell with a carriage return in it only where lines end in one.
    writerow = csv.writer(out, lineterminator="\r\n").writerow
    writerow(columns)
    for row in rows:
        writerow([_cell(row[column]) for column in columns])
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(writable(value)) if isinstance(value, str) else str(value)
