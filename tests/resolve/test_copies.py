"""Which articles print one text."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.resolve.copies import Printed, likeness, sequences

WORDS = [f"chữ{number}" for number in range(2000)]


def text(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)  # noqa: S311  # no secret


def printed(words: list[str], name: str = "a", day: int | None = 738_000, address: str | None = None) -> Printed:
    return Printed(name, day, address, " ".join(words))


def edited(words: list[str], every: int) -> list[str]:
    """The text with each n-th word another."""
    return [word if number % every else f"khác{number}" for number, word in enumerate(words, 1)]


def found(one: Printed, other: Printed) -> bool:
    """Whether they are alike, and would be compared."""
    return likeness(one, other) is not None and bool(set(one.marks) & set(other.marks_around))


ORIGINAL = text(1)
COPIES = {
    "as it is": ORIGINAL,
    "with an outlet's name before and after": ["VOV.VN", "-", *ORIGINAL, "Theo", "TTXVN"],
    "lightly edited": edited(ORIGINAL, 20),
    "without accents": [
        unicodedata.normalize("NFD", word).replace("\u031b", "").replace("\u0303", "") for word in ORIGINAL
    ],
    "in capitals": [word.upper() for word in ORIGINAL],
    "cut to two thirds": ORIGINAL[:200],
    "with a paragraph more": [*ORIGINAL, *text(2, 100)],
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_copies_are_recognized(copy: list[str]) -> None:
    assert found(printed(ORIGINAL), printed(copy, "b"))


OTHERS = {
    "another text": text(3),
    "rewritten": edited(ORIGINAL, 4),
    "a brief in a roundup": [*ORIGINAL[:120], *text(4, 900)],
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_other_texts_are_not(other: list[str]) -> None:
    assert likeness(printed(ORIGINAL), printed(other, "b")) is None


def test_in_a_short_text_a_few_words_are_the_news() -> None:
    form = "Chủ tịch nước sáng nay tại Hà Nội đã tiếp Đại sứ {} đến trình Quốc thư và chúc Đại sứ nhiệm kỳ thành công"
    one, other = (printed(form.format(state).split(), state) for state in ("Lào", "Chi Lê"))
    assert likeness(one, other) is None
    assert found(one, printed([*form.format("Lào").split(), "(TTXVN)"], "b"))


def test_a_text_that_comes_again_much_later_is_no_copy() -> None:
    assert found(printed(ORIGINAL), printed(ORIGINAL, "b", 738_031))
    assert likeness(printed(ORIGINAL), printed(ORIGINAL, "b", 738_032)) is None


def test_days_later_little_may_differ() -> None:
    changed = edited(ORIGINAL, 12)
    assert found(printed(ORIGINAL), printed(changed, "b", 738_002))
    assert likeness(printed(ORIGINAL), printed(changed, "b", 738_003)) is None


def test_undated_articles_are_compared_with_one_another() -> None:
    undated = printed(ORIGINAL, day=None)
    assert found(undated, printed(ORIGINAL, "b", None))
    assert likeness(undated, printed(ORIGINAL, "b")) is None


def test_at_one_address_a_text_may_grow_and_come_much_later() -> None:
    short, grown = printed(ORIGINAL[:40], address="a 1"), printed(ORIGINAL, "b", 739_000, "a 1")
    assert found(short, grown)
    assert likeness(short, printed(text(5), "b", 738_000, "a 1")) is None


def test_at_one_address_also_the_shortest_text_is_a_version_of_itself() -> None:
    assert found(printed(["Tin", "nóng"], address="a 1"), printed(["Tin", "nóng"], "b", address="a 1"))
    assert likeness(printed(["Tin", "nóng"]), printed(["Tin", "nóng"], "b")) is None


def test_scripts_without_spaces_are_compared_by_letters() -> None:
    one = "国家主席上午在人民大会堂会见来华进行正式访问的总理双方就两国关系和共同关心的国际问题深入交换意见达成重要共识"
    assert found(printed([one]), printed([one + "。新华社"], "b"))


words = st.lists(st.sampled_from(WORDS[:12]), max_size=60)


@given(words, words, st.sampled_from([None, 738_000, 738_020, 738_040]), st.sampled_from([None, "a 1"]))
def test_it_does_not_matter_which_comes_first(
    one: list[str], other: list[str], day: int | None, place: str | None
) -> None:
    a, b = printed(one), printed(other, "b", day, place)
    assert likeness(a, b) == likeness(b, a)
    assert bool(set(a.marks) & set(b.marks_around)) == bool(set(b.marks) & set(a.marks_around))


@given(st.text())
def test_any_text_has_sequences(anything: str) -> None:
    assert sequences(anything) == sequences(anything.casefold())
