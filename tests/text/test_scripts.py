"""Letters of East Asia in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honglu.text.scripts import east_asian, hangul, kana, letters, without_east_asian

MIXED = "王毅（왕이）、ベトナム to G20, 2024 đến"


def test_letters_are_told_apart() -> None:
    assert east_asian(MIXED) == "王毅왕이ベトナム"
    assert without_east_asian(MIXED) == "（）、 to G20, 2024 đến"
    assert (letters(MIXED), hangul(MIXED), kana(MIXED)) == (14, 2, 4)


@given(st.text())
def test_every_letter_is_of_east_asia_or_not(text: str) -> None:
    assert letters(text) == letters(east_asian(text)) + letters(without_east_asian(text))
    assert hangul(text) + kana(text) <= len(east_asian(text))
