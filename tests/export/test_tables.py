"""The tidy tables, read with the tools they are for."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from honglu.ledger import Contact, read_from
from honglu.query.tables.schema import tables
from tests.export.hostile import BROKEN, FORMULA, exported
from tests.export.hostile import ledger as hostile

NAMES = [table.name for table in tables()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported("csv", tmp_path_factory.mktemp("csv"))


@pytest.fixture(scope="module")
def parquet_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pyarrow")
    return exported("parquet", tmp_path_factory.mktemp("parquet"))


@pytest.fixture(scope="module")
def contacts(tmp_path_factory: pytest.TempPathFactory) -> list[Contact]:
    with read_from(hostile(tmp_path_factory.mktemp("ledger") / "ledger.db")) as reader:
        return list(reader.contacts())


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_frictionless_finds_no_fault_in_types_keys_and_references(folder: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "title", "message"])
    assert {task.name for task in report.tasks} == set(NAMES)


def test_frictionless_would_find_a_dangling_reference(folder: Path, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "posts.csv").open("a", encoding="utf-8") as posts:
        posts.write("nowhere,1,1,vi,true,Bộ trưởng\n")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_pandas_reads_what_the_ledger_holds(folder: Path, contacts: list[Contact]) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(folder / "contacts.csv", dtype={"id": str}, parse_dates=["first_day", "last_day"])
    assert list(frame["id"]) == [contact.id for contact in contacts]
    assert list(frame["confidence"]) == [contact.confidence for contact in contacts]
    assert frame["first_day"].dt.year.dropna().between(2020, 2024).all()
    people = pandas.read_csv(folder / "participants.csv")
    assert len(people) == sum(len(contact.parties) for contact in contacts)


def test_sentences_come_to_the_letter(folder: Path, contacts: list[Contact]) -> None:
    kept = [proof.evidence.quote for contact in contacts for proof in contact.proofs]
    assert [row["quote"].removeprefix("'") for row in rows(folder, "evidence")] == kept


def test_no_cell_of_any_table_can_be_run(folder: Path) -> None:
    for name in NAMES:
        for row in rows(folder, name):
            for cell in row.values():
                assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
                assert not cell.startswith(("\t", "\r", "\n"))


def test_an_apostrophe_taken_off_gives_the_words_back(folder: Path) -> None:
    names = {row["name"].removeprefix("'") for row in rows(folder, "participants")}
    assert FORMULA.name in names
    assert BROKEN.name.replace("\x00", "\ufffd") in names
    posts = {row["post"].removeprefix("'") for row in rows(folder, "posts")}
    assert set(FORMULA.posts) <= posts


def test_who_says_what_where_articles_differ(folder: Path) -> None:
    (disputed,) = [row for row in rows(folder, "contacts") if "date" in row["disputed"]]
    said = {(row["source"], row["date"]) for row in rows(folder, "claims") if row["contact"] == disputed["id"]}
    assert said == {("a0001", "2024-03-21"), ("a0002", "2024-03-22")}
    assert disputed["articles"] == "2"


def test_one_person_has_one_id_in_all_contacts(folder: Path) -> None:
    ids = {row["actor"] for row in rows(folder, "participants") if "Kim Song" in row["name"]}
    assert len(ids) == 1
    assert "" not in ids


def test_every_row_has_every_column_and_every_column_is_in_the_codebook(folder: Path) -> None:
    told = (folder / "codebook.md").read_text(encoding="utf-8")
    fields = {one["name"]: one for one in json.loads((folder / "datapackage.json").read_text())["resources"]}
    for table in tables():
        head = (folder / f"{table.name}.csv").read_text(encoding="utf-8").splitlines()[0]
        assert head.split(",") == [column.name for column in table.columns]
        assert [field["name"] for field in fields[table.name]["schema"]["fields"]] == head.split(",")
        section = told.partition(f"## {table.name}.csv\n")[2].partition("\n## ")[0]
        assert all(f"| `{column.name}` |" in section for column in table.columns)


@pytest.mark.parametrize("name", NAMES)
def test_parquet_holds_what_csv_holds(folder: Path, parquet_folder: Path, name: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(parquet_folder / f"{name}.parquet")
    assert table.schema.field(0).metadata[b"description"]
    held = [["" if cell is None else str(cell) for cell in row.values()] for row in table.to_pylist()]
    told = [[cell.removeprefix("'") for cell in row.values()] for row in rows(folder, name)]
    shown = [[{"true": "True", "false": "False"}.get(cell, cell) for cell in row] for row in told]
    bare = [[cell.removeprefix("'") for cell in row] for row in held]
    assert bare == [[cell.removeprefix("'") for cell in row] for row in shown]


def test_polars_reads_the_parquet(parquet_folder: Path, contacts: list[Contact]) -> None:
    polars = pytest.importorskip("polars")
    people = polars.read_parquet(parquet_folder / "participants.parquet")
    joined = people.join(polars.read_parquet(parquet_folder / "contacts.parquet"), left_on="contact", right_on="id")
    assert len(joined) == sum(len(contact.parties) for contact in contacts)
    assert joined.schema["first_day"] == polars.Date


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_the_same_ledger_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    one, other = (exported(name, folder) for folder in (tmp_path / "one", tmp_path / "other") if not folder.mkdir())
    files = sorted(file.name for file in one.iterdir())
    assert files == sorted(file.name for file in other.iterdir())
    assert all((one / file).read_bytes() == (other / file).read_bytes() for file in files)
