"""The tables as CSV files: UTF-8, comma, one header row, an empty cell for what is not known."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from honglu.export.format import Material
from honglu.export.tables.codebook import write_codebook
from honglu.export.tables.rows import rows
from honglu.query.tables.cells import guarded, writable
from honglu.query.tables.rows import Row, Value
from honglu.query.tables.schema import Table, tables


def write(material: Material, out: Path) -> None:
    """Write one file a table, the codebook and the descriptor."""
    with ExitStack() as files:
        sinks: dict[str, tuple[Table, Callable[[Sequence[str]], object]]] = {}
        for table in tables():
            file = files.enter_context((out / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
            # The writer quotes a cell with a carriage return in it only where lines end in one (RFC 4180).
            sinks[table.name] = table, csv.writer(file, lineterminator="\r\n").writerow
            sinks[table.name][1]([column.name for column in table.columns])
        for name, row in rows(material):
            table, writerow = sinks[name]
            writerow(_cells(table, row))
    write_codebook(material, out, suffix=".csv")


def _cells(table: Table, row: Row) -> list[str]:
    return [_cell(row[column.name], text=column.text) for column in table.columns]


def _cell(value: Value, *, text: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(writable(value)) if text and isinstance(value, str) else str(value)
