"""Dates in words, and text in columns."""

from __future__ import annotations

import json
from datetime import date

import pytest

import honglu
from honglu.cli.layout import cells, cut, pad, wrap
from honglu.cli.output import harmless, json_line
from honglu.cli.words import date_words, who_words
from honglu.ledger import kept_claims
from honglu.resolve.view import alone


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-03-21", "21 Mar 2024"),
        ("2024-03-05", "5 Mar 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        (None, "no date"),
        ("2024-03-25/2024-03-28", "25–28 Mar 2024"),
        ("2024-02-28/2024-03-03", "28 Feb – 3 Mar 2024"),
        ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("2024-03-21/2025-03-21", "21 Mar 2024 – 21 Mar 2025"),
        ("2024-03/2024-05", "Mar – May 2024"),
        ("2023-12/2024-01", "Dec 2023 – Jan 2024"),
        ("2019/2021", "2019 – 2021"),
        ("2024-03-21/2024-05", "21 Mar 2024 – May 2024"),
        ("soon\x1b", "soon\\u001b"),
    ],
)
def test_dates(value: str | None, words: str) -> None:
    assert date_words(value) == words


def test_wide_letters_take_two_cells_and_marks_none() -> None:
    assert cells("习近平") == 6
    assert cells("Vương") == cells("Vu\u031bo\u031bng") == 5
    assert pad("김", 4) == "김  "
    assert cut("习近平", 5) == "习近…"
    assert cut("习近平", 6) == "习近平"


def test_lines_break_at_spaces_only() -> None:
    assert wrap("một hai ba", 7) == ["một hai", "ba"]
    assert wrap("mộthaiba bốn", 4) == ["mộthaiba", "bốn"]
    assert wrap("", 4) == [""]


def test_harmless_keeps_letters_and_joiners() -> None:
    assert harmless(" Vương\tHộ\n김성남 x\u200dy ") == "Vương Hộ 김성남 x\u200dy"
    assert harmless("a\u202eb\x9bc\ufeff\ud800") == "a\\u202eb\\u009bc\\ufeff\\ud800"


def test_json_stays_the_same_json() -> None:

    node = {"tên": 'Vương "Hộ" \\ \u202e\x1b\x7f\u2028\ud800\U000e0041'}
    line = json_line(node)
    assert json.loads(line) == node
    assert "Vương" in line
    assert line.encode("utf-8")
    assert not set("\u202e\x1b\x7f\u2028") & set(line)


RELAYED = (
    "Tại Viêng Chăn, Trưởng Ban Quốc tế Đảng Lao động Triều Tiên Kim Song-nam đã chuyển lời thăm hỏi của "
    "nhà lãnh đạo Triều Tiên Kim Jong-un tới Chủ tịch nước Lào Thongloun Sisoulith."
)


def test_who_passes_a_message_on_is_no_further_recipient() -> None:
    reading = honglu.read(honglu.Article("relayed", RELAYED, language="vi", published=date(2024, 3, 30)))
    [contact] = map(alone, kept_claims(reading))
    assert who_words(contact) == (
        "Kim Jong-un (KP, sender) → Thongloun Sisoulith (LA, recipient), through Kim Song-nam (KP, mediator)"
    )
