"""Names as people type them."""

from __future__ import annotations

import unicodedata

import pytest

from honglu.query import names_match


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("song", "Kim Song-nam"),
        ("song-nam", "Kim Song-nam"),
        ("nam KIM", "Kim Song-nam"),
        ("songnam", "Kim Song-nam"),
        ("kim song nam", "Kim Song Nam"),
        ("vuong ho ninh", "Vương Hộ Ninh"),
        ("VƯƠNG", "Vương Hộ Ninh"),
        ("do muoi", "Đỗ Mười"),
        ("mikhailop", "Xéc-gây Mi-khai-lốp"),
        ("김성", "김성남"),
        ("习近", "习近平"),
        ("moller", "Møller"),
    ],
)
def test_found(wanted: str, name: str) -> None:
    assert names_match(wanted, [name])
    assert names_match(wanted, [unicodedata.normalize("NFD", name)])
    assert names_match(unicodedata.normalize("NFD", wanted), ["Somebody Else", name])


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("gson", "Kim Song-nam"),  # runs over the end of a word
        ("kim jong", "Kim Song-nam"),
        ("kim kim x", "Kim Song-nam"),
        ("기", "김성남"),  # part of a syllable is no part of a name
        ("", "Kim Song-nam"),
        ("-", "Kim Song-nam"),
        ("%", "Kim Song-nam"),
    ],
)
def test_not_found(wanted: str, name: str) -> None:
    assert not names_match(wanted, [name])


def test_the_words_must_meet_in_one_name() -> None:
    assert not names_match("kim ninh", ["Kim Song-nam", "Vương Hộ Ninh"])
