"""The work of reading grows with the length of the article, not faster, whatever stands in it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

import honglu
from honglu import Article
from tests.extract.expect import rows
from tests.validator import faults_of

FEW = 800  # repetitions
LINEAR = 2.35  # what twice the text may cost, a little more than two
SENTENCE = "Ngày 20/6/2024, Chủ tịch nước Tô Lâm hội đàm với Tổng thống Nga Vladimir Putin. "


def spelled(number: int) -> str:
    """A capitalized word for each number."""
    letters = "aeiou"
    word = "".join(letters[number // 5**place % 5] + "nmtkl"[number // 5**place % 5] for place in range(5))
    return word.capitalize()


SHAPES: list[tuple[str, Callable[[int], str]]] = [
    ("one-word", lambda n: "a" * 50 * n),
    ("letters-and-stops", lambda n: "A." * n),
    ("hyphens", lambda n: "a-" * n),
    ("commas", lambda n: "," * 20 * n),
    ("brackets", lambda n: "(" * n + ")" * n),
    ("quotes", lambda n: "“" * n),
    ("line-ends", lambda n: "\n" * n),
    ("states", lambda n: "Mỹ, " * n),
    ("dates", lambda n: "ngày 5/6/2024 " * n),
    ("sentences", lambda n: SENTENCE * (n // 4)),
    ("persons-in-a-list", lambda n: "Tổng thống Mỹ Joe Biden, " * n),
    ("names-that-differ", lambda n: "".join(f"Ông {spelled(i)} Smith phát biểu. " for i in range(n // 2))),
    ("meetings-that-differ", lambda n: "".join(f"Chủ tịch nước Tô Lâm tiếp ông {spelled(i)}. " for i in range(n // 2))),
    ("capitalized-words", lambda n: "Tổng " * n),
    ("posts", lambda n: "Tổng thống " * n),
    ("posts-with-commas", lambda n: "Tổng thống, " * n),
    ("acts", lambda n: "hội đàm " * n),
    ("acts-of-two-kinds", lambda n: "gặp thăm " * (n // 2)),
    ("acts-between-persons", lambda n: "Tổng thống Mỹ Joe Biden gặp Thủ tướng Anh Rishi Sunak và " * (n // 15)),
    ("names-without-a-stop", lambda n: "Nguyễn Văn An gặp " * (n // 4)),
]
RAMP = "a name is held against up to 40 that begin alike, a contact against up to 100: fewer cost less"
WRONG = dict.fromkeys(("names-that-differ", "meetings-that-differ"), RAMP)


def work(text: str) -> int:
    """Steps of the interpreter's while the text is read: the same on every machine."""
    steps = 0

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal steps
        frame.f_trace_opcodes = True
        steps += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        honglu.read(Article("work", text, language="vi"))
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("shape", rows(SHAPES, WRONG))
def test_twice_the_text_is_twice_the_work(shape: Callable[[int], str]) -> None:
    """Behind a contact, so that the article is read at all."""
    honglu.read(Article("first", shape(8), language="vi"))
    assert work(SENTENCE + shape(2 * FEW)) <= LINEAR * work(SENTENCE + shape(FEW))


HUGE: list[tuple[str, str]] = [
    ("one-word-of-200-kB", "a" * 200_000),
    ("capital-word-of-200-kB", "A" * 200_000),
    ("fifty-thousand-commas", "," * 50_000),
    ("nested-brackets", "(" * 20_000 + "Mỹ" + ")" * 20_000),
    ("control-characters", "".join(map(chr, range(32))) * 1_000),
    ("combining-marks", "a" + "\u0301" * 50_000),
    ("line-ends", "\n" * 100_000),
    ("spaces", " " * 100_000),
    ("stops", "." * 100_000),
    ("news-of-200-kB", (SENTENCE + "\n") * 2_500),
]


@pytest.mark.parametrize("text", rows(HUGE))
def test_a_huge_text_is_read(text: str) -> None:
    """Work within regular expressions cannot be counted: what they take too long over shows in how long this takes."""
    assert faults_of(honglu.read(Article("huge", SENTENCE + text, language="vi"))) == []
