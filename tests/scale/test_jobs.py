"""Several processes read what one reads: the same lines, the same ledger, and an end that is told if one is killed."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from honglu.ledger import read_from
from tests.cli.honglu_command import honglu, start
from tests.laws.dispatches import SAMPLES
from tests.ledger.rows import rows_of
from tests.sources.archives import dispatch, http, news, news_archive, record, warc

JOBS = ("--jobs", "2")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of every kind, with faults among them, and one page and one article twice."""
    folder = tmp_path_factory.mktemp("folder")
    lines = [json.dumps({"id": f"a{n}", "text": dispatch(n)}, ensure_ascii=False) for n in range(80)]
    lines[40:40] = [
        "{broken",
        json.dumps({"id": "a7", "text": dispatch(7)}),
        json.dumps({"id": "a7", "text": dispatch(8)}),
    ]
    lines.insert(60, json.dumps({"text": "Les deux ministres se sont entretenus hier à Paris de la situation."}))
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "b.jsonl").write_bytes(SAMPLES.read_bytes())
    archive = [*(one for n in range(100, 150) for one in news(n)), b"junk", *news(120), *news(151)]
    archive.append(record("https://c.example/", http(b"<html><p></p></html>")))
    (folder / "c.warc.gz").write_bytes(warc(archive))
    (folder / "d.txt").write_text("", encoding="utf-8")
    return folder


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()]


@pytest.mark.parametrize("options", [(), ("--language", "vi")])
def test_read_prints_the_same(folder: Path, options: tuple[str, ...]) -> None:
    one, many = honglu("read", folder, *options), honglu("read", folder, *JOBS, *options)
    assert one.stdout.count("\n") > 130
    assert one.stderr.count("\n") > 3
    assert (many.stdout, many.stderr, many.returncode) == (one.stdout, one.stderr, one.returncode)


def test_ingest_makes_the_same_ledger(folder: Path, tmp_path: Path) -> None:
    told = [honglu("--ledger", tmp_path / f"{n}.db", "ingest", folder, "--jobs", str(n)) for n in (1, 3)]
    assert len({(done.stdout, done.stderr, done.returncode) for done in told}) == 1
    assert rows_of(tmp_path / "1.db") == rows_of(tmp_path / "3.db")
    again = honglu("--ledger", tmp_path / "3.db", "ingest", folder, "--jobs", "3")
    assert "2 read again" in again.stdout  # the article that came twice, in two forms
    assert rows_of(tmp_path / "1.db") == rows_of(tmp_path / "3.db")


def test_a_killed_worker_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    archive, ledger = news_archive(tmp_path / "a.warc.gz", range(600)), tmp_path / "l.db"
    with start("--ledger", ledger, "ingest", "-v", *JOBS, archive) as program:
        assert program.stdout
        assert program.stderr
        told = [program.stdout.readline()]
        os.kill(children(program.pid)[0], signal.SIGKILL)
        told += program.stdout.readlines()
        wrong = program.stderr.read()
    assert program.returncode == 1
    assert "a worker process ended" in wrong
    assert "Traceback" not in wrong
    with read_from(ledger) as reader:
        kept = sum(1 for _ in reader.articles())
    assert kept >= sum(line.startswith("new: ") for line in told) > 0
    done = honglu("--ledger", ledger, "ingest", *JOBS, archive)
    assert done.returncode == 0
    assert f"{kept:,} unchanged" in done.stdout
    assert "articles: 600" in done.stdout


def test_workers_end_with_the_program_however_it_ends(tmp_path: Path) -> None:
    archive = news_archive(tmp_path / "a.warc.gz", range(600))
    for how in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        with start("read", *JOBS, archive) as program:
            assert program.stdout
            program.stdout.readline()
            workers = children(program.pid)
            assert len(workers) == 2
            program.send_signal(how)
            program.stdout.read()
        given_up = time.monotonic() + 30
        while any(Path(f"/proc/{pid}").exists() for pid in workers):
            assert time.monotonic() < given_up, how
            time.sleep(0.05)


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_wrong_numbers_of_jobs(jobs: str) -> None:
    assert honglu("read", SAMPLES, "--jobs", jobs).returncode == 2
