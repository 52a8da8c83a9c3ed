"""What `honglu person`, and `honglu explain` of a person, print."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from honglu.cli import main
from honglu.cli.layout import cells
from honglu.cli.person_words import span_words
from honglu.ledger import read_from
from honglu.query.people import find_people
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, reading

EVIL = "Kim\x1b[31m \u202eSong\u202c nam"
LONG = "Trưởng Ban Quốc tế Trung ương Đảng Lao động Triều Tiên"
EARLIER = replace(
    MEETING,
    date="2012-05-02",
    participants=(WANG, replace(KIM, name="Kim Song Nam", posts=("Phó Trưởng ban Quốc tế",))),
)
LATER = replace(MEETING, participants=(WANG, replace(KIM, posts=(LONG,))))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    readings = [
        reading(1, EARLIER, published=date(2012, 5, 3)),
        reading(2, LATER),
        reading(3, LATER, outlet="Nhân Dân"),
    ]
    return ledger_of(tmp_path_factory.mktemp("ledger") / "ledger.db", readings)


def call(ledger: Path, *arguments: str, columns: int = 100) -> Result:
    return CliRunner().invoke(main, ["--ledger", str(ledger), *arguments], env={"COLUMNS": str(columns)})


def shown(ledger: Path, *arguments: str, columns: int = 100) -> str:
    result = call(ledger, *arguments, columns=columns)
    assert result.exit_code == 0, result.output
    return result.stdout


def kim_of(ledger: Path) -> str:
    with read_from(ledger) as reader:
        (found,) = find_people(reader, "song nam")
    return found


def test_the_page_of_a_person(ledger: Path) -> None:
    with read_from(ledger) as reader:
        early, late = (contact.id[:8] for contact in reader.contacts())
    assert shown(ledger, "person", "kim song nam").splitlines() == [
        f"Kim Song-nam (KP) [{kim_of(ledger)[:8]}]",
        "  seen 2 May 2012 – 21 Mar 2024",
        f"  Phó Trưởng ban Quốc tế in 2012, {LONG} in 2024",
        "",
        "Names",
        "  Kim Song-nam  latin, vi  2 sources",
        "  Kim Song Nam  latin, vi  1 source",
        "",
        "Posts",
        "  2 May 2012   Phó Trưởng ban Quốc tế, 1 source",
        f"  21 Mar 2024  {LONG}, 1 source",
        "",
        "Contacts",
        f"  2 May 2012     · Bắc Kinh, CN · meeting · Vương Hộ Ninh (CN) — Kim Song Nam (KP) [{early}]",
        f"  21 Mar 2024    · Bắc Kinh, CN · meeting · Vương Hộ Ninh (CN) — Kim Song-nam (KP) [{late}]",
        "",
        "Counterparts",
        "  Vương Hộ Ninh (CN)  2 times  2 May 2012 – 21 Mar 2024",
    ]


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_page(ledger: Path, columns: int) -> None:
    for command in (["person", "song nam"], ["explain", kim_of(ledger)]):
        assert all(cells(line) <= columns for line in shown(ledger, *command, columns=columns).splitlines())


def test_json_holds_all_there_is(ledger: Path) -> None:
    node = json.loads(shown(ledger, "person", "song nam", "--json"))
    assert (node["id"], node["type"], node["represents"]) == (kim_of(ledger), "person", "KP")
    assert node["names"][1] == {"name": "Kim Song Nam", "languages": ["vi"], "sources": ["a0001"]}
    assert [(post["since"], post["until"], post["sources"]) for post in node["posts"]] == [
        ("2012-05-02", "2012-05-02", ["a0001"]),
        ("2024-03-21", "2024-03-21", ["a0002", "a0003"]),
    ]
    assert [contact["date"] for contact in node["contacts"]] == ["2012-05-02", "2024-03-21"]
    assert [(one["name"], one["times"]) for one in node["counterparts"]] == [("Vương Hộ Ninh", 2)]


def test_explain_tells_where_names_were_met_and_what_joined_them(ledger: Path) -> None:
    kim = kim_of(ledger)
    told = shown(ledger, "explain", kim[:10], columns=160)
    for part in (
        kim,
        "Kim Song-nam (KP), seen 2 May 2012 – 21 Mar 2024",
        "Kim Song Nam (latin, vi)",
        "meeting of 2 May 2012, told by VOV.VN (a0001), 3 May 2012",
        "the same letters",
        f"{LONG}, 1 source: 21 Mar 2024",
        f"21 Mar 2024  “{LONG}”, meeting of 21 Mar 2024, told by Nhân Dân (a0003), 22 Mar 2024",
    ):
        assert part in told
    node = json.loads(shown(ledger, "explain", kim, "--json"))
    assert [(step["verdict"], step["comparison"]["score"]) for step in node["steps"]] == [("same", 1.0)]
    assert [one["post_seen"] for one in node["appearances"]] == ["2012-05-02", "2024-03-21", "2024-03-21"]


def test_one_name_needs_no_joining(ledger: Path) -> None:
    with read_from(ledger) as reader:
        (wang,) = find_people(reader, "ninh")
    assert "there is one name only" in shown(ledger, "explain", wang)


@pytest.mark.parametrize("asked", ["nobody", " ", "%"])
def test_nobody_of_that_name(ledger: Path, asked: str) -> None:
    result = call(ledger, "person", asked)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "in any script" in result.stderr


def test_nothing_out_of_an_article_can_steer_the_terminal(tmp_path: Path) -> None:
    claim = replace(MEETING, participants=(WANG, replace(KIM, name=EVIL, posts=(EVIL + " trưởng",))))
    path = ledger_of(tmp_path / "l.db", [reading(1, claim, id=EVIL, outlet=EVIL)])
    with read_from(path) as reader:
        (kim,) = find_people(reader, "kim")
    for command in (["person", kim], ["explain", kim], ["person", "kim", "--json"], ["explain", kim, "--json"]):
        assert not set("\x1b\u202e\u202c\r") & set(shown(path, *command))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, "no date"),
        ("2024-03-21", "2024-03-21", "21 Mar 2024"),
        ("2024-03-21", "2024-03-26", "21–26 Mar 2024"),
        ("2012", "2024-03-26", "2012 – 26 Mar 2024"),
        ("2024-03-25/2024-03-28", "2024-03-25/2024-03-28", "25–28 Mar 2024"),
        ("2024-03-21", "2024-03-25/2024-03-28", "21–28 Mar 2024"),
    ],
)
def test_from_when_to_when(first: str | None, last: str | None, words: str) -> None:
    assert span_words(first, last) == words
