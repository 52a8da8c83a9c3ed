"""Which column of a table is which field of an article, and rows → articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

import yaml

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.record import OPTIONAL, Complaint, article_of

FIELDS = ("text", *OPTIONAL, "published")

_JOINT = re.compile(r"[\s_-]+")
_MOST_SHOWN = 12  # columns named in a fault


class ColumnError(ValueError):
    """A table has no column for the text, or not the columns that were asked for."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class _Column:
    place: int
    form: str | None
    """How its dates are written, in the letters of `strptime`; None for ISO 8601."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each field that the table has."""

    _columns: Mapping[str, _Column]

    def names(self, header: Sequence[str]) -> list[str]:
        """The names of these columns in the header in which they were found, in its order."""
        return [header[place] for place in sorted({column.place for column in self._columns.values()})]

    def article(self, row: Sequence[Any], file: str, line: int, limit: int) -> Iterator[Article | Fault]:
        """The article of a row and what is wrong in it; `line` is where the row stands in the file."""
        node, complaints = {}, []
        for field, column in self._columns.items():
            value = row[column.place] if column.place < len(row) else None
            node[field] = _told(value, field)
            if field == "published" and column.form and node[field]:
                node[field], complaint = _day(node[field], column.form)
                complaints += [complaint] if complaint else []
        article, more = article_of(node)
        if article and 4 * len(article.text) > limit and len(article.text.encode()) > limit:
            article, more = None, [Complaint(f"the article is over {limit // 1024**2} MB", "split it, or leave it out")]
        yield from (Fault(file, line, *complaint) for complaint in (*complaints, *more))
        if article:
            yield article


def columns_in(header: Sequence[str], wanted: Mapping[str, str]) -> Columns:
    """Find the fields among the names of a table's columns: where `wanted` says, else under their usual names.

    `wanted` gives for a field the name of its column, for `published` maybe with the form of its dates behind a colon
    (`date:%d/%m/%Y`). Raises `ColumnError`.
    """
    places = {_plain(name): place for place, name in reversed(list(enumerate(header)))}
    found = {field: _wanted(field, name, places, header) for field, name in wanted.items()}
    taken = {column.place for column in found.values()}
    for field, names in _usual().items():
        place = next((places[name] for name in names if places.get(name, -1) >= 0 and places[name] not in taken), None)
        if field not in found and place is not None:
            found[field] = _Column(place, None)
            taken.add(place)
    if "text" not in found:
        raise ColumnError(f"no column has the text; columns: {_shown(header)}", "name it with --columns text=NAME")
    return Columns(found)


def is_header(header: Sequence[str], wanted: Mapping[str, str]) -> bool:
    """Whether these are names of columns, of the text and of one field more."""
    try:
        return len(header) > 1 and len(columns_in(header, wanted)._columns) > 1
    except ColumnError:
        return False


def _wanted(field: str, name: str, places: Mapping[str, int], header: Sequence[str]) -> _Column:
    form = None
    if field == "published" and "%" in name and _plain(name) not in places:
        name, _, form = name.partition(":")
    if _plain(name) not in places:
        raise ColumnError(
            f'no column is named "{name[:40]}"; columns: {_shown(header)}', f"name one of them: --columns {field}=NAME"
        )
    return _Column(places[_plain(name)], form)


def _told(value: Any, field: str) -> Any:
    """A cell as JSON would tell it: days as text, the number of an article as its digits, "not a number" as nothing.

    Authors may be told as a list.
    """
    match value:
        case date():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "surrogateescape")
        case list() if field == "byline":
            return ", ".join(str(name) for name in value if name)
        case float() if value != value:  # noqa: PLR0124  # how tables of numbers say that nothing is there
            return None
        case int() | float() if field == "id" and not isinstance(value, bool):
            return f"{value:.0f}"
        case _:
            return value


def _day(value: Any, form: str) -> tuple[str | None, Complaint | None]:
    try:
        return datetime.strptime(str(value).strip(), form).date().isoformat(), None  # a day as written
    except ValueError:
        shown = str(value)[:40]
        hint = "mend the cell, or the form after --columns published=NAME:"
        return None, Complaint(f'published is no date as {form}: "{shown}"; read without it', hint)


@cache
def _usual() -> Mapping[str, tuple[str, ...]]:
    node = yaml.safe_load((resources.files("honglu.sources") / "columns.yaml").read_text(encoding="utf-8"))
    return {field: tuple(map(_plain, names)) for field, names in node.items()}


def _plain(name: str) -> str:
    return _JOINT.sub(" ", str(name).strip().casefold())


def _shown(header: Sequence[str]) -> str:
    names = [str(name)[:40] for name in header[:_MOST_SHOWN]]
    return ", ".join(names) + (", …" if len(header) > _MOST_SHOWN else "")
