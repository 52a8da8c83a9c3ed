"""An export comes to its place whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from honglu.export import ExportError, Format, Material, write
from honglu.ledger import read_from
from tests.ledger.hand_made import ledger_of, on_its_own, reading


@pytest.fixture
def material(tmp_path: Path) -> Iterator[Material]:
    path = ledger_of(tmp_path / "ledger.db", [reading(1, on_its_own(1)), reading(2, on_its_own(2))])
    with read_from(path) as reader:
        yield Material(reader.contacts, reader, "all contacts", "0")


def _ids(material: Material, out: Path) -> None:
    out.write_text("".join(f"{contact.id}\n" for contact in material.contacts()), encoding="utf-8")


def _breaks(material: Material, out: Path) -> None:
    _ids(material, out)
    raise RuntimeError("half way")


def _two(material: Material, out: Path) -> None:
    for name in ("one.txt", "two.txt"):
        _ids(material, out / name)


FILE = Format("ids", ".txt", "text/plain", "ids", _ids)
FOLDER = Format("two", "", "text/plain", "ids twice", _two, folder=True)


def test_a_file_takes_the_place_of_the_one_before(material: Material, tmp_path: Path) -> None:
    out = tmp_path / "out" / "ids.txt"
    out.parent.mkdir()
    out.write_text("before")
    write(FILE, material, out)
    assert out.read_text().splitlines() == [contact.id for contact in material.contacts()]
    assert list(out.parent.iterdir()) == [out]


def test_what_stood_there_stays_where_the_export_breaks(material: Material, tmp_path: Path) -> None:
    out = tmp_path / "out" / "ids.txt"
    out.parent.mkdir()
    out.write_text("before")
    with pytest.raises(RuntimeError):
        write(Format("ids", ".txt", "text/plain", "ids", _breaks), material, out)
    assert out.read_text() == "before"
    assert list(out.parent.iterdir()) == [out]


def test_a_folder_is_made_and_other_files_in_it_are_left_alone(material: Material, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(FOLDER, material, out)
    (out / "notes.txt").write_text("mine")
    write(FOLDER, material, out)
    assert sorted(file.name for file in out.iterdir()) == ["notes.txt", "one.txt", "two.txt"]
    assert (out / "notes.txt").read_text() == "mine"


def test_a_place_that_cannot_be_written_to_is_told(material: Material, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for form, out, word in (
        (FILE, tmp_path, "is a folder"),
        (FOLDER, tmp_path / "file", "is a file"),
        (FILE, tmp_path / "nowhere" / "ids.txt", "check that its folder exists"),
    ):
        with pytest.raises(ExportError, match=word):
            write(form, material, out)
