"""`honglu decide`, `honglu review` and `honglu reread`, as one types them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import read_from
from tests.cli.honglu_command import honglu
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, reading
from tests.shared import PROJECT

# Near enough to ask about: the same host the day after, and a delegation instead of its leader.
NEARLY = replace(
    MEETING,
    date="2024-03-22",
    participants=(WANG, replace(KIM, name="đoàn đại biểu Đảng Lao động Triều Tiên", type="organization", posts=())),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "ledger.db", [reading(1), reading(2), reading(3, NEARLY)])


def ids(path: Path) -> list[str]:
    with read_from(path) as reader:
        return [contact.id for contact in reader.contacts()]


def test_deciding_listing_undoing(path: Path) -> None:
    first, second = ids(path)
    done = honglu("--ledger", path, "decide", "same", first[:8], second[:8], "--who", "Lan", "--why", "một buổi tiếp")
    assert done.returncode == 0, done.stderr
    assert "are one — Lan" in done.stdout
    assert len(ids(path)) == 1
    decision = done.stdout[1:9]
    undone = honglu("--ledger", path, "decide", "undo", decision, "--who", "Minh")
    assert f"undone: {decision}" in undone.stdout
    assert ids(path) == [first, second]
    listed = honglu("--ledger", path, "decide", "list").stdout.splitlines()
    assert listed[0].startswith(f"([{decision}]")
    assert "một buổi tiếp" in listed[1]
    assert "Minh" in listed[2]


def test_a_wrong_field(path: Path) -> None:
    first, _ = ids(path)
    done = honglu("--ledger", path, "decide", "wrong", first, "date", "--right", "2024-03-20", "--who", "Lan")
    assert "date of" in done.stdout
    explained = honglu("--ledger", path, "explain", first).stdout
    assert "20 Mar 2024" in explained
    assert "Lan decided so" in explained


def test_what_cannot_be_decided_is_an_error(path: Path) -> None:
    done = honglu("--ledger", path, "decide", "same", "zzz", "yyy")
    assert done.returncode == 1
    assert "no contact and no actor" in done.stderr


def test_decisions_travel(path: Path, tmp_path: Path) -> None:
    first, second = ids(path)
    honglu("--ledger", path, "decide", "same", first, second, "--who", "Lan")
    exported = tmp_path / "decisions.jsonl"
    assert honglu("--ledger", path, "decide", "export", exported).returncode == 0
    other = ledger_of(tmp_path / "other.db", [reading(1), reading(2), reading(3, NEARLY)])
    taken = honglu("--ledger", other, "decide", "import", exported)
    assert taken.stdout == "decisions: 1 new; faults: 0\n"
    assert len(ids(other)) == 1
    assert honglu("--ledger", other, "decide", "import", exported).stdout == "decisions: 0 new; faults: 0\n"
    exported.write_text('{"verdict": "same"}\n[1]\nnot json\n' + exported.read_text(encoding="utf-8"), encoding="utf-8")
    faulty = honglu("--ledger", other, "decide", "import", exported)
    assert faulty.returncode == 1
    assert faulty.stdout == "decisions: 0 new; faults: 3\n"
    assert f"{exported}:3:" in faulty.stderr


def test_reviewing_shows_both_sides_and_keeps_the_answer(path: Path) -> None:
    listed = honglu("--ledger", path, "review", "--list")
    assert "1 of 1" in listed.stdout
    assert "a0003" in listed.stdout
    assert "altogether" in listed.stdout
    answered = honglu("--ledger", path, "review", "--who", "Lan", stdin="d\n")
    assert answered.stdout.endswith("unsure: 0\n")
    assert "nothing" in honglu("--ledger", path, "review", "--list").stdout
    assert len(ids(path)) == 2


def test_a_pair_left_for_later_is_asked_again(path: Path) -> None:
    assert honglu("--ledger", path, "review", stdin="l\n").stdout.endswith("unsure: 1\n")
    assert honglu("--ledger", path, "review", stdin="q\n").stdout.endswith("unsure: 1\n")


def test_rereading_keeps_contacts_and_decisions(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    honglu("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl")
    first = ids(path)[0]
    honglu("--ledger", path, "decide", "wrong", first, "contact", "--who", "Lan")
    before = honglu("--ledger", path, "contacts", "--format", "jsonl").stdout
    done = honglu("--ledger", path, "reread")
    assert done.returncode == 0
    assert done.stdout.startswith("articles: 17 read again;")
    assert honglu("--ledger", path, "contacts", "--format", "jsonl").stdout == before
    assert first not in {json.loads(line)["id"] for line in before.splitlines()}
    unchanged = honglu("--ledger", path, "ingest", PROJECT / "samples" / "dispatches.jsonl").stdout
    assert "17 unchanged" in unchanged
