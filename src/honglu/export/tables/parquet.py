"""The tables as Parquet files, with the meaning of each column in its metadata."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from honglu.export.format import Material
from honglu.export.needs import needed
from honglu.export.tables.codebook import write_codebook
from honglu.export.tables.rows import rows
from honglu.query.tables.cells import writable
from honglu.query.tables.rows import Row, Value
from honglu.query.tables.schema import Table, tables

# Rows that are kept in memory before they are written as one group.
_GROUP = 20_000


def write(material: Material, out: Path) -> None:
    """Write one file a table, the codebook and the descriptor; raises `ExportError` where pyarrow is not installed."""
    parquet, arrow = (needed(module, "parquet", "tables") for module in ("pyarrow.parquet", "pyarrow"))
    with ExitStack() as files:
        sinks = {}
        for table in tables():
            schema = _schema(arrow, table)
            file = parquet.ParquetWriter(out / f"{table.name}.parquet", schema, compression="zstd")
            sinks[table.name] = _Sink(arrow, files.enter_context(file), schema)
        for name, row in rows(material):
            sinks[name].put(row)
        for sink in sinks.values():
            sink.flush()
    write_codebook(material, out, suffix=".parquet")


class _Sink:
    """A file that rows are put into, written group by group."""

    def __init__(self, arrow: Any, file: Any, schema: Any) -> None:
        self._arrow, self._file, self._schema = arrow, file, schema
        self._waiting: list[Row] = []

    def put(self, row: Row) -> None:
        self._waiting.append({column: _value(value) for column, value in row.items()})
        if len(self._waiting) >= _GROUP:
            self.flush()

    def flush(self) -> None:
        if self._waiting:
            self._file.write_table(self._arrow.Table.from_pylist(self._waiting, self._schema))
            self._waiting.clear()


def _schema(arrow: Any, table: Table) -> Any:
    types = {
        "string": arrow.string(),
        "date": arrow.date32(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
    }
    fields = [
        arrow.field(one.name, types[one.type], nullable=not one.needed, metadata={"description": one.what})
        for one in table.columns
    ]
    return arrow.schema(fields, metadata={"description": table.what})


def _value(value: Value) -> Value:
    return writable(value) if isinstance(value, str) else value
