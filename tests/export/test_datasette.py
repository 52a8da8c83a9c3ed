"""The file for Datasette, opened with Datasette."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from honglu.export.searching import search_text
from honglu.query.tables.schema import tables
from tests.export.hostile import BROKEN, FORMULA, exported


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported("datasette", tmp_path_factory.mktemp("datasette"))


def asked(folder: Path, *paths: str) -> list[Any]:
    """What Datasette answers to these addresses, each with status 200."""
    application = pytest.importorskip("datasette.app")

    async def answers() -> list[Any]:
        metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
        served = application.Datasette([str(folder / "honglu.db")], metadata=metadata)
        return [await served.client.get(path) for path in paths]

    found = asyncio.run(answers())
    assert [answer.status_code for answer in found] == [200] * len(paths), [answer.text[:300] for answer in found]
    return [answer.json() if ".json" in path else answer.text for answer, path in zip(found, paths, strict=True)]


def test_keys_and_content_are_whole(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "honglu.db")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert names >= {table.name for table in tables()} | {"articles", "told", "search"}
        people = {name for (name,) in database.execute("SELECT name FROM participants")}
        assert people >= {FORMULA.name, BROKEN.name.replace("\x00", "\ufffd")}
        quoted = database.execute(
            "SELECT count(*) FROM evidence AS e JOIN articles AS a ON a.id = e.source"
            " WHERE e.quote <> substr(a.text, e.start + 1, e.end - e.start)"
        )
        assert quoted.fetchone() == (0,)


def test_datasette_inspects_it(folder: Path) -> None:
    pytest.importorskip("datasette")
    done = subprocess.run(
        [sys.executable, "-m", "datasette", "inspect", str(folder / "honglu.db")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["honglu"]["tables"]["contacts"]["count"] == 7


def test_every_table_and_view_can_be_looked_at(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "honglu.db")) as database:
        kinds = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"
        names = [name for (name,) in database.execute(kinds) if not name.startswith("search")]
    pages = asked(folder, *(f"/honglu/{name}" for name in names))
    assert [name for name, page in zip(names, pages, strict=True) if name not in page] == []


def test_metadata_says_what_columns_mean(folder: Path) -> None:
    (page,) = asked(folder, "/honglu/contacts")
    assert "The first day that the date may mean." in page


@pytest.mark.parametrize(
    "words", ["vương hộ ninh", "vuong ho ninh", "VƯƠNG", "chinh hiep", "song nam", "tiếp", "tan hoa xa"]
)
def test_search_finds_with_and_without_accents(words: str, folder: Path) -> None:
    (found,) = asked(folder, f"/honglu/contacts.json?_shape=array&_search={quote(words)}")
    assert "meeting" in {row["kind"] for row in found}


def test_search_finds_nothing_where_there_is_nothing(folder: Path) -> None:
    (found,) = asked(folder, "/honglu/contacts.json?_shape=array&_search=ljubljana")
    assert found == []


@pytest.mark.parametrize("words", ["điện", "dien", "习近平", "近平", "越南", "김성남", "성남"])
def test_parts_of_words_written_together_are_found(words: str) -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(
            "CREATE VIRTUAL TABLE s USING fts5 (w, content = '', tokenize = 'unicode61 remove_diacritics 2')"
        )
        text = search_text(["Điện mừng", "国家主席习近平访问越南", "김성남을 만났다"])
        database.execute("INSERT INTO s(rowid, w) VALUES (1, ?)", (text,))
        assert database.execute("SELECT rowid FROM s WHERE s MATCH ?", (f'"{words}"',)).fetchall() == [(1,)]


def test_questions_that_come_with_it(folder: Path) -> None:
    between, find = asked(
        folder, "/honglu/between.json?_shape=array&one=VN&other=KP", "/honglu/find.json?_shape=array&words=truong+thi"
    )
    assert {row["kind"] for row in between} == {"visit", "signing"}
    assert "Trương Thị Mai" in find[0]["sentence"]


def test_views_answer(folder: Path) -> None:
    pairs, people, posts, disputes = asked(
        folder, *(f"/honglu/{name}.json?_shape=array" for name in ("pairs", "people", "held_posts", "disputes"))
    )
    assert {(row["one"], row["other"]) for row in pairs} >= {("CN", "KP"), ("KP", "VN")}
    assert any(row["name"] == "Vương Hộ Ninh" and row["contacts"] >= 1 for row in people)
    assert any(row["post"] == "Chủ tịch Chính hiệp" and row["first_seen"] == "2024-03-21" for row in posts)
    assert any("date" in row["disputed"] for row in disputes)


def test_the_same_ledger_gives_the_same_rows(folder: Path, tmp_path: Path) -> None:
    again = exported("datasette", tmp_path)

    def dump(one: Path) -> list[str]:
        with closing(sqlite3.connect(one / "honglu.db")) as database:
            return list(database.iterdump())

    assert dump(folder) == dump(again)
    assert (folder / "metadata.json").read_bytes() == (again / "metadata.json").read_bytes()
