"""Laws of lists: pages together hold each thing once whatever their size, and CSV tells what JSON tells."""

from __future__ import annotations

import csv
import io
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from honglu.query import holders
from honglu.query.tables.cells import guarded, writable
from honglu.query.tables.csv_text import csv_text

LISTS = (
    "/contacts?",
    "/contacts?view=summary&order=oldest",
    "/contacts?country=VN&text=ha noi",
    "/actors?",
    "/actors?country=CN&type=person",
    "/posts?",
    "/posts?country=VN&since=2024",
    "/posts?text=chu tich",
    "/pairs?",
    "/articles?",
    "/articles?language=vi&until=2024-03",
    "/sources?",
)


def pages_of(api: TestClient, address: str, limit: int, accept: str = "application/json") -> list[Any]:
    """Every page, followed by the header Link."""
    following: str | None = f"/api/v1{address}&limit={limit}"
    found = []
    while following:
        answer = api.get(f"http://localhost{following}", headers={"Accept": accept})
        assert answer.status_code == 200, answer.text
        link = answer.links.get("next", {}).get("url")
        assert accept != "application/json" or answer.json()["next"] == link
        found.append(answer.json() if accept == "application/json" else answer.text)
        following = link
    return found


def items(pages: list[Any]) -> list[Any]:
    return [one for page in pages for one in page["items"]]


@pytest.mark.parametrize("address", LISTS)
def test_pages_together_are_the_whole_list(api: TestClient, address: str) -> None:
    whole = items(pages_of(api, address, 100))
    assert whole

    @settings(max_examples=6, deadline=None)
    @given(st.integers(1, 100))
    def law(limit: int) -> None:
        pages = pages_of(api, address, limit)
        assert items(pages) == whole
        assert all(0 < len(page["items"]) <= limit for page in pages)
        assert all(page.get("total", len(whole)) == len(whole) for page in pages)

    law()


@pytest.mark.parametrize("address", LISTS)
def test_csv_has_what_json_has(api: TestClient, address: str) -> None:
    told = items(pages_of(api, address, 7))
    rows = [row for page in pages_of(api, address, 7, "text/csv") for row in csv.DictReader(io.StringIO(page))]
    assert len(rows) == len(told)
    for row, one in zip(rows, told, strict=True):
        plain = {name: value for name, value in one.items() if isinstance(value, str) and name in row}
        assert {name: row[name] for name in plain} == plain


def test_a_page_that_takes_long_ends_early_and_the_rest_follows(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = items(pages_of(api, "/posts?", 100))
    monkeypatch.setattr(holders, "_LOOKED_THROUGH", 4)
    pages = pages_of(api, "/posts?", 100)
    assert items(pages) == whole
    assert len(pages) > 3


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("cursor", ["x", "%00", "W10", "bnVsbA", "WyJhIiwxLDIsM10", "é", "=" * 9, "A" * 2000])
def test_what_is_no_cursor_is_refused(api: TestClient, address: str, cursor: str) -> None:
    answer = api.get(f"{address}&cursor={cursor}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")


@pytest.mark.parametrize("address", LISTS)
def test_a_cursor_that_somebody_made_breaks_nothing(api: TestClient, address: str) -> None:
    cursor = api.get(f"{address}&limit=1").json()["next"].rpartition("cursor=")[2]
    digest, *keys = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    for odd in ("\ud800", "\0", "' OR 1 --", "x" * 500, 10**400, -1, True, None, {}, []):
        for place in range(len(keys)):
            told = json.dumps([digest, *keys[:place], odd, *keys[place + 1 :]]).encode()
            answer = api.get(f"{address}&limit=1&cursor={urlsafe_b64encode(told).decode().rstrip('=')}")
            assert answer.status_code in (200, 400), answer.text


@pytest.mark.parametrize("address", LISTS)
def test_a_cursor_is_good_for_its_own_question_alone(api: TestClient, address: str) -> None:
    following = api.get(f"{address}&limit=1").json()["next"]
    cursor = following.rpartition("cursor=")[2]
    assert api.get(f"{address}&limit=3&cursor={cursor}").status_code == 200
    assert api.get(f"{address}&since=2020&cursor={cursor}").status_code in (400, 422)
    assert api.get(f"/decisions?cursor={cursor}").status_code == 400


CELLS = st.text(max_size=20) | st.sampled_from(["=1+1", "'x", "\t=x", " @SUM(A1)", "a\nb", '"', ",", "\r", "＝1", "-1"])


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_csv_gives_back_what_went_in_and_runs_nowhere(rows: list[tuple[str, str]]) -> None:
    text = csv_text(("a", "b"), [{"a": one, "b": other} for one, other in rows])
    head, *told = csv.reader(io.StringIO(text, newline=""))
    assert head == ["a", "b"]
    for cells, row in zip(told, rows, strict=True):
        assert [cell.removeprefix("'") for cell in cells] == [writable(one) for one in row]
        assert not any(cell.lstrip()[:1] in tuple("=+-@＝＋－＠") for cell in cells if cell.lstrip())
        assert cells == [guarded(writable(one)) for one in row]
