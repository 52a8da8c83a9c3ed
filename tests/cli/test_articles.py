"""`honglu article` and `honglu copies`, and copies where contacts are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.honglu_command import honglu
from tests.ledger.hand_made import ledger_of
from tests.ledger.test_copies import OWN, WIRE, told


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    page = "https://bao.example/{}-4925440.html"
    return ledger_of(
        tmp_path / "l.db",
        [
            told(1, url=page.format("tiep")),
            told(2, WIRE + " (TTXVN)", 23, title="Tiếp \u202eđoàn\x1b[31m"),
            told(3, OWN),
            told(4, day=24, url=page.format("hoi-kien")),
        ],
    )


def test_copies_lists_texts_with_their_articles(ledger: Path) -> None:
    done = honglu("copies", "--ledger", ledger)
    first, second, *_ = done.stdout.splitlines()
    assert done.returncode == 0
    assert first.startswith("a0001 · VOV.VN · 22 Mar 2024")
    assert second.startswith("  copy, 99% of the wording of a0001: a0002")
    assert "  version of a0001, 100% of the wording of a0001: a0004" in done.stdout
    assert "a0003" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\x1b" not in done.stdout


def test_copies_as_json(ledger: Path) -> None:
    (line,) = honglu("copies", "--json", "--ledger", ledger).stdout.splitlines()
    assert [(one["article"], one["of"], one["version_of"]) for one in json.loads(line)] == [
        ("a0001", None, None),
        ("a0002", "a0001", None),
        ("a0004", "a0001", "a0001"),
    ]


def test_an_article_tells_its_copies_and_contacts(ledger: Path) -> None:
    told_of = honglu("article", "a0002", "--ledger", ledger).stdout
    assert "One text" in told_of
    assert "Contacts" in told_of
    node = json.loads(honglu("article", "a0002", "--json", "--ledger", ledger).stdout)
    assert (node["article"], len(node["contacts"]), len(node["copies"])) == ("a0002", 1, 3)
    alone = honglu("article", "a0003", "--ledger", ledger).stdout
    assert "One text" not in alone


@pytest.mark.parametrize(("asked", "answer"), [("a00", "several articles"), ("zz", "no article"), ("", "no article")])
def test_an_article_that_is_not_found_is_told(ledger: Path, asked: str, answer: str) -> None:
    done = honglu("article", asked, "--ledger", ledger)
    assert done.returncode == 1
    assert answer in done.stderr


def test_contacts_tell_lines_of_sources(ledger: Path) -> None:
    assert honglu("contacts", "--ledger", ledger).stdout.rstrip().endswith("4 in 2")
    row = honglu("contacts", "--format", "csv", "--ledger", ledger).stdout
    assert ",2,a0002=a0001;a0004=a0001," in row


def test_explain_tells_which_sources_are_copies(ledger: Path) -> None:
    contact = json.loads(honglu("contacts", "--format", "jsonl", "--ledger", ledger).stdout)
    told_of = honglu("explain", contact["id"], "--ledger", ledger).stdout
    assert "4 articles in 2 lines of sources" in told_of
    assert "a0001; a0002 (a copy of a0001); a0004 (a copy of a0001)" in told_of
    assert contact["lines"] == [["a0001", "a0002", "a0004"], ["a0003"]]
