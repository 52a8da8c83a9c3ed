"""Parquet tables → articles, a few rows at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.needs import needed
from honglu.sources.table import ColumnError, Columns, columns_in

_ROWS = 64
_MOST_GROWN = 100
"""How many times its size a column may unpack to; texts pack to a tenth, and to a fiftieth where most are alike."""
_FREE = 4 * 1024**2  # bytes that may come of anything
_TEXTS = frozenset(("string", "large_string", "binary", "large_binary"))


class _BombError(ValueError):
    """A table unpacks to more than an honest one does."""


def read_parquet(stream: BinaryIO, file: str, limit: int, wanted: Mapping[str, str]) -> Iterator[Article | Fault]:
    """The articles of a table, holding one group of its rows as it is packed; `wanted` as in `columns_in`.

    Only the columns of an article's fields are read. The number of a row, from 1, is told as the line of a fault.
    Raises `MissingLibraryError`.
    """
    parquet = needed("pyarrow.parquet", "a Parquet table", "tables")
    line = 0
    try:
        for columns, row in _rows(parquet, stream, wanted):
            line += 1
            yield from columns.article(row, file, line, limit)
    except ColumnError as error:
        yield Fault(file, None, str(error), error.hint)
    except _BombError as error:
        yield Fault(file, None, str(error), "leave it out, or write the table again in another way")
    # Arrow's own errors are of these.
    except (OSError, ValueError, NotImplementedError, OverflowError, MemoryError) as error:
        reason = f"a broken Parquet table ({str(error).splitlines()[0][:120] if str(error) else type(error).__name__})"
        yield Fault(file, line or None, reason, "the rows before were read; write the table again")


def _rows(parquet: Any, stream: BinaryIO, wanted: Mapping[str, str]) -> Iterator[tuple[Columns, list[Any]]]:
    """Each row of the columns that are fields, with which is which."""
    table = parquet.ParquetFile(stream, pre_buffer=False)
    schema = table.schema_arrow
    names = columns_in(schema.names, wanted).names(schema.names)
    _check(table.metadata, names, stream)
    texts = [name for name in names if str(schema.field(schema.names.index(name)).type) in _TEXTS]
    # A text that many rows have lies there once, and is held once.
    table = parquet.ParquetFile(stream, metadata=table.metadata, read_dictionary=texts, pre_buffer=False)
    for batch in table.iter_batches(_ROWS, columns=names, use_threads=False):
        columns = columns_in(batch.schema.names, wanted)
        for place in range(batch.num_rows):
            yield columns, [_cell(column[place]) for column in batch.columns]


def _check(metadata: Any, names: list[str], stream: BinaryIO) -> None:
    """Raises `_BombError` where a column that is read unpacks to what no text does."""
    size = stream.seek(0, os.SEEK_END)
    if metadata.num_rows > size:  # one text for all of them
        raise _BombError(f"a table of {metadata.num_rows:,} rows in {size:,} bytes")
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        for place in range(group.num_columns):
            column = group.column(place)
            most = max(_FREE, _MOST_GROWN * min(size, column.total_compressed_size))
            if column.total_uncompressed_size > most and column.path_in_schema.partition(".")[0] in names:
                raise _BombError(f"a column unpacks to over {_MOST_GROWN} times its size")


def _cell(cell: Any) -> Any:
    """The value of a cell; a text that is no UTF-8 comes as bytes, to be refused in its row."""
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        value = getattr(cell, "value", cell)  # of a cell that points to its text
        return value.as_buffer().to_pybytes()
