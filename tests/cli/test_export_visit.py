"""`honglu export --visit`: one journey in any format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honglu.ledger import read_from
from tests.cli.honglu_command import honglu
from tests.export.hostile import ledger as usual


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return usual(tmp_path_factory.mktemp("ledger") / "ledger.db")


def visit(ledger: Path) -> str:
    with read_from(ledger) as reader:
        return next(one.id for one in reader.contacts() if one.kind == "visit" and one.status == "held")


def test_the_visit_and_its_meetings_and_nothing_else(ledger: Path) -> None:
    done = honglu("--ledger", ledger, "export", "geojson", "--visit", visit(ledger)[:8])
    assert done.returncode == 0, done.stderr
    told = [one["properties"] for one in json.loads(done.stdout)["features"]]
    assert {one["kind"] for one in told if one["what"] == "contact"} == {"visit", "signing"}


def test_filters_apply_to_it(ledger: Path) -> None:
    done = honglu("--ledger", ledger, "export", "geojson", "--visit", visit(ledger), "--kind", "signing")
    assert [one["properties"]["kind"] for one in json.loads(done.stdout)["features"]] == ["signing"]


def test_a_report_of_it(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "visit.html"
    done = honglu("--ledger", ledger, "export", "html", "--visit", visit(ledger), "-o", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Itinerary" in out.read_text(encoding="utf-8")


def test_no_visit_is_an_error_that_helps(ledger: Path) -> None:
    done = honglu("--ledger", ledger, "export", "html", "--visit", "ffffffff")
    assert done.returncode == 1
    assert "honglu contacts" in done.stderr
