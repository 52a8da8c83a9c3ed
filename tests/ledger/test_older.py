"""A ledger of an older version is brought up to date when it is opened: its claims are merged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import contact_to_json, read_from, write_to
from honglu.ledger.migrate import migrate, steps
from tests.ledger.hand_made import MEETING, ledger_of, reading


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "new.db", [reading(1), reading(2), reading(3, replace(MEETING, date="2024-06-01"))])


@pytest.fixture
def old(tmp_path: Path, new: Path) -> Path:
    """The same articles and claims in a ledger of version 1, which kept each claim as a contact."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, path, steps()[:1])
        connection.execute("ATTACH ? AS new", (str(new),))
        for table in ("article", "claim", "participant"):
            had = connection.execute("SELECT name FROM pragma_table_info(?, 'main')", (table,)).fetchall()
            columns = ", ".join(name for (name,) in had)
            connection.execute(f"INSERT INTO main.{table} SELECT {columns} FROM new.{table}")  # noqa: S608
    return path


def test_reading_an_older_ledger_merges_it(old: Path, new: Path) -> None:
    with read_from(old) as reader, read_from(new) as expected:
        merged = [contact_to_json(contact) for contact in reader.contacts()]
        assert merged == [contact_to_json(contact) for contact in expected.contacts()]
    assert [len(contact["sources"]) for contact in merged] == [2, 1]


def test_writing_to_an_older_ledger_merges_it_first(old: Path) -> None:
    with write_to(old) as writer:
        assert writer.remove("a0002")
    with read_from(old) as reader:
        assert [[source.id for source in one.sources] for one in reader.contacts()] == [["a0001"], ["a0003"]]


def test_reading_a_merged_ledger_of_an_older_version_merges_it_anew(new: Path) -> None:
    with read_from(new) as reader:
        expected = [contact_to_json(contact) for contact in reader.contacts()]
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("DROP INDEX article_in_order")  # the newest step
        connection.execute(f"PRAGMA user_version = {len(steps()) - 1:d}")
    with read_from(new) as reader:
        assert [contact_to_json(contact) for contact in reader.contacts()] == expected
