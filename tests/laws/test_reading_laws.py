"""Laws of reading: any text is read, offsets hold, composition and what was read before change nothing."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import honglu
from honglu import Article, Claim, Reading
from tests.laws.dispatches import DISFIGUREMENTS, disfigured, samples, shuffled
from tests.validator import faults_of

honglu.read(Article("first", "", language="vi"))  # the pack loads once, outside of what is timed
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def without_offsets(claim: Claim) -> Any:
    """The claim with its quotes in NFC and no offsets."""
    quotes = [(e.zone, nfc(e.quote)) for e in claim.evidence]
    reasons = [(r.field, nfc(r.value), r.rule, nfc(r.words), r.zone) for r in claim.reasons]
    return replace(claim, evidence=(), reasons=()), quotes, reasons


@patient
@given(disfigured())
def test_every_offset_gives_its_quote(article: Article) -> None:
    assert faults_of(honglu.read(article)) == []


@pytest.mark.parametrize("change", DISFIGUREMENTS)
@pytest.mark.parametrize("article", samples(), ids=lambda article: article.id)
def test_every_offset_gives_its_quote_in_a_disfigured_sample(article: Article, change: str) -> None:
    made = DISFIGUREMENTS[change]
    assert faults_of(honglu.read(replace(article, text=made(article.text), title=made(article.title or "")))) == []


@patient
@given(shuffled())
def test_words_in_any_order_are_read_validly(article: Article) -> None:
    assert faults_of(honglu.read(article)) == []


@patient
@given(st.text(), st.none() | st.text())
def test_any_text_is_read(text: str, title: str | None) -> None:
    article = Article("any", text, title=title, language="vi")
    assert faults_of(honglu.read(article)) == []


def test_a_text_may_begin_with_a_combining_mark() -> None:
    article = Article("mark", f"\u0301a\u0300. {samples()[0].text}", language="vi")
    reading = honglu.read(article)
    assert reading.claims
    assert faults_of(reading) == []


@patient
@given(disfigured())
@example(samples()[0])
def test_composition_changes_nothing_but_offsets(article: Article) -> None:
    def composed(form: Any) -> list[Any]:
        title = unicodedata.normalize(form, article.title or "")
        reading = honglu.read(replace(article, text=unicodedata.normalize(form, article.text), title=title))
        return [without_offsets(claim) for claim in reading.claims]

    assert composed("NFD") == composed("NFC")


@pytest.mark.parametrize("change", ["CRLF", "double spaces", "no-break spaces", "zero-width"])
@pytest.mark.parametrize("article", samples(), ids=lambda article: article.id)
def test_the_text_is_given_back_untouched(article: Article, change: str) -> None:
    text = DISFIGUREMENTS[change](article.text)
    assert honglu.read(replace(article, text=text)).article.text == text


@patient
@given(st.permutations(samples()))
def test_what_was_read_before_changes_nothing(articles: list[Article]) -> None:
    first: dict[str, Reading] = {article.id: honglu.read(article) for article in articles}
    again: dict[str, Reading] = {article.id: honglu.read(article) for article in reversed(articles)}
    assert first == again


@given(st.permutations(samples()[:3]), st.text())
@patient
def test_reading_again_gives_equal_claims(articles: list[Article], noise: str) -> None:
    before = [honglu.read(article) for article in articles]
    honglu.read(Article("between", "x" + noise, language="vi"))
    assert [honglu.read(article) for article in articles] == before


@pytest.mark.parametrize("shift", [7, 400, 36500])
def test_relative_words_need_only_the_day_of_publication(shift: int) -> None:
    """The clock is not asked: an article of any day is read as on that day."""
    day = samples()[0].published
    assert day is not None
    text = "Hôm qua, Tổng thống Mỹ Joe Biden điện đàm với Chủ tịch Trung Quốc Tập Cận Bình."
    published = day.replace(year=day.year - shift // 365)
    (claim,) = honglu.read(Article("day", text, language="vi", published=published)).claims
    assert claim.date == published.replace(day=published.day - 1).isoformat()
