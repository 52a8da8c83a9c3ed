"""Exports from the pages: each format as a file with a right name and type, within limits."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from honglu.export import FORMATS
from honglu.ledger import read_from
from honglu.web import exporting
from honglu.web.exporting import MOST
from tests.web.unsure import contacts, unsure_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return unsure_ledger(tmp_path / "ledger.db")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_comes_as_a_file(client: TestClient, name: str) -> None:
    form = FORMATS[name]
    answer = client.get(f"/export/{name}?country=KP&country=CN")
    if answer.status_code == 501:
        assert "pip install" in answer.text
        pytest.skip(f"{name} needs what is not installed")
    assert answer.status_code == 200, answer.text
    suffix = ".zip" if form.folder else form.suffix
    assert answer.headers["content-disposition"] == f'attachment; filename="honglu-kp-cn-{name}{suffix}"'
    assert answer.headers["content-type"].partition(";")[0] == ("application/zip" if form.folder else form.media_type)
    assert answer.content
    if form.folder:
        with ZipFile(io.BytesIO(answer.content)) as archive:
            assert archive.testzip() is None
            assert archive.namelist()


def test_what_is_exported_is_the_answer_by_date(client: TestClient, ledger: Path) -> None:
    features = client.get("/export/jsonld").json()["@graph"]
    found = [one["@id"] for one in features if one["@type"] == "Event"]
    assert [identity.rpartition(":")[2] for identity in found] == [one.id for one in contacts(ledger)]
    few = client.get("/export/jsonld?country=CZ&text=trade").json()["@graph"]
    assert len([one for one in few if one["@type"] == "Event"]) == 2


def test_the_same_export_is_the_same_file(client: TestClient) -> None:
    assert client.get("/export/csv").content == client.get("/export/csv?").content


def test_one_contact_and_one_visit(client: TestClient, ledger: Path) -> None:
    one = contacts(ledger)[0].id
    answer = client.get(f"/export/html?contact={one}")
    assert f"honglu-contact-{one[:8]}-html.html" in answer.headers["content-disposition"]
    assert "Tiếp khách" in answer.text
    assert client.get("/export/html?contact=0000").status_code == 404
    told = client.get(f"/export/html?visit={one}")
    assert told.status_code == 404
    assert "is no visit" in told.text
    assert str(ledger) not in told.text


def test_a_report_on_a_person_or_a_pair(client: TestClient, ledger: Path) -> None:
    with read_from(ledger) as reader:
        (kim,) = reader.akin("Kim Song-nam")
    person = client.get(f"/export/html?actor={kim}")
    assert "honglu-kim-song-nam-html.html" in person.headers["content-disposition"]
    assert "Who it is" in person.text
    assert "<title>CN and KP</title>" in client.get("/export/html?country=CN&country=KP").text


def test_dyads_are_for_formats_that_have_them(client: TestClient) -> None:
    assert client.get("/export/gdelt?dyads=1").status_code == 200
    assert client.get("/export/csv?dyads=1").status_code == 422


def test_what_there_is_not(client: TestClient) -> None:
    assert client.get("/export/word").status_code == 404
    assert client.get("/export/csv?since=yesterday").status_code == 400
    empty = client.get("/export/geojson?country=XX")
    assert json.loads(empty.text)["features"] == []


@pytest.mark.parametrize("name", ["csv", "html"])
def test_too_much_is_told(client: TestClient, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert MOST == 20_000
    monkeypatch.setattr(exporting, "MOST", 3)
    monkeypatch.setattr(exporting, "MOST_IN_PAGE", 3)
    answer = client.get(f"/export/{name}")
    assert answer.status_code == 413
    assert "the answer has 4 contacts, and at most 3" in answer.text
    assert client.get(f"/export/{name}?country=CZ").status_code == 200


def test_more_exports_than_the_server_makes_at_once_wait_or_are_told(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Taken:
        def acquire(self, timeout: float) -> bool:
            return timeout < 0

    monkeypatch.setattr(exporting, "_AT_ONCE", Taken())
    answer = client.get("/export/csv")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "10"


def test_nothing_is_left_on_the_disk(client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    room = tmp_path / "temporary"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    assert client.get("/export/csv").status_code == 200
    assert client.get("/export/html").status_code == 200
    assert list(room.iterdir()) == []


def test_pages_have_the_menu_with_their_question(client: TestClient, ledger: Path) -> None:
    page = client.get("/contacts?country=KP&text=Vương Hộ").text
    assert 'href="/export/csv?text=V%C6%B0%C6%A1ng+H%E1%BB%99&amp;country=KP"' in page
    one = contacts(ledger)[0].id
    assert f'href="/export/ical?contact={one}"' in client.get(f"/contacts/{one}").text


def test_a_hostile_question_makes_a_harmless_name(client: TestClient) -> None:
    answer = client.get("/export/csv", params={"outlet": '"; rm -rf /\r\nX-Evil: 1 \u202e../..'})
    assert answer.headers["content-disposition"] == 'attachment; filename="honglu-rm-rf-x-evil-1-csv.zip"'
    assert "x-evil" not in answer.headers
