"""What is known of names across scripts: who and what is called how, and how characters and syllables are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import PurePath
from typing import Any

import yaml

TABLES = {
    "persons_west.tsv": "person",
    "persons_middle.tsv": "person",
    "persons_asean.tsv": "person",
    "persons_sinic.tsv": "person",
    "bodies.tsv": "organization",
    "states.tsv": "state",
    "places.tsv": "place",
}
"""The tables of names, with the kind of what their rows name."""

COLUMNS = ("en", "vi", "zh-Hans", "zh-Hant", "ko", "other")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One person, body, state or place, with the forms in which the press names it.

    `codes` are those of the states or organizations it belongs to; `forms` are by column of the table, each the most
    usual first; `source` is file and line.
    """

    kind: str
    codes: tuple[str, ...]
    forms: Mapping[str, tuple[str, ...]]
    source: str

    @property
    def every_form(self) -> tuple[str, ...]:
        """All forms once, those of the first columns first."""
        return tuple(dict.fromkeys(form for column in COLUMNS for form in self.forms.get(column, ())))


@dataclass(frozen=True, slots=True)
class Character:
    """A Chinese character: simplified form, other forms, and readings in pinyin, Hán-Việt and hangul."""

    simplified: str
    forms: tuple[str, ...]
    pinyin: tuple[str, ...]
    vi: tuple[str, ...]
    ko: tuple[str, ...]


def read_names(kinds: Sequence[str] = ("person", "organization", "state", "place")) -> tuple[NameRow, ...]:
    """The rows of all tables of these kinds.

    Raises:
        ValueError: a line has other columns than its table's header names.
        FileNotFoundError: a table is not there.
    """
    return tuple(row for table, kind in TABLES.items() if kind in kinds for row in _rows(table, kind))


def check_names() -> list[str]:
    """What is wrong with the tables: each finding as "file:line: what"."""
    return [finding for row in read_names() for finding in _findings(row)]


@cache
def read_characters() -> tuple[Character, ...]:
    """The rows of characters.tsv."""
    return tuple(
        Character(fields[0], *(_cell(cell) for cell in fields[1:])) for _, fields in _lines("characters.tsv")[1:]
    )


def read_syllables(table: str) -> list[tuple[str, ...]]:
    """The rows of a table of syllables ("zh", "vi" or "ko"); cells hold alternatives, |-separated."""
    return [tuple(fields) for _, fields in _lines(f"syllables_{table}.tsv")[1:]]


@cache
def read_words(name: str) -> Any:
    """What a file of words in YAML holds ("titles", "surnames" …)."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(_text(f"{PurePath(name).name}.yaml"), Loader=loader)  # noqa: S506  # a safe loader, the fast one


def _rows(table: str, kind: str) -> Iterator[NameRow]:
    (_, header), *lines = _lines(table)
    if tuple(header) != ("code", *COLUMNS):
        raise ValueError(f"{table}: the columns are {header}")
    for number, fields in lines:
        if len(fields) != len(header):
            raise ValueError(f"{table}:{number}: {len(fields)} columns where the header has {len(header)}")
        forms = {column: _cell(cell) for column, cell in zip(COLUMNS, fields[1:], strict=True) if cell}
        yield NameRow(kind, _cell(fields[0]), forms, f"{table}:{number}")


def _findings(row: NameRow) -> Iterator[str]:
    if not row.codes and row.kind == "person":
        yield f"{row.source}: no code"
    if not row.forms:
        yield f"{row.source}: no form"
    for column, forms in row.forms.items():
        if len(set(forms)) < len(forms):
            yield f"{row.source}: {column}: a form stands twice"
        for form in forms:
            if not form or form != form.strip() or not unicodedata.is_normalized("NFC", form):
                yield f"{row.source}: {column}: {form!r} has space around it, or is not in Unicode form NFC"


def _lines(table: str) -> list[tuple[int, list[str]]]:
    """Number and fields of each line that is no comment, the header first."""
    lines = enumerate(_text(table).split("\n"), 1)
    return [(number, line.split("\t")) for number, line in lines if line and line[0] != "#"]


def _cell(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _text(name: str) -> str:
    return (resources.files("honglu.knowledge") / "names" / name).read_text(encoding="utf-8")
