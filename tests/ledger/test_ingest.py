"""Articles into the ledger, each at most once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import Outcome, article_digest, ingest, read_from, reread, write_to
from honglu.model.article import Article
from honglu.model.claim import Reading
from tests.ledger.hand_made import MEETING, VISIT, article

MANY = 250  # more than one batch


def read(one: Article) -> Reading:
    """A reader for tests: the meeting, and the visit too where the text says so; none of the text's last line."""
    if "hỏng" in one.text:
        raise ValueError("no reader reads this")
    if "français" in one.text:
        return Reading(replace(one, language="fr"), (), skipped=True)
    return Reading(replace(one, text=one.text.splitlines()[0]), (MEETING, VISIT) if "thăm" in one.text else (MEETING,))


def take(path: Path, articles: Iterable[Article], version: str = "1.0", *, again: bool = False) -> list[Outcome]:
    with write_to(path) as writer:
        return list(ingest(writer, articles, read, version=version, again=again))


def became(outcomes: list[Outcome]) -> list[str]:
    return [outcome.became for outcome in outcomes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def test_outcomes_come_in_the_order_of_the_articles(path: Path) -> None:
    outcomes = take(path, map(article, range(MANY)))
    assert [outcome.article for outcome in outcomes] == [article(n).id for n in range(MANY)]
    assert set(became(outcomes)) == {"new"}
    assert sum(outcome.contacts for outcome in outcomes) == MANY


def test_the_same_article_is_taken_once(path: Path) -> None:
    assert became(take(path, [article(), article()])) == ["new", "unchanged"]
    assert became(take(path, [article()])) == ["unchanged"]


def test_a_changed_article_replaces_what_was_there(path: Path) -> None:
    take(path, [article(1), article(2)])
    assert became(take(path, [article(1, text="Sang thăm.")])) == ["read again"]
    with read_from(path) as reader:
        first, second = reader.readings()
    assert first.article.text == "Sang thăm."
    assert first.claims == (MEETING, VISIT)
    assert second.claims == (MEETING,)


def test_a_change_within_one_batch_counts_too(path: Path) -> None:
    changed = article(1, text="Sang thăm.")
    assert became(take(path, [article(1), changed, article(1)])) == ["new", "read again", "read again"]
    with read_from(path) as reader:
        (only,) = reader.readings()
    assert only.claims == (MEETING,)


def test_what_is_known_of_an_article_counts_as_its_content(path: Path) -> None:
    take(path, [article()])
    assert became(take(path, [article(outlet="another")])) == ["read again"]


@pytest.mark.parametrize(
    ("version", "expected"),
    [("1.0", "unchanged"), ("1.0.1", "read again"), ("1.10", "read again"), ("0.9", "unchanged")],
)
def test_a_newer_program_reads_again_and_an_older_does_not(path: Path, version: str, expected: str) -> None:
    take(path, [article()], "1.0")
    assert became(take(path, [article()], version)) == [expected]
    assert became(take(path, [article()], version)) == ["unchanged"]


def test_all_can_be_read_again_on_demand(path: Path) -> None:
    take(path, [article()])
    assert became(take(path, [article()], again=True)) == ["read again"]


def test_one_article_that_fails_stops_no_other(path: Path) -> None:
    outcomes = take(path, [article(1), article(2, text="hỏng"), article(3, text="nửa \ud83d"), article(4)])
    assert became(outcomes) == ["new", "failed", "failed", "new"]
    assert "no reader reads this" in outcomes[1].reason
    assert "surrogate" in outcomes[2].reason
    with read_from(path) as reader:
        assert [one.article.id for one in reader.readings()] == ["a0001", "a0004"]


def learned(one: Article) -> Reading:
    """The same reader, once it has a pack of French."""
    return Reading(one, (MEETING,)) if "français" in one.text else read(one)


def test_a_skipped_article_is_kept_as_it_came_until_it_can_be_read(path: Path) -> None:
    french = article(2, text="Le français.\nEn bref.", language=None)
    assert became(take(path, [article(1), french, french])) == ["new", "skipped", "skipped"]
    (outcome,) = take(path, [french])
    assert outcome == Outcome(french.id, "skipped", language="fr")
    with read_from(path) as reader:
        assert list(reader.readings())[1] == Reading(french, (), skipped=True)
    with write_to(path) as writer:
        outcomes = list(ingest(writer, [article(1), french, french], learned, version="1.0"))
    assert became(outcomes) == ["unchanged", "new", "unchanged"]


def test_reading_all_again_reads_what_was_skipped(path: Path) -> None:
    take(path, [article(1), article(2, text="Le français.")])
    with read_from(path) as reader, write_to(path) as writer:
        assert became(list(reread(reader, writer, learned, version="1.0"))) == ["read again", "new"]
    with read_from(path) as reader:
        assert [len(one.claims) for one in reader.readings()] == [1, 1]
    assert became(take(path, [article(2, text="Le français.")])) == ["unchanged"]


@pytest.mark.parametrize("again", [False, True])
def test_a_skipped_article_takes_the_place_of_what_was_read_of_it(path: Path, *, again: bool) -> None:
    take(path, [article()])
    assert became(take(path, [article(text="Le français.")], again=again)) == ["skipped"]
    with read_from(path) as reader:
        assert [one.claims for one in reader.readings()] == [()]
        assert list(reader.contacts()) == []


def test_articles_are_told_only_when_they_are_safe(path: Path) -> None:
    with write_to(path) as writer:
        for outcome in ingest(writer, map(article, range(MANY)), read, version="1"):
            with read_from(path) as reader:
                assert reader.contacts() is not None
                assert any(one.article.id == outcome.article for one in reader.readings())
            if outcome.article == article(120).id:
                break


def test_articles_are_taken_one_batch_at_a_time(path: Path) -> None:
    pulled = 0

    def endless() -> Iterable[Article]:
        nonlocal pulled
        while True:
            pulled += 1
            yield article(pulled)

    with write_to(path) as writer:
        next(ingest(writer, endless(), read, version="1"))
    assert pulled <= MANY


def test_a_byline_is_kept_and_articles_without_one_are_what_they_were(path: Path) -> None:
    signed = replace(article(), byline="Minh Thư")
    assert became(take(path, [article()])) == ["new"]
    assert became(take(path, [signed])) == ["read again"]
    with read_from(path) as reader:
        assert [one.article.byline for one in reader.readings()] == ["Minh Thư"]
        assert [one.byline for one, _ in reader.articles()] == ["Minh Thư"]
    # As it was before there were bylines: an older ledger is not read anew.
    old = Article("a", "Hai bên hội đàm.", title="T", language="vi")
    assert article_digest(old) == "403cfd5ae40006a0df26f92b33f3d228e5b93417eb9e6ab19f7f55b10dc8a3f5"
