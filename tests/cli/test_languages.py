"""Articles in other languages than there are packs: skipped, kept unread, and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honglu.cli.skips import Skips, in_language
from honglu.lang.loader import languages
from honglu.ledger import read_from
from tests.cli.honglu_command import honglu

VIETNAMESE = "Hôm qua, tại Bắc Kinh, Chủ tịch Trung Quốc Tập Cận Bình hội đàm với Tổng thống Nga Vladimir Putin."
FRENCH = "Le président français a reçu mardi à l'Élysée le chancelier allemand."
NO_MARKS = "Thu tuong Pham Minh Chinh hoi dam voi Thu tuong Lao tai Ha Noi. Hai ben ky ba van kien."
PACKS = ", ".join(languages())
TOLD = f"4 articles skipped: 3 in French (fr), 1 of unknown language; packs: {PACKS}\n"


def line(name: str, text: str, **fields: str) -> str:
    return json.dumps({"id": name, "text": text, "published": "2024-03-22", **fields}, ensure_ascii=False) + "\n"


MIXED = (
    line("vi", VIETNAMESE)
    + line("fr", FRENCH)
    + line("tag", VIETNAMESE, language="fr-CA")
    + line("VN", VIETNAMESE, language="VI")
    + line("unknown", NO_MARKS)
    + line("title", "…", title=FRENCH)
)


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    path = tmp_path / "mixed.jsonl"
    path.write_text(MIXED, encoding="utf-8")
    return path


def kept(ledger: Path) -> dict[str, tuple[str | None, int, bool]]:
    with read_from(ledger) as reader:
        return {one.article.id: (one.article.language, len(one.claims), one.skipped) for one in reader.readings()}


def test_read_gives_a_line_also_for_what_it_skips(mixed: Path) -> None:
    done = honglu("read", mixed)
    nodes = [json.loads(one) for one in done.stdout.splitlines()]
    assert [(node["article"]["id"], node["article"]["language"], len(node["contacts"])) for node in nodes] == [
        ("vi", "vi", 1),
        ("fr", "fr", 0),
        ("tag", "fr", 0),
        ("VN", "vi", 1),
        ("unknown", None, 0),
        ("title", "fr", 0),
    ]
    assert nodes[1]["article"]["text"] == FRENCH
    assert (done.returncode, done.stderr) == (0, TOLD)


def test_read_as_text_says_what_was_not_read(mixed: Path) -> None:
    done = honglu("read", "--format", "text", mixed)
    assert "fr — 2024-03-22\n" not in done.stdout
    assert done.stdout.count("  not read: in French (fr)\n") == 3
    assert done.stdout.count("  not read: of unknown language\n") == 1
    assert "no contact" not in done.stdout


def test_where_nothing_else_was_there_to_read_it_is_a_failure(tmp_path: Path) -> None:
    for command in (["read"], ["ingest", "--ledger", str(tmp_path / "l.db")]):
        done = honglu(*command, "-", stdin=line("fr", FRENCH))
        assert (done.returncode, done.stderr) == (1, f"1 article skipped: 1 in French (fr); packs: {PACKS}\n")


def test_a_given_language_is_that_of_articles_that_tell_none(tmp_path: Path, mixed: Path) -> None:
    nodes = [json.loads(one) for one in honglu("read", "--language", "vi-VN", mixed).stdout.splitlines()]
    assert [node["article"]["language"] for node in nodes] == ["vi", "vi", "fr", "vi", "vi", "vi"]
    plain = tmp_path / "plain.txt"
    plain.write_text(NO_MARKS, encoding="utf-8")
    assert honglu("read", plain).returncode == 1
    done = honglu("ingest", "--ledger", tmp_path / "l.db", "--language", "vi", plain)
    assert (done.returncode, done.stderr) == (0, "")
    assert [language for language, *_ in kept(tmp_path / "l.db").values()] == ["vi"]


@pytest.mark.parametrize("language", ["fr", "und", "", "../vi"])
def test_a_given_language_needs_a_pack(tmp_path: Path, language: str) -> None:
    for command in (["read"], ["ingest", "--ledger", str(tmp_path / "l.db")]):
        done = honglu(*command, "--language", language, "-", stdin=line("a", FRENCH))
        assert done.returncode == 2
        assert f"no pack for language {language!r}; packs: {PACKS}" in done.stderr
    assert not (tmp_path / "l.db").exists()


def test_ingest_keeps_unread_what_it_skips(tmp_path: Path, mixed: Path) -> None:
    ledger = tmp_path / "l.db"
    first, second = (honglu("ingest", "--ledger", ledger, mixed) for _ in range(2))
    assert first.stdout == "articles: 2 (2 new, 0 read again, 0 unchanged); contacts: 2; faults: 0\n"
    assert second.stdout == "articles: 2 (0 new, 0 read again, 2 unchanged); contacts: 0; faults: 0\n"
    for done in (first, second):
        assert (done.returncode, done.stderr) == (0, TOLD)
    assert kept(ledger) == {
        "VN": ("vi", 1, False),
        "fr": (None, 0, True),
        "tag": ("fr-CA", 0, True),
        "title": (None, 0, True),
        "unknown": (None, 0, True),
        "vi": ("vi", 1, False),
    }


def test_what_was_skipped_is_told_on_demand_and_when_read_again(tmp_path: Path, mixed: Path) -> None:
    ledger = tmp_path / "l.db"
    lines = honglu("ingest", "-v", "--ledger", ledger, mixed).stdout.splitlines()
    assert lines[0] == "new: vi, contacts: 1"
    assert lines[1] == "skipped: fr, in French (fr)"
    assert lines[4] == "skipped: unknown, of unknown language"
    again = honglu("reread", "--ledger", ledger)
    assert again.stdout == "articles: 2 read again; contacts: 2; faults: 0\n"
    assert (again.returncode, again.stderr) == (0, TOLD)


def test_evaluate_counts_as_missing_what_it_skips(tmp_path: Path, mixed: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(f'{{"article": {{"id": "{n}"}}, "contacts": []}}\n' for n in ("vi", "fr")))
    done = honglu("evaluate", gold, mixed)
    assert done.stdout.startswith("2 articles, 1 of them not in the prediction\n")
    assert (done.returncode, done.stderr) == (0, f"1 article skipped: 1 in French (fr); packs: {PACKS}\n")


@pytest.mark.parametrize(
    ("language", "words"),
    [("lo", "in Lao (lo)"), (None, "of unknown language"), ("qqq", "in qqq"), ("q\x1b[2J", "in q\\u001b[2J")],
)
def test_a_language_in_words(language: str | None, words: str) -> None:
    assert in_language(language) == words


def test_the_commonest_languages_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    skips = Skips()
    skips.tell()
    assert capsys.readouterr().err == ""
    for language in ("ru", "th", "ru", None, *(f"q{n}" for n in range(1200)), "th", "ru"):
        skips.add(language)
    skips.tell()
    told = capsys.readouterr().err
    assert told.startswith("1,206 articles skipped: 3 in Russian (ru), 2 in Thai (th), 1 in q0, 1 in q1, ")
    assert ", 1,194 in other languages, 1 of unknown language; packs: " in told
