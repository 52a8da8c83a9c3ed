"""Parquet tables → articles, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.needs import needed
from honglu.sources.table import ColumnError, columns_in

_ROWS = 64


def read_parquet(stream: BinaryIO, file: str, limit: int, wanted: Mapping[str, str]) -> Iterator[Article | Fault]:
    """The articles of a table, holding one group of its rows as it is packed; `wanted` as in `columns_in`.

    The number of a row, from 1, is told as the line of a fault. Raises `MissingLibraryError`.
    """
    parquet = needed("pyarrow.parquet", "a Parquet table", "tables")
    line = 0
    try:
        table = parquet.ParquetFile(stream, pre_buffer=False)
        columns = columns_in(table.schema_arrow.names, wanted)
        for batch in table.iter_batches(_ROWS, use_threads=False):
            for row in zip(*(_cells(column) for column in batch.columns), strict=True):
                line += 1
                yield from columns.article(row, file, line, limit)
    except ColumnError as error:
        yield Fault(file, None, str(error), error.hint)
    except (OSError, ValueError, NotImplementedError, OverflowError) as error:  # Arrow's own errors are of these
        reason = f"a broken Parquet table ({str(error).splitlines()[0][:120] if str(error) else type(error).__name__})"
        yield Fault(file, line or None, reason, "the rows before were read; write the table again")


def _cells(column: Any) -> list[Any]:
    """The column's values; texts that are no UTF-8 come as bytes, to be refused in their row."""
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return list(column.cast("binary").to_pylist())
