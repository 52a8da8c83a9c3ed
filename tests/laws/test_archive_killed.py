"""An ingest of an archive that is killed at any moment and run again leaves the ledger of an unbroken run.

Five kills of 200 pages; with HONGLU_ENDURANCE set, as `make endurance` does, fifty of 2,000.
"""

from __future__ import annotations

import os
import random
import re
import signal
import time
from pathlib import Path

import pytest

from tests.cli.honglu_command import start
from tests.ledger.rows import rows_of
from tests.sources.archives import news_archive

KILLS, PAGES = (50, 2000) if os.environ.get("HONGLU_ENDURANCE") else (5, 200)
SEED = random.SystemRandom().randrange(10**6)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return news_archive(tmp_path_factory.mktemp("archive") / "news.warc.gz", range(PAGES))


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory, archive: Path) -> tuple[dict[str, list[str]], float]:
    """What the ledger of an unbroken run holds, and how many seconds it took."""
    begun = time.monotonic()
    path = tmp_path_factory.mktemp("unbroken") / "ledger.db"
    assert run(path, archive) == {"new": PAGES, "read again": 0, "unchanged": 0}
    return rows_of(path), time.monotonic() - begun


def run(ledger: Path, archive: Path) -> dict[str, int]:
    """Ingest to the end; how many articles became what."""
    with start("--ledger", ledger, "ingest", archive) as program:
        told, wrong = program.communicate()
    assert (program.returncode, wrong) == (0, "")
    return {
        became: int(count.replace(",", ""))
        for count, became in re.findall(r"([\d,]+) (new|read again|unchanged)", told)
    }


def run_and_kill(ledger: Path, archive: Path, after: float) -> None:
    with start("--ledger", ledger, "ingest", archive) as program:
        time.sleep(after)
        program.send_signal(signal.SIGKILL)


def test_the_ledger_is_that_of_an_unbroken_run(
    tmp_path: Path, archive: Path, unbroken: tuple[dict[str, list[str]], float]
) -> None:
    whole, seconds = unbroken
    chance = random.Random(SEED)  # noqa: S311  # no secret
    held = []
    for number in range(KILLS):
        ledger, after = tmp_path / f"{number}.db", chance.uniform(0, seconds)
        run_and_kill(ledger, archive, after)
        held.append(len(rows_of(ledger).get("article", [])))
        # What is safely in the ledger is not read again.
        assert run(ledger, archive) == {"new": PAGES - held[-1], "read again": 0, "unchanged": held[-1]}
        assert rows_of(ledger) == whole, f"seed {SEED}, kill {number} after {after:.3f} s with {held[-1]} articles"
        ledger.unlink()
    if KILLS > 5:
        assert any(0 < count < PAGES for count in held), held


def test_many_kills_in_a_row(tmp_path: Path, archive: Path, unbroken: tuple[dict[str, list[str]], float]) -> None:
    whole, seconds = unbroken
    chance = random.Random(SEED + 1)  # noqa: S311  # no secret
    ledger = tmp_path / "ledger.db"
    for _ in range(KILLS):
        run_and_kill(ledger, archive, chance.uniform(0, seconds / 3))
    run(ledger, archive)
    assert rows_of(ledger) == whole
