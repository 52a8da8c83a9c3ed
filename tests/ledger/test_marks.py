"""Marks: the pages of archives whose articles the ledger has are not read again, and those that changed are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from honglu.ledger import Marked, Outcome, ingest, read_from, reread, write_to
from honglu.model.article import Article
from honglu.model.claim import Reading
from tests.ledger.hand_made import MEETING, reading


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


ONE, TWO = (reading(number, MEETING).article for number in (1, 2))


def reading_of(article: Article) -> Reading:
    return Reading(article, (MEETING,))


def skipping(article: Article) -> Reading:
    return Reading(article, (), skipped=True)


def take(
    ledger: Path,
    *items: Article | Marked,
    version: str = "1",
    again: bool = False,
    read: Callable[[Article], Reading] = reading_of,
) -> list[str]:
    with write_to(ledger) as writer:
        outcomes: list[Outcome] = list(ingest(writer, items, read, version=version, again=again))
    return [outcome.became for outcome in outcomes]


def made(mark: str, article: Article | None) -> Marked:
    return Marked(mark, lambda: article)


def unread(mark: str) -> Marked:
    def make() -> Article:
        raise AssertionError(f"{mark} was read")

    return Marked(mark, make)


def test_a_page_that_the_ledger_has_is_not_read(ledger: Path) -> None:
    assert take(ledger, made("a", ONE), made("b", TWO), made("nothing", None)) == ["new", "new"]
    assert take(ledger, unread("a"), unread("b"), made("nothing", None)) == ["unchanged", "unchanged"]


def test_an_unknown_page_of_a_known_article_is_read_once(ledger: Path) -> None:
    assert take(ledger, ONE) == ["new"]
    assert take(ledger, made("a", ONE), made("b", ONE)) == ["unchanged", "unchanged"]
    assert take(ledger, unread("a"), unread("b")) == ["unchanged", "unchanged"]


def test_a_newer_program_reads_pages_again(ledger: Path) -> None:
    take(ledger, made("a", ONE))
    assert take(ledger, made("a", ONE), version="1.1") == ["read again"]
    assert take(ledger, unread("a"), version="1.1") == ["unchanged"]
    assert take(ledger, unread("a"), version="1") == ["unchanged"]
    assert take(ledger, made("a", ONE), version="1.1", again=True) == ["read again"]


def test_a_page_is_read_when_its_article_came_otherwise_since(ledger: Path) -> None:
    take(ledger, made("a", ONE))
    changed = replace(ONE, published=date(2024, 1, 1))
    assert take(ledger, changed) == ["read again"]
    assert take(ledger, made("a", ONE)) == ["read again"]
    assert take(ledger, unread("a")) == ["unchanged"]


def test_of_two_pages_of_one_article_the_later_counts(ledger: Path) -> None:
    changed = replace(ONE, published=date(2024, 1, 1))
    assert take(ledger, made("a", ONE), made("b", changed)) == ["new", "read again"]
    assert take(ledger, made("a", ONE), made("b", changed)) == ["read again", "read again"]
    with read_from(ledger) as reader:
        assert [article.published for article, _ in reader.articles()] == [date(2024, 1, 1)]


def test_an_article_taken_out_can_come_again(ledger: Path) -> None:
    take(ledger, made("a", ONE))
    with write_to(ledger) as writer:
        writer.remove(ONE.id)
    assert take(ledger, made("a", ONE)) == ["new"]


def test_what_is_kept_unread_is_read_out_of_the_ledger(ledger: Path) -> None:
    assert take(ledger, made("a", ONE), read=skipping) == ["skipped"]
    assert take(ledger, unread("a"), read=skipping) == ["skipped"]
    assert take(ledger, unread("a")) == ["new"]
    assert take(ledger, unread("a")) == ["unchanged"]


def test_marks_outlive_reading_anew(ledger: Path) -> None:
    take(ledger, made("a", ONE))
    with read_from(ledger) as reader, write_to(ledger) as writer:
        list(reread(reader, writer, reading_of, version="1"))
    assert take(ledger, unread("a")) == ["unchanged"]


def test_a_page_that_cannot_be_read_has_no_mark(ledger: Path) -> None:
    def fail(article: Article) -> Reading:
        raise ValueError(article.id)

    assert take(ledger, made("a", ONE), read=fail) == ["failed"]
    assert take(ledger, made("a", ONE)) == ["new"]
