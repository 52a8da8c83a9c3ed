"""What the columns mean, for people (Markdown) and for programs (a Frictionless Data Package)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from honglu.export.format import Material
from honglu.query.tables.cells import one_line
from honglu.query.tables.schema import Column, Table, tables

_MEDIA = {".csv": "text/csv", ".parquet": "application/vnd.apache.parquet"}
_APOSTROPHE = """
**Apostrophes.** A cell of words out of articles that a spreadsheet might run as a formula (one that begins with `=`,
`+`, `-`, `@` or a tab, also after blanks) has an apostrophe before it, and so has one that
begins with an apostrophe itself. To have the words to the letter, take off one apostrophe at the beginning of a cell.
"""


def write_codebook(material: Material, out: Path, *, suffix: str) -> None:
    """Write `codebook.md` and `datapackage.json` beside tables whose files end so."""
    (out / "codebook.md").write_text(_markdown(material, suffix), encoding="utf-8", newline="\n")
    text = json.dumps(_package(material, suffix), ensure_ascii=False, indent=2)
    (out / "datapackage.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _markdown(material: Material, suffix: str) -> str:
    head = f"""# Codebook

Answers the question: {one_line(material.question)}. Written by honglu {material.version}.

Tables are joined by ids: `contact` anywhere is `id` in `contacts`, `source` is `id` in `sources`, and `contact` with
`participant` is `contact` with `number` in `participants`. An empty cell means that no article tells. Cells that hold
several values have them joined by "; ".
{_APOSTROPHE if suffix == ".csv" else ""}"""
    return head + "".join(_section(table, suffix) for table in tables())


def _section(table: Table, suffix: str) -> str:
    lines = "".join(f"| `{one.name}` | {one.type} | {_meaning(one)} |\n" for one in table.columns)
    key = " and ".join(f"`{column}`" for column in table.key)
    return (
        f"\n## {table.name}{suffix}\n\n{table.what} Key: {key}.\n\n| column | type | meaning |\n|---|---|---|\n{lines}"
    )


def _meaning(column: Column) -> str:
    values = " One of: " + ", ".join(f"`{value}`" for value in column.values) + "." if column.values else ""
    several = " Several are joined by `; `." if column.list else ""
    return column.what.replace("|", "\\|") + values + several + ("" if column.needed else " May be empty.")


def _package(material: Material, suffix: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package" if suffix == ".csv" else "data-package",
        "name": "honglu",
        "title": f"Diplomatic contacts: {one_line(material.question)}",
        "description": "Who met whom, in what capacity, when, where, on whose word; codebook.md says it in words.",
        "version": material.version,
        "resources": [_resource(table, suffix) for table in tables()],
    }


def _resource(table: Table, suffix: str) -> dict[str, Any]:
    csv = {
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
    }
    return {
        "profile": "tabular-data-resource" if suffix == ".csv" else "data-resource",
        "name": table.name,
        "path": f"{table.name}{suffix}",
        "description": table.what,
        "format": suffix[1:],
        "mediatype": _MEDIA[suffix],
        **(csv if suffix == ".csv" else {}),
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": list(columns), "reference": {"resource": other, "fields": _key_of(other)}}
            for columns, other in table.refers
        ],
    }


def _key_of(name: str) -> list[str]:
    (table,) = [table for table in tables() if table.name == name]
    return list(table.key)


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.needed else {}
    if column.values:
        constraints["enum"] = list(column.values)
    described = {"name": column.name, "type": column.type, "description": column.what}
    return {**described, "constraints": constraints} if constraints else described
