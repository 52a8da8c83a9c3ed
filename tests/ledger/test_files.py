"""The file: made only by writing, never taken for something else, and errors that say what to do."""

from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from honglu.ledger import LedgerError, default_path, read_from, write_to
from honglu.ledger.migrate import migrate, steps, version_of
from tests.ledger.hand_made import MEETING, keep, ledger_of, on_its_own, reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def refused_to_read(path: Path) -> str:
    with pytest.raises(LedgerError) as caught, read_from(path):
        pass
    return str(caught.value)


def refused_to_write(path: Path) -> str:
    with pytest.raises(LedgerError) as caught, write_to(path, patience=0.05) as writer:
        keep(writer, reading())
    return str(caught.value)


def test_reading_makes_no_ledger(path: Path) -> None:
    message = refused_to_read(path)
    assert str(path) in message
    assert "honglu ingest" in message
    assert not path.exists()


def test_an_empty_file_may_become_a_ledger_but_is_none_yet(path: Path) -> None:
    path.touch()
    assert "there is no ledger" in refused_to_read(path)
    ledger_of(path, [reading()])
    with read_from(path) as reader:
        assert len(list(reader.contacts())) == 1


def test_another_file_is_left_alone(path: Path) -> None:
    path.write_text("minutes of a meeting\n" * 100, encoding="utf-8")
    before = path.read_bytes()
    assert "is not a ledger" in refused_to_read(path)
    assert "is not a ledger" in refused_to_write(path)
    assert path.read_bytes() == before


def test_a_database_of_something_else_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE article (id)")
    before = path.read_bytes()
    assert "is not a ledger" in refused_to_read(path)
    assert "is not a ledger" in refused_to_write(path)
    assert path.read_bytes() == before


def test_a_ledger_of_a_newer_program_is_left_alone(path: Path) -> None:
    ledger_of(path, [reading()])
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 99")
    for message in (refused_to_read(path), refused_to_write(path)):
        assert "newer honglu (schema 99" in message
        assert "upgrade" in message


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    message = refused_to_write(tmp_path / "absent" / "ledger.db")
    assert "check that its folder exists" in message


def test_the_default_ledger_makes_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    ledger_of(default_path(), [reading()])
    assert default_path().is_relative_to(tmp_path)
    assert default_path().is_file()


def test_a_busy_ledger_can_be_read_but_not_written(path: Path) -> None:
    ledger_of(path, [reading(1)])
    with closing(sqlite3.connect(path, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        assert "written by another program" in refused_to_write(path)
        with read_from(path) as reader:
            assert len(list(reader.contacts())) == 1


def test_an_open_reader_stops_no_writer(path: Path) -> None:
    ledger_of(path, [reading(n, on_its_own(n)) for n in (1, 2)])
    with read_from(path) as reader:
        contacts = reader.contacts()
        next(contacts)
        ledger_of(path, [reading(3, on_its_own(3))])
        assert len(list(contacts)) == 1


def test_a_write_is_whole_or_nothing(path: Path) -> None:
    ledger_of(path, [reading(1)])
    broken = replace(MEETING, kind=None)  # type: ignore[arg-type]
    with pytest.raises(LedgerError, match="NOT NULL"), write_to(path) as writer:
        keep(writer, reading(2), reading(3, MEETING, broken))
    with read_from(path) as reader:
        assert [one.article.id for one in reader.readings()] == ["a0001"]


def test_a_reader_cannot_write(path: Path) -> None:
    ledger_of(path, [reading(1)])
    with read_from(path) as reader, pytest.raises(sqlite3.OperationalError):
        reader._connection.execute("DELETE FROM article")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="folders that cannot be written to need a plain user")
def test_a_ledger_in_a_folder_that_cannot_be_written_can_be_read(path: Path) -> None:
    ledger_of(path, [reading(1)])
    path.parent.chmod(0o500)
    try:
        with read_from(path) as reader:
            assert len(list(reader.contacts())) == 1
    finally:
        path.parent.chmod(0o700)


def test_migrations_bring_an_old_ledger_up_and_keep_its_rows(path: Path) -> None:
    ledger_of(path, [reading(1)])
    step = "CREATE TABLE note (text);\n-- a remark; with a semicolon\nINSERT INTO note VALUES ('; not the end');\n"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, path, (*steps(), step))
        assert version_of(connection, path) == len(steps()) + 1
        assert connection.execute("SELECT count(*), (SELECT text FROM note) FROM claim").fetchone() == (
            1,
            "; not the end",
        )


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    ledger_of(path, [reading(1)])
    broken = "CREATE TABLE note (text);\nINSERT INTO nowhere VALUES (1);\n"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, path, (*steps(), broken))
        assert version_of(connection, path) == len(steps())
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'note'").fetchone() == (0,)


def test_a_new_ledger_can_be_opened_by_many_at_once(tmp_path: Path) -> None:
    start = Barrier(8)

    def open_it(path: Path) -> bool:
        start.wait()
        with write_to(path) as writer:
            return writer.stamp("a") is None

    for number in range(10):
        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(open_it, [tmp_path / f"{number}.db"] * 8))
