"""Text as an index of words keeps it."""

from __future__ import annotations

import pytest

from honglu.text.folding import folded_words, phrases, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gặp Kim Song-nam", ["gap", "kim", "song", "nam"]),
        ("Đỗ Đức Duy, 2024", ["do", "duc", "duy", "2024"]),
        ("王沪宁会见金成男", ["王", "沪", "宁", "会", "见", "金", "成", "男"]),
        ("김성남을 APEC에서", ["김", "성", "남", "을", "apec", "에", "서"]),
        ("", []),
    ],
)
def test_terms_are_folded_words_and_letters_of_east_asia(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_what_is_asked_falls_into_runs() -> None:
    assert phrases("Song-nam 会见 … Hà") == [["song", "nam"], ["会", "见"], ["ha"]]


def test_a_syllable_is_one_letter_however_it_is_written() -> None:
    assert folded_words("김") == folded_words("김")
