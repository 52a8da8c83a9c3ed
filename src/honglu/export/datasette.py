"""A SQLite file for Datasette: the tidy tables with keys, views and full-text search; its metadata beside."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from honglu.export.format import Material
from honglu.export.searching import search_text
from honglu.export.tables.rows import rows
from honglu.ledger import Contact
from honglu.query.places import where
from honglu.query.tables.cells import writable
from honglu.query.tables.rows import Value
from honglu.query.tables.schema import Table, tables
from honglu.query.telling import sentence

_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
FILE = "honglu.db"


def write(material: Material, out: Path) -> None:
    """Fill the folder with `honglu.db` and `metadata.json`."""
    with closing(sqlite3.connect(out / FILE)) as database:
        for table in tables():
            database.execute(_create(table))
        database.executescript((files("honglu.export") / "datasette.sql").read_text(encoding="utf-8"))
        _fill(database, material)
        database.commit()
        database.execute("INSERT INTO search(search) VALUES ('optimize')")
        database.execute("ANALYZE")
        database.commit()
    text = json.dumps(_metadata(material), ensure_ascii=False, indent=2)
    (out / "metadata.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _create(table: Table) -> str:
    columns = [f'"{one.name}" {_TYPES[one.type]}{" NOT NULL" if one.needed else ""}' for one in table.columns]
    keys = [f"PRIMARY KEY ({_quoted(table.key)})"]
    for names, other in table.refers:
        target = next(one for one in tables() if one.name == other)
        keys.append(f'FOREIGN KEY ({_quoted(names)}) REFERENCES "{other}" ({_quoted(target.key)})')
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join([*columns, *keys]) + "\n)"


def _fill(database: sqlite3.Connection, material: Material) -> None:
    statements = {table.name: _insert(table) for table in tables()}
    for name, row in rows(material):
        database.execute(statements[name], [_value(value) for value in row.values()])
        if name == "sources":
            article = material.reader.article(str(row["id"]))
            database.execute(
                "INSERT INTO articles VALUES (?, ?)", (_value(row["id"]), _value(article.text if article else None))
            )
    for contact in material.contacts():
        database.execute(
            "INSERT INTO told VALUES (?, ?, ?, ?, ?)", (contact.id, _value(sentence(contact)), *_point(contact))
        )
        key = database.execute("SELECT rowid FROM contacts WHERE id = ?", (contact.id,)).fetchone()
        database.execute("INSERT INTO search(rowid, words) VALUES (?, ?)", (*key, search_text(_words(contact))))


def _insert(table: Table) -> str:
    places = ", ".join("?" * len(table.columns))
    names = _quoted(tuple(column.name for column in table.columns))
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608  # names of our own schema


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _value(value: Value) -> str | int | float | None:
    if isinstance(value, date):
        return value.isoformat()
    return writable(value) if isinstance(value, str) else value


def _point(contact: Contact) -> tuple[float, float, str] | tuple[None, None, None]:
    point = where(contact.place, contact.place_names)
    return (point.latitude, point.longitude, point.precision) if point else (None, None, None)


def _words(contact: Contact) -> Iterator[str]:
    """All words that a contact may be looked for by."""
    yield from (contact.kind, contact.status, *contact.place_names, *contact.attributed_to)
    for party in contact.parties:
        yield from (*party.names, party.participant.represents or "", *party.participant.posts)
        yield from (post for posts in party.posts.values() for post in posts)
    yield from (proof.evidence.quote for proof in contact.proofs)
    yield from (source.title or "" for source in contact.sources)


def _metadata(material: Material) -> dict[str, Any]:
    """What Datasette shows: titles, what each column means, facets, and where full-text search looks."""
    described: dict[str, dict[str, Any]] = {
        table.name: {
            "description": table.what,
            "columns": {column.name: column.what for column in table.columns},
        }
        for table in tables()
    }
    described["contacts"] |= {
        "facets": ["kind", "status", "country"],
        "sort": "first_day",
        "fts_table": "search",
        "fts_pk": "rowid",
    }
    described["participants"] |= {"facets": ["represents", "role"], "label_column": "name"}
    described["sources"] |= {"facets": ["language", "outlet"], "label_column": "title"}
    described["articles"] = {"description": "The articles' texts, which are their publishers'.", "hidden": True}
    described["told"] = {"description": "Each contact in a sentence, and where it was.", "hidden": True}
    described["lines"] = {"description": "What happened, in order of time.", "facets": ["kind", "status", "country"]}
    return {
        "title": material.question[:1].upper() + material.question[1:],
        "description": f"Contacts as articles tell of them; written by honglu {material.version}.",
        "source": "The articles in the table sources",
        "databases": {"honglu": {"tables": described, "queries": json.loads(_QUERIES)}},
    }


_QUERIES = (files("honglu.export") / "datasette_queries.json").read_text(encoding="utf-8")
