"""A ledger opened from Python: sequences that are lazy, sized and repeatable, and data frames of them."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import honglu
from honglu.ledger import LedgerError, read_from
from honglu.query import search
from honglu.query.contacts import Rows
from honglu.query.filters import Filter
from honglu.query.opened import Opened
from honglu.query.tables import tables
from tests.cli.honglu_command import honglu as run
from tests.shared import PROJECT

FRAMES = {"to_pandas": "pandas", "to_polars": "polars", "to_arrow": "pyarrow"}
TABLES: tuple[Rows, ...] = ("contacts", "participants", "names", "posts", "sources", "claims", "evidence")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("opened") / "demo.db"
    done = run("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl")
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture
def ledger(path: Path) -> Iterator[Opened]:
    with honglu.open(path) as ledger:
        yield ledger


def test_contacts_are_those_of_the_command_line(ledger: Opened, path: Path) -> None:
    with read_from(path) as reader:
        for wanted, found in (
            (Filter(), ledger.contacts()),
            (Filter(between=("VN", "KP")), ledger.contacts(between=("VN", "kp"))),
            (Filter(countries=("CN",), kinds=("visit", "call")), ledger.contacts(country="CN", kind=["visit", "call"])),
            (Filter(since=date(2024, 3, 26)), ledger.contacts(since=date(2024, 3, 26))),
            (Filter(until=date(2023, 12, 31), statuses=("held",)), ledger.contacts(until="2023", status="held")),
            (Filter(persons=("Kim Song-nam",)), ledger.contacts(person="김성남")),
        ):
            assert [one.id for one in found] == [one.id for one in search(reader, wanted)]


def test_what_is_found_is_a_sequence(ledger: Opened) -> None:
    found = ledger.contacts(between=("VN", "KP"), since="2024")
    assert isinstance(found, Sequence)
    assert len(found) == 3
    assert list(found) == list(found)
    assert found[-1] == list(found)[2] == found[2]
    assert [one.id for one in found[1:]] == list(found.ids[1:])
    assert found[0] in found
    assert repr(found[:2]) == "<2 found>"
    with pytest.raises(IndexError):
        found[3]


def test_nothing_is_read_before_it_is_asked_for(path: Path) -> None:
    with honglu.open(path) as ledger:
        found = ledger.contacts()[5:]
        first = found[0]
    assert len(found) > 20
    assert first.id == found.ids[0]
    with pytest.raises(LedgerError, match="was closed"):
        found[0]
    with pytest.raises(LedgerError, match="was closed"):
        ledger.actors()


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger at"):
        honglu.open(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_asked_is_told(ledger: Opened) -> None:
    with pytest.raises(ValueError, match="no date"):
        ledger.contacts(since="soon")
    with pytest.raises(ValueError, match="no table"):
        ledger.contacts().to_polars(rows="people")  # type: ignore[arg-type]
    for ask in (ledger.contact, ledger.actor, ledger.article):
        with pytest.raises(LedgerError, match="has the id 'none'"):
            ask("none")
    assert len(ledger.contacts(person="nobody of this name")) == 0


def test_actors_pairs_and_articles(ledger: Opened) -> None:
    (kim,) = ledger.actors("金成男")
    assert (kim.name, kim.represents, kim.first_seen) == ("Kim Song-nam", "KP", "2024-03-21")
    assert ledger.actor(kim.id) == kim
    assert len(ledger.actors()) > 20
    assert ledger.pair("vn", "kp", date(2024, 3, 20)).total == 3
    articles = ledger.articles(language="ko")
    assert [one.id for one in articles] == ["kim-song-nam-hanoi-ko", "kim-song-nam-beijing-ko"]
    reading = ledger.article(articles[0].id)
    assert reading.article.title == articles[0].title
    assert len(reading.claims) == 2
    assert sum(one.articles for one in ledger.outlets()) == len(ledger.articles()) == 17


def cells(frame: Any) -> list[dict[str, Any]]:
    """The rows of any frame, dates as text and missing values as none."""
    told = frame.to_pylist() if hasattr(frame, "to_pylist") else None
    told = frame.to_dicts() if told is None and hasattr(frame, "to_dicts") else told
    told = frame.astype(object).where(frame.notna(), None).to_dict("records") if told is None else told
    return [{n: v.isoformat()[:10] if hasattr(v, "isoformat") else v for n, v in row.items()} for row in told]


@pytest.mark.parametrize("rows", TABLES)
def test_frames_of_every_library_hold_the_same(ledger: Opened, rows: Rows) -> None:
    found = ledger.contacts(country="VN")
    frames = []
    for method, module in FRAMES.items():
        pytest.importorskip(module)
        frames.append(cells(getattr(found, method)(rows=rows)))
    assert frames[0] == frames[1] == frames[2] != []
    (table,) = (one for one in tables() if one.name == rows)
    named = [one.name for one in table.columns]
    assert list(frames[0][0])[: len(named)] == named
    keys = [tuple(row[name] for name in table.key) for row in frames[0]]
    assert len(set(keys)) == len(keys)
    for column in table.columns:
        values = {row[column.name] for row in frames[0]}
        assert not column.needed or None not in values
        assert not column.values or values <= {*column.values, None}


def test_nothing_found_is_an_empty_frame(ledger: Opened) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    nothing = ledger.contacts(country="XX")
    for rows in TABLES:
        assert len(nothing.to_pandas(rows)) == nothing.to_arrow(rows).num_rows == 0
        assert list(nothing.to_pandas(rows).columns) == nothing.to_arrow(rows).column_names


@pytest.mark.parametrize(("method", "module"), FRAMES.items())
def test_a_library_that_is_missing_is_named_with_its_extra(
    ledger: Opened, monkeypatch: pytest.MonkeyPatch, method: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    extra = {"pyarrow": "tables"}.get(module, module)
    with pytest.raises(ImportError, match=rf"needs {module}.*honglu\[{extra}\]"):
        getattr(ledger.contacts(), method)()


def test_a_frame_survives_csv(ledger: Opened, tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    frame = ledger.contacts(country="VN").to_pandas("evidence")
    frame.to_csv(tmp_path / "evidence.csv", index=False)
    with (tmp_path / "evidence.csv").open(encoding="utf-8", newline="") as file:
        assert [row["quote"] for row in csv.DictReader(file)] == list(frame["quote"])
