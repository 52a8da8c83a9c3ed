"""The language that an article is read in."""

from __future__ import annotations

from dataclasses import replace

import pytest

import honglu
from honglu import Article, Reading
from tests.laws.dispatches import samples

LAO = "ລັດຖະມົນຕີຕ່າງປະເທດພົບປະກັບເອກອັກຄະລັດຖະທູດຈີນ\n \n"


@pytest.mark.parametrize("article", samples(), ids=lambda article: article.id)
def test_a_recognized_language_is_as_good_as_a_given_one(article: Article) -> None:
    told, own = honglu.read(article), article.language
    assert own is not None
    assert told.article.language == own
    for language in (None, own.upper(), f"{own}-XX", "und"):
        assert honglu.read(replace(article, language=language)) == told


@pytest.mark.parametrize(
    ("given", "language"), [(None, "lo"), ("th-TH", "th"), ("lao", "lao"), ("../lang/vi", "../lang/vi")]
)
def test_an_article_without_a_pack_is_skipped_and_comes_back_as_it_was(given: str | None, language: str) -> None:
    article = Article("a", LAO, title="Lao", language=given)
    assert honglu.read(article) == Reading(replace(article, language=language), (), skipped=True)


def test_an_article_of_unknown_language_is_skipped() -> None:
    article = Article("a", "2024-03-21 …")
    assert honglu.read(article) == Reading(article, (), skipped=True)
