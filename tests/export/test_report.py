"""The report: one page that needs nothing, runs nothing, and shows what articles say as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from honglu.export import FORMATS, Material, write
from honglu.ledger import read_from
from honglu.model.article import Article
from honglu.model.claim import Evidence, Participant, Place, Reading
from honglu.query import Filter, search
from honglu.query.journeys import journey_of
from tests.export.hostile import exported
from tests.export.hostile import ledger as usual
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, on_its_own

VOID = {"meta", "br", "link", "img", "hr", "input", "path", "rect", "circle", "line"}
WEAPONS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    "'; DROP TABLE contact; --",
    "\u202egnp.exe\u2066",
    "]]><!--",
    "a\x00b\x1b[31m",
]


class Page(HTMLParser):
    """A page taken apart: its tags with their attributes, its text, and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def attributes(self) -> Iterator[tuple[str, str]]:
        return ((name, value or "") for _, attributes in self.tags for name, value in attributes.items())


@contextmanager
def reader_of(path: Path) -> Iterator[Any]:
    with read_from(usual(path)) as reader:
        yield reader


def report(tmp_path: Path, **asked: Any) -> Page:
    """The report on what is asked of the usual ledger."""
    wanted = Filter(**{key: value for key, value in asked.items() if key != "visit"})
    with reader_of(tmp_path / "ledger.db") as reader:
        journey = None
        if asked.get("visit"):
            ids = [one.id for one in search(reader, Filter(kinds=("visit",), statuses=("held",)))]
            journey = journey_of(reader, ids[0])
        given = Material(
            (lambda: iter(journey.contacts)) if journey else (lambda: search(reader, wanted)),
            reader,
            "what was asked",
            "1.0",
            persons=wanted.persons,
            between=wanted.between,
            journey=journey,
        )
        write(FORMATS["html"], given, tmp_path / "out.html")
    return Page((tmp_path / "out.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return Page(exported("html", tmp_path_factory.mktemp("report")).read_text(encoding="utf-8"))


def test_it_needs_nothing_and_runs_nothing(page: Page) -> None:
    assert not {tag for tag, _ in page.tags} & {"script", "img", "iframe", "object", "embed", "link", "form", "base"}
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in {"src", "style", "srcset"}]
    assert all(value.startswith(("#", "https://", "http://")) for name, value in page.attributes if name == "href")
    assert "url(" not in page.text


def test_every_link_leads_to_something(page: Page) -> None:
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(set(ids)) == len(ids)
    wanted = {value[1:] for name, value in page.attributes if name == "href" and value.startswith("#")}
    named = {
        one for name, value in page.attributes if name.startswith("aria-") for one in value.split() if one != "true"
    }
    assert wanted | named <= set(ids)


def test_it_tells_contacts_sentences_and_sources(page: Page) -> None:
    assert "7 contacts, told by 7 articles" in page.text
    assert "Trương Thị Mai (VN)" in page.text
    assert "Ngày 21/3, tại Bắc Kinh, ông Vương Hộ Ninh tiếp ông Kim Song-nam." in page.text
    assert ("lang", "vi") in page.attributes
    assert "Articles differ" in page.text
    assert "2024-03-22" in page.text


def test_a_person(tmp_path: Path) -> None:
    page = report(tmp_path, persons=("kim song nam",))
    assert re.search(r"Kim Song.?[Nn]am \(KP\)", page.text)
    for words in ("Who it is", "Trưởng Ban Quốc tế", "Whom it met", "Vương Hộ Ninh", "21 Mar 2024"):
        assert words in page.text


def test_a_pair(tmp_path: Path) -> None:
    page = report(tmp_path, between=("VN", "KP"))
    for words in ("VN and KP by year", "2024", "Last of each kind", "signing, 26 Mar 2024"):
        assert words in page.text


def test_a_visit_is_an_itinerary_with_its_meetings(tmp_path: Path) -> None:
    page = report(tmp_path, visit=True)
    assert "visited VN, hosted by Trương Thị Mai (VN)" in page.text
    assert "Itinerary" in page.text
    assert "Hanoi" in page.text
    assert "signed an agreement" in page.text


def test_no_contact_says_what_to_do(tmp_path: Path) -> None:
    assert "Ask for less, or ingest more articles" in report(tmp_path, countries=("ZZ",)).text


def test_a_name_of_nobody_and_of_several_is_no_person(tmp_path: Path) -> None:
    assert "Who it is" not in report(tmp_path, persons=("n",)).text


@pytest.mark.parametrize("weapon", [*WEAPONS, "x" * 200_000])
def test_a_hostile_article_is_only_text(weapon: str, tmp_path: Path) -> None:
    text = weapon * 2
    claim = replace(
        on_its_own(1),
        place=Place(weapon, "VN"),
        participants=(WANG, Participant(weapon, "person", "KP", "guest", (weapon,))),
        attributed_to=(weapon,),
        evidence=(Evidence(0, len(weapon), weapon),),
    )
    article = Article(weapon[:90], text, weapon, language=weapon[:9], outlet=weapon, url=f"javascript:{weapon}")
    other = replace(article, id="b", language="vi")
    readings = [Reading(article, (claim,)), Reading(other, (replace(claim, rank=None, place=Place("Huế", "VN")),))]
    with read_from(ledger_of(tmp_path / "ledger.db", readings)) as reader:
        given = Material(reader.contacts, reader, weapon, "1", persons=(weapon,), between=(weapon, "VN"))
        write(FORMATS["html"], given, tmp_path / "out.html")
    page = Page((tmp_path / "out.html").read_text(encoding="utf-8"))
    test_it_needs_nothing_and_runs_nothing(page)
    assert not {tag for tag, _ in page.tags} & {"image", "animate", "foreignobject"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", page.text)
    assert re.sub("[\u202a-\u202e\u2066-\u2069\x00\x1b]", "\ufffd", weapon) in page.text


def test_without_places_and_dates_there_is_no_map_and_no_timeline(tmp_path: Path) -> None:
    claim = replace(MEETING, place=None, date=None, participants=(WANG, KIM))
    with read_from(ledger_of(tmp_path / "ledger.db", [Reading(Article("a", "x" * 200), (claim,))])) as reader:
        write(FORMATS["html"], Material(reader.contacts, reader, "x", "1"), tmp_path / "out.html")
    page = Page((tmp_path / "out.html").read_text(encoding="utf-8"))
    assert "svg" not in {tag for tag, _ in page.tags}
    assert "no date" in page.text
