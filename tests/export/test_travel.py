"""Travel rows: whose journey it was, where to, for how long, with whom, and what was signed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from honglu.export import FORMATS, write
from honglu.export.travel.csv_file import columns
from honglu.query import Filter
from tests.export.hostile import exported, ledger, material

COLT = (
    *("LeaderFullName", "LeaderCountryOrIGO", "LeaderRegion", "CountryVisited", "RegionVisited", "TripYear"),
    *("TripDuration", "post", "start", "end", "type", "invitation", "hosts", "companions", "documents", "sources"),
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    out = exported("travel", tmp_path_factory.mktemp("travel"))
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_columns_begin_with_those_of_colt(rows: list[dict[str, str]]) -> None:
    assert tuple(columns())[: len(COLT)] == COLT
    assert list(rows[0]) == list(columns())


def test_a_visit_with_companions_and_a_document(rows: list[dict[str, str]]) -> None:
    (visit,) = [row for row in rows if row["start"] == "2024-03-25"]
    assert [visit[column] for column in COLT[:7]] == [
        *("Kim Song-nam", "North Korea", "Asia", "Vietnam", "Asia", "2024", "4"),
    ]
    assert (visit["end"], visit["type"], visit["status"], visit["city"]) == ("2024-03-28", "official", "held", "Hà Nội")
    assert visit["companions"] == "Ri Chang-sik (Thứ trưởng)"
    assert visit["hosts"] == "Trương Thị Mai (Trưởng Ban Tổ chức)"
    assert visit["post"] == "Trưởng Ban Quốc tế; Ủy viên dự khuyết"
    assert "Vương Hộ Ninh tiếp" in visit["documents"]
    assert (visit["LeaderCountryISO"], visit["CountryVisitedISO"], visit["days_seen"]) == ("PRK", "VNM", "4")


def test_a_month_is_no_duration(rows: list[dict[str, str]]) -> None:
    (planned,) = [row for row in rows if row["status"] == "planned"]
    assert (planned["TripYear"], planned["TripDuration"], planned["days_seen"]) == ("2024", "", "")
    assert (planned["start"], planned["end"]) == ("2024-05", "2024-05")


def test_signings_count_though_the_question_leaves_them_out(tmp_path: Path) -> None:
    out = tmp_path / "travel.csv"
    with material(ledger(tmp_path / "ledger.db"), Filter(kinds=("visit",), statuses=("held",))) as given:
        write(FORMATS["travel"], given, out)
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(out)
    assert len(frame) == 1
    assert frame.iloc[0]["documents"]
    assert frame.iloc[0]["TripDuration"] == 4
