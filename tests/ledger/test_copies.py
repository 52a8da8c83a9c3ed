"""Copies in the ledger: kept as articles, pointing at the earliest, one line of sources."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from honglu.ledger import contact_to_json, read_from, write_to
from honglu.model.claim import Reading
from honglu.model.copy import Copy
from tests.ledger.hand_made import MEETING, SENTENCE, keep, reading

WIRE = " ".join([SENTENCE, *(f"Hai bên trao đổi về việc thứ {number}." for number in range(40))])
OWN = " ".join(f"Đoạn {number} do toà soạn viết về chuyến thăm." for number in range(40))


def told(number: int, text: str = WIRE, day: int = 22, **fields: object) -> Reading:
    claim = replace(MEETING, attributed_to=(), evidence=(replace(MEETING.evidence[0], quote=f"Câu số {number}."),))
    return reading(number, claim, text=text, published=date(2024, 3, day), **fields)


def family(path: Path, article: str) -> list[Copy]:
    with read_from(path) as reader:
        found = reader.source(article)
        assert found is not None
        return reader.family(found)


def pointers(path: Path, article: str) -> dict[str, str | None]:
    return {copy.source.id: copy.of for copy in family(path, article)}


def test_copies_are_one_line_of_sources(tmp_path: Path) -> None:
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, told(1), told(2, WIRE + " (TTXVN)", 23), told(3, OWN))
    with read_from(tmp_path / "l.db") as reader:
        (contact,) = reader.contacts()
    assert contact.lines == (("a0001", "a0002"), ("a0003",))
    assert contact_to_json(contact)["copies"] == {"a0002": "a0001"}
    assert [source.id for source in contact.sources] == ["a0001", "a0003", "a0002"]


def test_the_earliest_is_the_original_also_when_it_comes_last(tmp_path: Path) -> None:
    with write_to(tmp_path / "l.db") as writer:
        for number, day in ((3, 24), (2, 23), (1, 22)):
            keep(writer, told(number, day=day))
    assert pointers(tmp_path / "l.db", "a0003") == {"a0001": None, "a0002": "a0001", "a0003": "a0001"}


def test_when_the_original_goes_the_next_takes_its_place(tmp_path: Path) -> None:
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, told(1), told(2, day=23), told(3, day=24))
        writer.remove("a0001")
    assert pointers(tmp_path / "l.db", "a0002") == {"a0002": None, "a0003": "a0002"}
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, told(2, OWN, 23))
    assert pointers(tmp_path / "l.db", "a0003") == {"a0003": None}
    with read_from(tmp_path / "l.db") as reader:
        assert [contact.lines for contact in reader.contacts()] == [(("a0002",), ("a0003",))]


def test_a_copy_of_a_copy_has_the_first_as_original(tmp_path: Path) -> None:
    words = [f"từ{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(400)]
    texts = [" ".join(words[start : start + 200]) for start in (0, 60, 120)]
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, *(told(number, text, 20 + number) for number, text in enumerate(texts, 1)))
    assert pointers(tmp_path / "l.db", "a0003") == {"a0001": None, "a0002": "a0001", "a0003": "a0002"}
    with read_from(tmp_path / "l.db") as reader:
        (contact,) = reader.contacts()
    assert contact.copies == {"a0002": "a0001", "a0003": "a0001"}


def test_a_revised_title_makes_a_version(tmp_path: Path) -> None:
    page = "https://bao.example/{}-4925440.html"
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, told(1, url="https://khac.example/tin"))
        keep(writer, told(2, day=23, title="Tiếp khách", url=page.format("tiep-khach")))
        keep(writer, told(3, day=24, title="Hội kiến", url=page.format("hoi-kien")))
    assert [copy.version_of for copy in family(tmp_path / "l.db", "a0001")] == [None, None, "a0002"]


def test_articles_that_tell_of_no_contact_have_copies_too(tmp_path: Path) -> None:
    with write_to(tmp_path / "l.db") as writer:
        keep(writer, *(Reading(told(number).article, ()) for number in (1, 2)))
    with read_from(tmp_path / "l.db") as reader:
        assert [[copy.source.id for copy in family] for family in reader.families()] == [["a0001", "a0002"]]
        assert list(reader.contacts_in("a0001")) == []


def test_an_older_ledger_learns_its_copies(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with write_to(path) as writer:
        keep(writer, told(1), told(2))
    expected = family(path, "a0001")
    before_copies(path)
    assert family(path, "a0001") == expected
    assert len(expected) == 2


def before_copies(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in ("copy", "sketch_mark", "sketch", "contact_words"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX article_in_order")
        connection.execute("ALTER TABLE article DROP COLUMN byline")
        connection.execute("ALTER TABLE contact DROP COLUMN summary")
        connection.execute("PRAGMA user_version = 6")  # what the later steps made is gone
