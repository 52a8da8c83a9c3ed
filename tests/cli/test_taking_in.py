"""`read` and `ingest` on files as they come."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
from pathlib import Path

import pytest

from honglu.ledger import read_from
from tests.cli.honglu_command import honglu, start

TEXT = "Ngày 21/3, tại Bắc Kinh, ông Vương Hộ Ninh tiếp Trưởng Ban Quốc tế Đảng Lao động Triều Tiên Kim Song-nam."


def line(number: int, **fields: object) -> str:
    known = {"id": f"a{number:04}", "language": "vi", "published": "2024-03-22"}
    return json.dumps({**known, "text": f"{TEXT}\nSố {number}.", **fields}, ensure_ascii=False)


def lines(*numbers: int) -> str:
    return "".join(line(number) + "\n" for number in numbers)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text(lines(*range(300)), encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.jsonl"
    path.write_text("\n".join([line(1), '{"id": "no text"}', "{broken", line(2)]), encoding="utf-8")
    return path


def kept(ledger: Path) -> list[str]:
    with read_from(ledger) as reader:
        return [one.article.id for one in reader.readings()]


def test_read_gives_a_line_for_each_article_in_order(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text(lines(3, 1) + line(2, text="Trời đẹp.") + "\n", encoding="utf-8")
    done = honglu("read", path)
    assert (done.returncode, done.stderr) == (0, "")
    nodes = [json.loads(one) for one in done.stdout.splitlines()]
    assert [node["article"]["id"] for node in nodes] == ["a0003", "a0001", "a0002"]
    assert nodes[2]["contacts"] == []


def test_read_takes_standard_input(file: Path) -> None:
    piped = file.read_text(encoding="utf-8")
    told = honglu("read", file).stdout
    assert told
    assert honglu("read", "-", stdin=piped).stdout == honglu("read", stdin=piped).stdout == told


def test_reasons_are_added_on_demand(file: Path) -> None:
    plain = [json.loads(one) for one in honglu("read", file).stdout.splitlines()]
    full = [json.loads(one) for one in honglu("read", "--reasons", file).stdout.splitlines()]
    for node in full:
        for contact in node["contacts"]:
            assert isinstance(contact.pop("reasons"), list)
    assert full == plain


def test_read_as_text() -> None:
    articles = line(1, title="Tiếp khách") + "\n" + line(2, title="Thời tiết", text="Trời đẹp.")
    done = honglu("read", "--format", "text", "--reasons", "-", stdin=articles)
    assert done.stdout.startswith("Tiếp khách — 2024-03-22\n")
    assert done.stdout.endswith("\nThời tiết — 2024-03-22\n  no contact\n\n")


@pytest.mark.parametrize("command", ["read", "ingest"])
def test_a_fault_is_told_and_the_rest_is_read(tmp_path: Path, broken: Path, command: str) -> None:
    ledger = tmp_path / "l.db"
    done = honglu("--ledger", ledger, command, tmp_path / "absent.txt", broken)
    assert done.returncode == 1
    places = re.findall(rf"^{re.escape(str(broken))}:(\d+): .+ \(.+\)$", done.stderr, re.MULTILINE)
    assert places == ["2", "3"]
    assert str(tmp_path / "absent.txt") in done.stderr
    if command == "ingest":
        assert kept(ledger) == ["a0001", "a0002"]
        assert "articles: 2 (2 new, 0 read again, 0 unchanged)" in done.stdout
        assert "faults: 3" in done.stdout
    else:
        assert len(done.stdout.splitlines()) == 2


def test_ingest_twice_is_ingest_once(tmp_path: Path, file: Path) -> None:
    ledger = tmp_path / "l.db"
    first, second = (honglu("ingest", "--ledger", ledger, file) for _ in range(2))
    assert first.stdout.startswith("articles: 300 (300 new, 0 read again, 0 unchanged); contacts: ")
    assert second.stdout == "articles: 300 (0 new, 0 read again, 300 unchanged); contacts: 0; faults: 0\n"
    third = honglu("ingest", "--again", "--ledger", ledger, file)
    assert third.stdout.startswith("articles: 300 (0 new, 300 read again, 0 unchanged)")


def test_contacts_of_the_ledger_are_those_that_read_tells(tmp_path: Path, file: Path) -> None:
    ledger = tmp_path / "l.db"
    honglu("--ledger", ledger, "ingest", file)
    told = [json.loads(one) for one in honglu("--ledger", ledger, "contacts", "--format", "jsonl").stdout.splitlines()]
    read = [json.loads(one) for one in honglu("read", file).stdout.splitlines()]
    assert sorted((one["sources"][0], one["kind"]) for one in told) == sorted(
        (node["article"]["id"], contact["kind"]) for node in read for contact in node["contacts"]
    )


def test_a_ledger_that_cannot_be_written(tmp_path: Path, file: Path) -> None:
    done = honglu("--ledger", tmp_path / "absent" / "l.db", "ingest", file)
    assert (done.returncode, done.stdout) == (1, "")
    assert "check that its folder exists" in done.stderr


@pytest.mark.parametrize("told", [1, 101, 250])
def test_an_ingest_that_is_killed_keeps_what_it_told(tmp_path: Path, file: Path, told: int) -> None:
    ledger, whole = tmp_path / "killed.db", [f"a{number:04}" for number in range(300)]
    with start("--ledger", ledger, "ingest", "-v", file) as program:
        assert program.stdout
        reported = [program.stdout.readline() for _ in range(told)]
        program.send_signal(signal.SIGKILL)
        reported += [one for one in program.stdout.readlines() if one.endswith("\n")]
    articles = [one.split()[1].rstrip(",") for one in reported if one.startswith("new: ")]
    after = kept(ledger)
    assert after == whole[: len(after)]
    assert set(articles) <= set(after)
    assert honglu("--ledger", ledger, "ingest", file).returncode == 0
    assert kept(ledger) == whole


@pytest.mark.parametrize("command", [["read"], ["ingest", "-v"]])
def test_a_pipe_that_closes_early_ends_quietly(tmp_path: Path, file: Path, command: list[str]) -> None:
    with start("--ledger", tmp_path / "l.db", *command, file) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == ""


def test_progress_shows_on_a_terminal_only(tmp_path: Path, file: Path) -> None:
    ours, theirs = pty.openpty()
    with start("--ledger", tmp_path / "l.db", "ingest", file, stderr=theirs) as program:
        os.close(theirs)
        summary = program.communicate()[0]
    shown = drain(ours)
    assert re.search(r"\r\x1b\[K[\d,]+ articles, [\d,]+ contacts", shown)
    assert shown.endswith("\r\x1b[K")
    assert "\x1b" not in summary
    assert honglu("--ledger", tmp_path / "m.db", "ingest", file).stderr == ""


def test_colour_shows_on_a_terminal(file: Path) -> None:
    ours, theirs = pty.openpty()
    with start("read", "--format", "text", file, stdout=theirs, stderr=subprocess.PIPE) as program:
        os.close(theirs)
        assert "\x1b[1m" in drain(ours)
        assert program.stderr
        assert program.stderr.read() == ""


def drain(terminal: int) -> str:
    """All that was written to the other end, until it is closed."""
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # how Linux tells that the other end is closed
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts).decode()
        parts.append(part)
