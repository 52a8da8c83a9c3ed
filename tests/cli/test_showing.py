"""What `contacts`, `timeline` and `explain` print of a ledger."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from honglu.cli import main
from honglu.cli.layout import cells
from honglu.cli.table import COLUMNS
from honglu.ledger import contact_to_json, read_from
from honglu.model.claim import Evidence, Participant
from tests.ledger.hand_made import KIM, MEETING, SENTENCE, VISIT, ledger_of, reading

EVIL = "Kim\x1b[31m \u202eSong\u202c\nnam"
LETTER = replace(
    MEETING,
    kind="message",
    date=None,
    place=None,
    participants=(
        Participant("Nguyễn Phú Trọng", "person", "VN", "sender"),
        Participant("Kim Jong Un", "person", "KP", "recipient"),
    ),
)
LONG = replace(MEETING, date="2024-03-23", evidence=(Evidence(0, 900, "Nhân dịp này hai bên trao đổi ý kiến. " * 20),))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    inside = replace(MEETING, part_of="c2")
    readings = [reading(1, inside, VISIT), reading(2, LETTER, outlet=None), reading(3, LONG)]
    return ledger_of(tmp_path_factory.mktemp("ledger") / "ledger.db", readings)


def call(ledger: Path, *arguments: str, columns: int = 100) -> Result:
    return CliRunner().invoke(main, ["--ledger", str(ledger), *arguments], env={"COLUMNS": str(columns)})


def shown(ledger: Path, *arguments: str, columns: int = 100) -> str:
    result = call(ledger, *arguments, columns=columns)
    assert result.exit_code == 0, result.output
    return result.stdout


def ids(ledger: Path, *filters: str) -> list[str]:
    lines = shown(ledger, "contacts", "--format", "jsonl", *filters).splitlines()
    return [json.loads(line)["sources"][0] for line in lines]


def test_jsonl_holds_all_there_is(ledger: Path) -> None:
    nodes = [json.loads(line) for line in shown(ledger, "contacts", "--format", "jsonl").splitlines()]
    with read_from(ledger) as reader:
        assert nodes == [contact_to_json(contact) for contact in reader.contacts()]


def test_csv_has_the_columns_that_the_help_tells(ledger: Path) -> None:
    rows = list(csv.DictReader(shown(ledger, "contacts", "--format", "csv").splitlines()))
    assert [row["kind"] for row in rows] == ["meeting", "visit", "meeting", "message"]
    assert list(rows[0]) == [name for name, _ in COLUMNS]
    told = shown(ledger, "contacts", "--help")
    assert all(f"{name:14} {meaning}" in told for name, meaning in COLUMNS)
    first = rows[0]
    assert first["participants"] == "Vương Hộ Ninh (CN, host); Kim Song-nam (KP, guest)"
    assert first["posts"] == "Vương Hộ Ninh: Chủ tịch Chính hiệp; Kim Song-nam: Trưởng Ban Quốc tế | Ủy viên dự khuyết"
    assert (first["first_day"], first["last_day"], first["sides"]) == ("2024-03-21", "2024-03-21", "CN;KP")
    assert first["part_of"] == rows[1]["id"]
    assert rows[3]["date"] == rows[3]["first_day"] == rows[3]["place"] == ""


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(tmp_path: Path, formula: str) -> None:
    quoted = replace(MEETING, evidence=(Evidence(0, 9, formula),), participants=(replace(KIM, name=formula),))
    path = ledger_of(tmp_path / "l.db", [reading(1, quoted)])
    (row,) = csv.DictReader(shown(path, "contacts", "--format", "csv").splitlines())
    assert row["quote"] == f"'{formula.strip()}"
    assert not any(cell[:1] in tuple("=+-@＝") for cell in row.values() if cell)


@pytest.mark.parametrize("columns", [60, 100, 160])
def test_the_table_keeps_to_the_width(ledger: Path, columns: int) -> None:
    head, *rows = shown(ledger, "contacts", columns=columns).splitlines()
    assert head.split() == ["id", "date", "kind", "status", "who", "where", "sources"]
    assert len(rows) == 4
    if columns >= 100:
        assert all(cells(line) <= columns for line in (head, *rows))
    assert rows[1].split()[1:4] == ["2024-03-21/2024-03-23", "visit", "planned"]


def test_the_timeline_in_words(ledger: Path) -> None:
    told = shown(ledger, "timeline", "--until", "2024-03-22")
    ids = [line.split()[0] for line in shown(ledger, "contacts").splitlines()[1:]]
    assert told.splitlines() == [
        "21 Mar 2024    · Bắc Kinh, CN · meeting · Vương Hộ Ninh (CN, host) — Kim Song-nam (KP, guest)",
        f"                 “{SENTENCE}”",
        f"                 — VOV.VN [{ids[0]}]",
        "",
        "21–23 Mar 2024 · Bắc Kinh, CN · official visit (planned) · Vương Hộ Ninh (CN, host) — Kim Song-nam",
        "                 (KP, guest)",
        f"                 “{SENTENCE}”",
        f"                 — VOV.VN [{ids[1]}]",
    ]


def test_a_message_goes_from_one_to_the_other(ledger: Path) -> None:
    told = shown(ledger, "timeline", "--kind", "message")
    assert "no date        · message · Nguyễn Phú Trọng (VN, sender) → Kim Jong Un (KP, recipient)" in told
    assert "— a0002 [" in told


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_long_sentences_are_cut_to_two_lines(ledger: Path, columns: int) -> None:
    lines = shown(ledger, "timeline", "--since", "2024-03-23", "--kind", "meeting", columns=columns).splitlines()
    start = next(number for number, line in enumerate(lines) if "“" in line)
    assert len(lines) - start == 2
    assert "…”" in lines[-1]
    assert all(cells(line) <= columns for line in lines)


def test_nothing_out_of_an_article_can_steer_the_terminal(tmp_path: Path) -> None:
    proof = Evidence(0, 9, f"{SENTENCE}\r\n{EVIL}")
    claim = replace(MEETING, participants=(replace(KIM, name=EVIL),), evidence=(proof,))
    path = ledger_of(tmp_path / "l.db", [reading(1, claim, id=EVIL, outlet=EVIL, title=EVIL)])
    (contact,) = json.loads(f"[{shown(path, 'contacts', '--format', 'jsonl')}]")
    assert contact["participants"][0]["name"] == EVIL
    for command in (["contacts"], ["timeline"], ["explain", contact["id"]], ["contacts", "--format", "csv"]):
        told = shown(path, *command, columns=160)
        assert "Kim\\u001b[31m \\u202eSong\\u202c nam" in told
        assert not set("\x1b\u202e\u202c\r") & set(told)
    assert not set("\x1b\u202e\u202c\r") & set(shown(path, "contacts", "--format", "jsonl"))


def test_explain_tells_sentences_words_and_rules(ledger: Path) -> None:
    meeting, visit = map(json.loads, shown(ledger, "contacts", "--format", "jsonl").splitlines()[:2])
    told = shown(ledger, "explain", meeting["id"][:10])
    for part in (
        meeting["id"],
        "21 Mar 2024 (2024-03-21)",
        "Kim Song-nam (KP); Trưởng Ban Quốc tế; Ủy viên dự khuyết",
        visit["id"],
        "Tân Hoa xã",
        "Stated by a0001 · VOV.VN · 22 Mar 2024 · Tiếp khách",
        f"“{SENTENCE}” (text 0–{len(SENTENCE)})",
        "kind  meeting     “tiếp” (44–48), by receive",
        "date  2024-03-21  “Ngày 21/3” (0–9), by day and month, year of publication",
    ):
        assert part in told
    node = json.loads(shown(ledger, "explain", meeting["id"], "--json"))
    assert {key: node[key] for key in meeting} == meeting
    assert [reason["words"] for reason in node["reasons"]] == ["tiếp", "Ngày 21/3"]


def test_filters(ledger: Path) -> None:
    every = ["a0001", "a0001", "a0003", "a0002"]
    assert ids(ledger) == every
    assert ids(ledger, "--person", "song nam") == every[:3]
    assert ids(ledger, "--person", "kim", "--person", "trong") == ["a0002"]
    assert ids(ledger, "--country", "vn") == ["a0002"]
    assert ids(ledger, "--country", "vn", "--country", "CN") == every
    assert ids(ledger, "--between", "vn, kp") == ["a0002"]
    assert ids(ledger, "--kind", "visit", "--status", "planned") == ["a0001"]
    assert ids(ledger, "--since", "2024-03-22") == ["a0001", "a0003"]
    assert ids(ledger, "--since", "2024", "--until", "2024-03") == every[:3]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--country", "Việt Nam"],
        ["--between", "VN"],
        ["--between", "VN,vn"],
        ["--between", "VN,KP,CN"],
        ["--kind", "chat"],
        ["--since", "21/3/2024"],
        ["--since", "2024-02-30"],
        ["--since", "2024-03/2024-04"],
        ["--since", "2025", "--until", "2024"],
    ],
)
def test_a_filter_that_makes_no_sense_is_wrong_usage(ledger: Path, wrong: list[str]) -> None:
    for command in ("contacts", "timeline"):
        result = call(ledger, command, *wrong)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "Error: " in result.stderr


def test_an_empty_answer_is_told_beside_it(ledger: Path) -> None:
    result = call(ledger, "timeline", "--person", "nobody")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no contact in" in result.stderr


def test_an_unknown_contact(ledger: Path) -> None:
    result = call(ledger, "explain", "zzz")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "honglu contacts" in result.stderr
