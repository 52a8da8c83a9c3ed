"""Rows as tables of pandas, polars and Arrow, each loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

from honglu.query.tables import Column, Row


def pandas_frame(columns: Sequence[Column], rows: Iterable[Row]) -> Any:
    """The rows as a DataFrame, with missing values where nothing is told."""
    pandas = _needed("pandas", "pandas")
    told = _by_column(columns, rows)
    types = {"string": "string", "date": "datetime64[s]", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    return pandas.DataFrame({one.name: pandas.Series(told[one.name], dtype=types[one.type]) for one in columns})


def polars_frame(columns: Sequence[Column], rows: Iterable[Row]) -> Any:
    """The rows as a DataFrame."""
    polars = _needed("polars", "polars")
    types = {
        "string": polars.String,
        "date": polars.Date,
        "integer": polars.Int64,
        "number": polars.Float64,
        "boolean": polars.Boolean,
    }
    return polars.DataFrame(_by_column(columns, rows), schema={one.name: types[one.type] for one in columns})


def arrow_table(columns: Sequence[Column], rows: Iterable[Row]) -> Any:
    """The rows as a table, with what each column means in its metadata."""
    arrow = _needed("pyarrow", "tables")
    types = {
        "string": arrow.string(),
        "date": arrow.date32(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
    }
    fields = [arrow.field(one.name, types[one.type], metadata={"description": one.what}) for one in columns]
    return arrow.table(_by_column(columns, rows), schema=arrow.schema(fields))


def _by_column(columns: Sequence[Column], rows: Iterable[Row]) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = {one.name: [] for one in columns}
    for row in rows:
        for name, values in told.items():
            values.append(row[name])
    return told


def _needed(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(f"this needs {module}, which is not installed: pip install 'honglu[{extra}]'") from error
