"""The tables and columns, as `columns.yaml` defines them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

Type = Literal["string", "date", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, type and meaning.

    `values` are all there can be, where they are few. `needed` columns are never empty. `text` holds words out of
    articles. `list` holds several, joined by "; ".
    """

    name: str
    type: Type
    what: str
    values: tuple[str, ...] = ()
    needed: bool = False
    text: bool = False
    list: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` are the columns that no two rows share; `refers` are columns that are another table's key."""

    name: str
    what: str
    key: tuple[str, ...]
    refers: tuple[tuple[tuple[str, ...], str], ...]
    columns: tuple[Column, ...]


@cache
def tables() -> tuple[Table, ...]:
    """All of them, those that others refer to first."""
    text = (files("honglu.query.tables") / "columns.yaml").read_text(encoding="utf-8")
    return tuple(_table(name, node) for name, node in yaml.safe_load(text).items())


def _table(name: str, node: dict[str, dict[str, dict[str, object]]]) -> Table:
    columns = (
        Column(**{"name": column, **given, "values": tuple(given.get("values", ()))})  # type: ignore[arg-type]
        for column, given in node["columns"].items()
    )
    refers = tuple((tuple(columns.split()), str(other)) for columns, other in node["refers"].items())
    return Table(name, str(node["what"]), tuple(node["key"]), refers, tuple(columns))
