"""The travel rows as a CSV file."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from pathlib import Path

import yaml

from honglu.export.format import Material
from honglu.export.travel.rows import rows
from honglu.query.tables.cells import guarded, writable


def write(material: Material, out: Path) -> None:
    """Write the rows: UTF-8, comma, a header, cells guarded as in the tables."""
    with out.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\r\n")
        table.writerow(columns())
        for row in rows(material):
            table.writerow([guarded(writable(row[column])) for column in columns()])


@cache
def columns() -> dict[str, str]:
    """The columns, in order, with what each means."""
    text = (files("honglu.export.travel") / "columns.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))
